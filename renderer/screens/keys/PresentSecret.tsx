import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Segmented } from "../../components/Segmented";
import { TextField } from "../../components/TextField";
import type { Secret } from "../../storage/unlocking";
import { CapsLockHint } from "../CapsLockHint";

type Props = {
  readonly secret: Secret;
  readonly onChange: (secret: Secret) => void;
  readonly onSubmit?: () => void;
  /** What opened the academy before its keys were renewed is asked for. */
  readonly isFormer?: boolean;
};

export const NO_SECRET: Secret = { kind: "passphrase", passphrase: "" };

export function typedIn(secret: Secret): string {
  return secret.kind === "passphrase" ? secret.passphrase : secret.recoveryKey;
}

/** Shows that it is the coordinator who asks: the passphrase, or the recovery key when it is forgotten. */
export function PresentSecret({ secret, onChange, onSubmit, isFormer = false }: Props) {
  const { t } = useTranslation("keys");
  const [isCapsLockOn, setCapsLockOn] = useState(false);
  const isPassphrase = secret.kind === "passphrase";
  const passphraseWord = t(isFormer ? "formerPassphrase" : "byPassphrase");
  const write = (typed: string) =>
    onChange(
      isPassphrase
        ? { kind: "passphrase", passphrase: typed }
        : { kind: "recoveryKey", recoveryKey: typed },
    );
  return (
    <>
      <Segmented
        label={t(isFormer ? "formerBy" : "presentBy")}
        value={secret.kind}
        segments={[
          { key: "passphrase", label: passphraseWord },
          { key: "recoveryKey", label: t("byRecoveryKey") },
        ]}
        onChange={(kind) => onChange(kind === "passphrase" ? NO_SECRET : NO_RECOVERY_KEY)}
      />
      <TextField
        key={secret.kind}
        type={isPassphrase ? "password" : "text"}
        label={isPassphrase ? passphraseWord : t("byRecoveryKey")}
        hint={isPassphrase ? undefined : t("recoveryKeyHint")}
        value={typedIn(secret)}
        onChange={write}
        onKeyState={(state) => setCapsLockOn(state.isCapsLockOn)}
        {...(onSubmit === undefined ? {} : { onSubmit })}
      />
      <CapsLockHint isOn={isCapsLockOn && isPassphrase} />
    </>
  );
}

const NO_RECOVERY_KEY: Secret = { kind: "recoveryKey", recoveryKey: "" };
