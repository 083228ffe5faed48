import { fromBase64, toBase64 } from "./base64";
import type { VaultHeader } from "./header";
import { type DerivationSettings, type DeriveKey, passphraseBytes } from "./keyDerivation";

/** A derivation begun before it is known whether its key is wanted. */
export type DerivationAhead = {
  /** Hands out what is under way when that is asked for, once; anything else is derived anew. */
  readonly deriveKey: DeriveKey;
  /** Overwrites what was derived for nobody. */
  forget(): void;
};

/** Begins at once with the key that is most likely wanted, while it is still being found out which one that is. */
export function deriveAhead(
  deriveKey: DeriveKey,
  passphrase: string,
  { salt, derivation }: Pick<VaultHeader["passphrase"], "salt" | "derivation">,
  onProgress: (done: number) => void,
): DerivationAhead {
  const typed = passphraseBytes(passphrase);
  const begun = questionOf(typed, fromBase64(salt), derivation);
  let ahead: Promise<Uint8Array> | null = deriveKey(
    typed,
    fromBase64(salt),
    derivation,
    onProgress,
  );
  ahead.catch(() => undefined); // told to whoever asks for the key
  const handedOut = () => {
    const key = ahead;
    ahead = null;
    return key;
  };
  return {
    deriveKey: (...question) => {
      const [bytes, itsSalt, settings] = question;
      const isBegun = questionOf(bytes, itsSalt, settings) === begun;
      return (isBegun ? handedOut() : null) ?? deriveKey(...question);
    },
    forget: () =>
      void handedOut()?.then(
        (key) => key.fill(0),
        () => undefined,
      ),
  };
}

function questionOf(
  passphrase: Uint8Array,
  salt: Uint8Array,
  settings: DerivationSettings,
): string {
  return JSON.stringify([toBase64(passphrase), toBase64(salt), settings]);
}
