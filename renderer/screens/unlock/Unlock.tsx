import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { Segmented } from "../../components/Segmented";
import { TextField } from "../../components/TextField";
import type { Secret } from "../../storage/unlocking";
import { CapsLockHint } from "../CapsLockHint";
import { DoorSheet } from "../DoorSheet";
import type { DoorProps } from "../door";
import { useSample } from "../useSample";
import { Opening } from "./Opening";
import { RefusalBanner } from "./RefusalBanner";
import { SystemKeyButton } from "./SystemKeyButton";
import styles from "./Unlock.module.css";
import { useUnlocking } from "./useUnlocking";

type Props = DoorProps & {
  /** The browser lost everything; what is opened is the second copy. */
  readonly isRecovering?: boolean;
};

/** Passphrase or recovery key; one sentence for every wrong one. */
export function Unlock({ door, onOpen, isRecovering = false }: Props) {
  const { t } = useTranslation("unlock");
  const [way, setWay] = useState<Secret["kind"]>("passphrase");
  const [typed, setTyped] = useState("");
  const [isCapsLockOn, setCapsLockOn] = useState(false);
  const { progress, refusal, open, openReadable } = useUnlocking(door, onOpen);
  const sample = useSample(door, onOpen);

  function openTyped(): void {
    if (typed === "") return;
    setTyped("");
    void open(
      way === "passphrase" ? { kind: way, passphrase: typed } : { kind: way, recoveryKey: typed },
    );
  }

  if (progress !== null) {
    return (
      <DoorSheet title={t("title")} line={t("words")}>
        <Opening progress={progress} />
      </DoorSheet>
    );
  }
  return (
    <DoorSheet title={t("title")} line={t("words")}>
      {isRecovering && (
        <Banner tone="attention" title={t("recoveringTitle")}>
          {t("recoveringWords")}
        </Banner>
      )}
      <Segmented
        label={t("by")}
        value={way}
        onChange={(chosen) => {
          setTyped("");
          setWay(chosen);
        }}
        segments={[
          { key: "passphrase", label: t("byPassphrase") },
          { key: "recoveryKey", label: t("byRecoveryKey") },
        ]}
      />
      <TextField
        key={way}
        autoFocus
        type={way === "passphrase" ? "password" : "text"}
        label={way === "passphrase" ? t("passphrase") : t("recoveryKey")}
        hint={way === "passphrase" ? undefined : t("recoveryHint")}
        value={typed}
        onChange={setTyped}
        onSubmit={openTyped}
        onKeyState={(state) => setCapsLockOn(state.isCapsLockOn)}
      />
      <CapsLockHint isOn={isCapsLockOn && way === "passphrase"} />
      <SystemKeyButton desktop={door.desktop} onKey={(secret) => void open(secret)} />
      {refusal && <RefusalBanner refusal={refusal} onOpenReadable={openReadable} />}
      {sample.state.kind === "failed" && <Banner tone="danger">{t("sampleFailed")}</Banner>}
      <div className={styles.buttons}>
        <Button look="quiet" onPress={sample.open} isDisabled={sample.state.kind === "opening"}>
          {t("sample")}
        </Button>
        <Button
          look="primary"
          size="touch"
          shortcut="⏎"
          isDisabled={typed === ""}
          onPress={openTyped}
        >
          {t("open")}
        </Button>
      </div>
    </DoorSheet>
  );
}
