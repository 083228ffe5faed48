import { useTranslation } from "react-i18next";
import { settingsOf } from "../../storage/questions/settings";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { KeySheet } from "./KeySheet";

/** The key that is to take the old one's place. */
export function NewKeySheet({ recoveryKey }: { readonly recoveryKey: string }) {
  const { t } = useTranslation("keys");
  const { desktop, today } = useAcademy();
  const { academyName } = useQuestion(settingsOf);
  return (
    <>
      <p>{t("makeWords")}</p>
      <KeySheet {...{ academyName, recoveryKey, today, desktop }} />
    </>
  );
}
