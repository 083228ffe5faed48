import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Desktop } from "../../actions/outside";
import type { SetUpRefusal } from "../../actions/setUpAcademy";
import { Banner } from "../../components/Banner";
import type { CalendarDate } from "../../domain/calendar";
import { ConfirmGroups } from "../keys/ConfirmGroups";
import { KeySheet } from "../keys/KeySheet";
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

/** The recovery key, shown this once; two of its groups are read back from the sheet, so that it is certain to be somewhere. */
export function StepRecovery({ refusal, onBack, onFinish, ...sheet }: Props) {
  const { t } = useTranslation(["welcome", "keys"]);
  const [isKept, setKept] = useState(false);
  if (isKept) {
    return (
      <ConfirmKey
        recoveryKey={sheet.recoveryKey}
        onBack={() => setKept(false)}
        onFinish={onFinish}
      />
    );
  }
  return (
    <>
      {refusal && (
        <Banner tone="danger">{t("makeFailed", { reason: t(`refusals.${refusal.kind}`) })}</Banner>
      )}
      <Banner tone="attention" title={t("recoveryTitle")}>
        {t("recoveryWords")}
      </Banner>
      <KeySheet {...sheet} />
      <StepButtons
        onBack={onBack}
        onNext={() => setKept(true)}
        nextLabel={t("keys:kept")}
        canGoOn
      />
    </>
  );
}

type ConfirmProps = Pick<Props, "recoveryKey" | "onBack" | "onFinish">;

function ConfirmKey({ recoveryKey, onBack, onFinish }: ConfirmProps) {
  const { t } = useTranslation("welcome");
  const [isConfirmed, setConfirmed] = useState(false);
  return (
    <>
      <ConfirmGroups
        recoveryKey={recoveryKey}
        onConfirmed={setConfirmed}
        onSubmit={() => isConfirmed && onFinish()}
      />
      <StepButtons
        onBack={onBack}
        onNext={onFinish}
        nextLabel={t("finish")}
        canGoOn={isConfirmed}
      />
    </>
  );
}
