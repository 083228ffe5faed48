import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { DoorSheet } from "../DoorSheet";
import type { DoorProps } from "../door";
import { useSample } from "../useSample";

/** The browser emptied what was written here. That is said, and nothing new is begun over it. */
export function Lost({ door, onOpen }: DoorProps) {
  const { t } = useTranslation("unlock");
  const sample = useSample(door, onOpen);
  return (
    <DoorSheet title={t("lostTitle")}>
      <Banner tone="danger">{t("lostWords")}</Banner>
      {sample.state.kind === "failed" && <Banner tone="danger">{t("sampleFailed")}</Banner>}
      <div>
        <Button onPress={sample.open} isDisabled={sample.state.kind === "opening"}>
          {t("sample")}
        </Button>
      </div>
    </DoorSheet>
  );
}
