import { memo } from "react";
import { useTranslation } from "react-i18next";
import { MenuButton } from "../../components/Menu";
import { PlaceHeader } from "../../components/PlaceHeader";
import { TextLink } from "../../components/TextLink";
import { formatDay, formatSessionTimeAndYear } from "../../domain/calendarWords";
import type { Session } from "../../domain/edition";
import { dateOf } from "../../domain/programme";
import { goTo, pathTo } from "../goTo";

type Props = {
  readonly session: Session;
  readonly sessions: readonly Session[];
  readonly venue: string | null;
  /** Nobody signs in at a march, and a cancelled session has no sheet. */
  readonly hasSheet: boolean;
};

/** Which session this is, the way to another one, and the way to its paper. */
export const RegisterHead = memo(function RegisterHead(props: Props) {
  const { session, sessions, venue, hasSheet } = props;
  const { t } = useTranslation("register");
  const titleOf = ({ number, title }: Session) =>
    number === null ? title : t("numberedSession", { number, title });
  return (
    <PlaceHeader
      title={titleOf(session)}
      line={`${formatSessionTimeAndYear(session.time)} · ${venue ?? t("venueNotStated")}`}
      action={
        <>
          <MenuButton
            label={t("otherSession")}
            entries={sessions.map((one) => {
              const date = dateOf(one);
              const when = date === null ? "" : formatDay(date);
              const label = t("sessionOption", { when, title: titleOf(one) });
              return { key: one.id, label, isDisabled: one.id === session.id };
            })}
            onChoose={(id) => goTo("register", id)}
          />
          {hasSheet && (
            <TextLink look="plain" to={pathTo("register", session.id, "sheet")}>
              {t("openSheet")}
            </TextLink>
          )}
        </>
      }
    />
  );
});
