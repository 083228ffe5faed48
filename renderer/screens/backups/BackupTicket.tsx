import { useTranslation } from "react-i18next";
import { TextLink } from "../../components/TextLink";
import { pathTo } from "../goTo";
import { Ticket } from "../today/Ticket";

/** Nothing outside this computer holds the academy, or nothing lately. */
export function BackupTicket({ days }: { readonly days: number | null }) {
  const { t } = useTranslation("backups");
  return (
    <Ticket
      look="later"
      when={{ large: t("dueStub") }}
      title={days === null ? t("due") : t("dueOld", { count: days })}
      actions={
        <TextLink to={pathTo("settings", "backups")} look="plain">
          {t("toBackups")}
        </TextLink>
      }
    >
      <p>{t("dueWords")}</p>
    </Ticket>
  );
}
