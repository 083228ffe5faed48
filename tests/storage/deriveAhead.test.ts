import { expect, test, vi } from "vitest";
import { toBase64 } from "../../renderer/storage/base64";
import { deriveAhead } from "../../renderer/storage/deriveAhead";
import { DERIVATION, passphraseBytes } from "../../renderer/storage/keyDerivation";
import { cheapDerivation, PASSPHRASE } from "./aVault";

const SALT = Uint8Array.from({ length: 16 }, (_, index) => index);
const SLOT = { salt: toBase64(SALT), derivation: DERIVATION };
const typed = passphraseBytes(PASSPHRASE);
const unheard = () => undefined;

function begun() {
  const derive = vi.fn(cheapDerivation);
  return { derive, ahead: deriveAhead(derive, PASSPHRASE, SLOT, unheard) };
}

test("the key that is wanted was begun before, and is derived once", async () => {
  const { derive, ahead } = begun();
  expect(await ahead.deriveKey(typed, SALT, DERIVATION, unheard)).toEqual(
    await cheapDerivation(typed, SALT, DERIVATION, unheard),
  );
  expect(derive).toHaveBeenCalledTimes(1);
});

test("another salt, passphrase or cost is derived for itself", async () => {
  const { derive, ahead } = begun();
  const salt = SALT.toReversed();
  const other = passphraseBytes("Another one altogether");
  const dearer = { ...DERIVATION, passes: 4 };
  for (const [passphrase, itsSalt, cost] of [
    [typed, salt, DERIVATION],
    [other, SALT, DERIVATION],
    [typed, SALT, dearer],
  ] as const) {
    expect(await ahead.deriveKey(passphrase, itsSalt, cost, unheard)).toEqual(
      await cheapDerivation(passphrase, itsSalt, cost, unheard),
    );
  }
  expect(derive).toHaveBeenCalledTimes(4);
});

test("a key is handed out once, as whoever has it overwrites it", async () => {
  const { ahead } = begun();
  const first = await ahead.deriveKey(typed, SALT, DERIVATION, unheard);
  const kept = first.slice();
  first.fill(0);
  expect(await ahead.deriveKey(typed, SALT, DERIVATION, unheard)).toEqual(kept);
});

test("a key that nobody asked for is overwritten", async () => {
  const key = new Uint8Array(32).fill(7);
  const ahead = deriveAhead(async () => key, PASSPHRASE, SLOT, unheard);
  ahead.forget();
  await vi.waitFor(() => expect(key).toEqual(new Uint8Array(32)));
});
