import { Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Desktop } from "../../actions/outside";
import type { SetUpRefusal } from "../../actions/setUpAcademy";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { TextField } from "../../components/TextField";
import type { CalendarDate } from "../../domain/calendar";
import { isSameRecoveryKey } from "../../storage/recoveryKey";
import { KeyGroups } from "../keys/KeyGroups";
import { RecoveryPaper } from "../keys/RecoveryPaper";
import { StepButtons } from "./StepButtons";

type Props = {
  readonly academyName: string;
  readonly recoveryKey: string;
  readonly today: CalendarDate;
  readonly desktop: Desktop;
  readonly refusal: SetUpRefusal | null;
  readonly onBack: () => void;
  readonly onFinish: () => void;
};

/** The recovery key, shown this once; it has to be typed back, so that it is certain to be somewhere. */
export function StepRecovery(props: Props) {
  const { academyName, recoveryKey, today, desktop, refusal, onBack, onFinish } = props;
  const { t } = useTranslation("welcome");
  const [typed, setTyped] = useState("");
  const isRight = isSameRecoveryKey(typed, recoveryKey);
  const isWhole =
    typed.replace(/[\s\p{Pd}]/gu, "").length >= recoveryKey.replaceAll("-", "").length;
  return (
    <>
      <Banner tone="attention" title={t("recoveryTitle")}>
        {t("recoveryWords")}
      </Banner>
      <KeyGroups recoveryKey={recoveryKey} />
      <div>
        <Button icon={Printer} onPress={() => void desktop.printPage({ landscape: false })}>
          {t("printKey")}
        </Button>
      </div>
      <TextField
        label={t("typeBack")}
        hint={t("typeBackHint")}
        value={typed}
        onChange={setTyped}
        onSubmit={() => isRight && onFinish()}
        error={isWhole && !isRight ? t("typeBackWrong") : undefined}
      />
      {refusal && (
        <Banner tone="danger">{t("makeFailed", { reason: t(`refusals.${refusal.kind}`) })}</Banner>
      )}
      <StepButtons onBack={onBack} onNext={onFinish} nextLabel={t("finish")} canGoOn={isRight} />
      <RecoveryPaper academyName={academyName} recoveryKey={recoveryKey} madeOn={today} />
    </>
  );
}
