import { useTranslation } from "react-i18next";
import { TextField } from "../../components/TextField";
import { passphraseStrength } from "../../storage/passphraseStrength";
import { StrengthMeter } from "./StrengthMeter";

/** A new passphrase as it is being typed, twice. */
export type TypedTwice = { readonly passphrase: string; readonly again: string };

export const NOTHING_TYPED: TypedTwice = { passphrase: "", again: "" };

export function isGoodTwice({ passphrase, again }: TypedTwice): boolean {
  return again === passphrase && passphraseStrength(passphrase).isEnough;
}

type Props = {
  readonly typed: TypedTwice;
  readonly onChange: (typed: TypedTwice) => void;
  readonly onSubmit: () => void;
};

/** The new passphrase, twice, with an honest word about how hard it is to guess. */
export function NewPassphrase({ typed, onChange, onSubmit }: Props) {
  const { t } = useTranslation("keys");
  const { passphrase, again } = typed;
  return (
    <>
      <TextField
        type="password"
        label={t("newPassphrase")}
        hint={t("newHint")}
        value={passphrase}
        onChange={(text) => onChange({ ...typed, passphrase: text })}
      />
      <StrengthMeter strength={passphraseStrength(passphrase)} />
      <TextField
        type="password"
        label={t("again")}
        value={again}
        onChange={(text) => onChange({ ...typed, again: text })}
        onSubmit={onSubmit}
        error={again !== "" && again !== passphrase ? t("differs") : undefined}
      />
    </>
  );
}
