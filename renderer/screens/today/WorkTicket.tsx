import { useTranslation } from "react-i18next";
import { TextLink } from "../../components/TextLink";
import { formatDay, formatTimes } from "../../domain/calendarWords";
import { pathTo } from "../goTo";
import { DeferredTicket, NextEditionTicket } from "./EditionTickets";
import { Ticket } from "./Ticket";
import type { Of, Work } from "./todayWork";

/** The words, the look and the one action of each kind of work. */
export function WorkTicket({ work }: { readonly work: Work }) {
  switch (work.kind) {
    case "session":
      return <SessionTicket work={work} />;
    case "unmarked":
      return <UnmarkedTicket work={work} />;
    case "offers":
      return <OffersTicket work={work} />;
    case "toCheck":
      return <ToCheckTicket work={work} />;
    case "toDecide":
      return <ToDecideTicket work={work} />;
    case "graduation":
      return <GraduationTicket work={work} />;
    case "steps":
      return <StepsTicket work={work} />;
    case "reviews":
      return <ReviewsTicket work={work} />;
    case "freePlace":
      return <FreePlaceTicket work={work} />;
    case "deferred":
      return <DeferredTicket work={work} />;
    case "nextEdition":
      return <NextEditionTicket work={work} />;
  }
}

function SessionTicket({ work: { session, expected, marked, venue } }: Of<"session">) {
  const { t } = useTranslation("today");
  const { time } = session;
  const times = time.kind === "dated" ? formatTimes(time.starts, time.ends) : "";
  const isWalk = session.attendance === "selfReported";
  return (
    <Ticket
      look="now"
      when={{ large: times, small: t("stubToday") }}
      title={session.title}
      actions={
        <>
          <TextLink to={pathTo("register", session.id)} look="primary">
            {t("openRegister")}
          </TextLink>
          {!isWalk && (
            <TextLink to={pathTo("register", session.id, "sheet")} look="plain">
              {t("printSheet")}
            </TextLink>
          )}
        </>
      }
    >
      <p>{venue === null ? t("venueOpen") : t("venue", { name: venue })}</p>
      <p>
        {expected === 0 ? t("noCohort") : t("expects", { count: expected })}
        {marked > 0 && ` ${t("marked", { count: marked })}`}
      </p>
      {isWalk && <p>{t("walkHint")}</p>}
    </Ticket>
  );
}

function UnmarkedTicket({ work: { session, count, day } }: Of<"unmarked">) {
  const { t } = useTranslation("today");
  return (
    <Ticket
      look="late"
      when={{ large: t("stubLate") }}
      title={t("unmarked", { count })}
      actions={
        <TextLink to={pathTo("register", session.id)} look="plain">
          {t("finishRegister")}
        </TextLink>
      }
    >
      <p>{t("unmarkedWords", { title: session.title, day: formatDay(day) })}</p>
    </Ticket>
  );
}

function OffersTicket({ work: { state, count, replyBy } }: Of<"offers">) {
  const { t } = useTranslation("today");
  const day = replyBy === null ? "" : formatDay(replyBy);
  const stubs = { lapsed: t("stubLate"), lapsing: t("stubBy", { day }), waiting: t("stubNow") };
  const words = {
    lapsed: t("lapsedWords", { day }),
    lapsing: t("lapsingWords", { day }),
    waiting: t("waitingWords"),
  };
  return (
    <Ticket
      look={state === "waiting" ? "later" : "late"}
      when={{ large: stubs[state] }}
      title={t(state, { count })}
      actions={
        <TextLink to={pathTo("applications")} look="plain">
          {t("seeOffers")}
        </TextLink>
      }
    >
      <p>{words[state]}</p>
    </Ticket>
  );
}

function ToCheckTicket({ work: { count, oldest } }: Of<"toCheck">) {
  const { t } = useTranslation("today");
  return (
    <Ticket
      look="later"
      when={{ large: t("stubNow") }}
      title={t("toCheck", { count })}
      actions={
        <TextLink to={pathTo("applications", "check")} look="plain">
          {t("checkForms")}
        </TextLink>
      }
    >
      <p>{t("toCheckWords", { day: formatDay(oldest) })}</p>
    </Ticket>
  );
}

function ToDecideTicket({ work: { count, closed } }: Of<"toDecide">) {
  const { t } = useTranslation("today");
  return (
    <Ticket
      look="later"
      when={{ large: t("stubNow") }}
      title={t("toDecide", { count })}
      actions={
        <TextLink to={pathTo("selection")} look="plain">
          {t("decide")}
        </TextLink>
      }
    >
      <p>{t("toDecideWords", { day: formatDay(closed) })}</p>
    </Ticket>
  );
}

function StepsTicket({ work: { late, soon } }: Of<"steps">) {
  const { t } = useTranslation("today");
  const parts = [
    ...(late > 0 ? [t("stepsLate", { count: late })] : []),
    ...(soon > 0 ? [t("stepsSoon", { count: soon })] : []),
  ];
  return (
    <Ticket
      look="later"
      when={{ large: t("stubWeek") }}
      title={t("steps", { count: late + soon })}
      actions={
        <TextLink to={pathTo("support", "plans")} look="plain">
          {t("seePlans")}
        </TextLink>
      }
    >
      <p>{parts.join(" ")}</p>
    </Ticket>
  );
}

function ReviewsTicket({ work: { count, by, isLate, reviewers } }: Of<"reviews">) {
  const { t } = useTranslation("today");
  const stub = by === null ? t("stubNow") : t("stubBy", { day: formatDay(by) });
  const whose = reviewers.map(({ name, count: some }) => t("reviewsOf", { name, count: some }));
  return (
    <Ticket
      look={isLate ? "late" : "later"}
      when={{ large: isLate ? t("stubLate") : stub }}
      title={t("reviews", { count })}
      actions={
        <TextLink to={pathTo("selection", "reviewers")} look="plain">
          {t("seeReviewers")}
        </TextLink>
      }
    >
      <p>{whose.join(", ")}</p>
    </Ticket>
  );
}

function FreePlaceTicket({ work: { count, number } }: Of<"freePlace">) {
  const { t } = useTranslation("today");
  return (
    <Ticket
      look="later"
      when={{ large: t("stubNow") }}
      title={t("freePlace", { count })}
      actions={
        <TextLink to={pathTo("selection")} look="plain">
          {t("offerPlace")}
        </TextLink>
      }
    >
      <p>{t("freePlaceWords", { number })}</p>
    </Ticket>
  );
}

function GraduationTicket({ work: { count, ends } }: Of<"graduation">) {
  const { t } = useTranslation("today");
  return (
    <Ticket
      look="later"
      when={{ large: t("stubBy", { day: formatDay(ends) }) }}
      title={t("toGraduate", { count })}
      actions={
        <TextLink to={pathTo("graduation")} look="plain">
          {t("seeGraduation")}
        </TextLink>
      }
    >
      <p>{t("toGraduateWords")}</p>
    </Ticket>
  );
}
