import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { BringBack } from "../backups/BringBack";
import { DoorSheet } from "../DoorSheet";
import type { DoorProps } from "../door";
import { useSample } from "../useSample";
import styles from "./Unlock.module.css";

type Props = DoorProps & {
  /** An academy was brought here from a backup. */
  readonly onBrought: () => void;
};

/** Neither copy holds the academy any more. That is said, nothing new is begun over it, and a backup can be brought back. */
export function Lost({ door, onOpen, onBrought }: Props) {
  const { t } = useTranslation(["unlock", "backups"]);
  const sample = useSample(door, onOpen);
  const shelf = useMemo(() => door.backups("academy"), [door]);
  const [isBringing, setBringing] = useState(false);
  if (isBringing) {
    const back = () => setBringing(false);
    return <BringBack shelf={shelf} onBack={back} onBrought={onBrought} />;
  }
  return (
    <DoorSheet title={t("lostTitle")}>
      <Banner tone="danger">{t("lostWords")}</Banner>
      {sample.state.kind === "failed" && <Banner tone="danger">{t("sampleFailed")}</Banner>}
      <div className={styles.buttons}>
        <Button look="quiet" onPress={sample.open} isDisabled={sample.state.kind === "opening"}>
          {t("sample")}
        </Button>
        <Button look="primary" onPress={() => setBringing(true)}>
          {t("backups:bring")}
        </Button>
      </div>
    </DoorSheet>
  );
}
