import { useTranslation } from "react-i18next";
import { TextLink } from "../../components/TextLink";
import { DEFERRED } from "../applications/deferredQuestions";
import { NEXT_EDITION } from "../editions/EditionsSettings";
import { pathTo } from "../goTo";
import { Ticket } from "./Ticket";
import type { Of } from "./todayWork";

export function DeferredTicket({ work: { count } }: Of<"deferred">) {
  const { t } = useTranslation("today");
  return (
    <Ticket
      look="later"
      when={{ large: t("stubNow") }}
      title={t("deferred", { count })}
      actions={
        <TextLink to={pathTo("applications", DEFERRED)} look="plain">
          {t("seeDeferred")}
        </TextLink>
      }
    >
      <p>{t("deferredWords")}</p>
    </Ticket>
  );
}

export function NextEditionTicket({ work: { name } }: Of<"nextEdition">) {
  const { t } = useTranslation("today");
  return (
    <Ticket
      look="later"
      when={{ large: t("stubNow") }}
      title={t("nextEdition", { name })}
      actions={
        <TextLink to={pathTo("settings", "editions", NEXT_EDITION)} look="plain">
          {t("beginNext")}
        </TextLink>
      }
    >
      <p>{t("nextEditionWords")}</p>
    </Ticket>
  );
}
