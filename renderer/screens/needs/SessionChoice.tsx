import { useTranslation } from "react-i18next";
import { Select } from "../../components/Select";
import { formatSessionTime } from "../../domain/calendarWords";
import type { Session } from "../../domain/edition";
import { goTo } from "../goTo";

type Props = {
  readonly view: "list" | "money";
  readonly session: Session;
  readonly sessions: readonly Session[];
};

/** Which session it is about. */
export function SessionChoice({ view, session, sessions }: Props) {
  const { t } = useTranslation("needs");
  return (
    <Select
      label={t("session")}
      placeholder={t("session")}
      options={sessions.map(({ id, time, title }) => ({
        key: id as string,
        label: `${formatSessionTime(time)} · ${title}`,
      }))}
      value={session.id as string}
      onChange={(id) => goTo("needs", view, id)}
    />
  );
}
