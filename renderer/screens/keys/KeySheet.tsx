import { Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Desktop } from "../../actions/outside";
import { Button } from "../../components/Button";
import type { CalendarDate } from "../../domain/calendar";
import { KeyGroups } from "./KeyGroups";
import { RecoveryPaper } from "./RecoveryPaper";

type Props = {
  readonly academyName: string;
  readonly recoveryKey: string;
  readonly today: CalendarDate;
  readonly desktop: Desktop;
};

/** A new key shown once: to be printed, or written down. */
export function KeySheet({ academyName, recoveryKey, today, desktop }: Props) {
  const { t } = useTranslation("keys");
  return (
    <>
      <KeyGroups recoveryKey={recoveryKey} />
      <div>
        <Button icon={Printer} onPress={() => void desktop.printPage({ landscape: false })}>
          {t("print")}
        </Button>
      </div>
      <RecoveryPaper academyName={academyName} recoveryKey={recoveryKey} madeOn={today} />
    </>
  );
}
