import { CalendarPlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { saveCalendar } from "../../actions/saveCalendar";
import { Button } from "../../components/Button";
import { type Fact, FactList } from "../../components/FactList";
import type { CalendarDate } from "../../domain/calendar";
import type { EditionId, PersonId, PlaceId } from "../../domain/ids";
import { hoursAgainst, outlookOf } from "../../domain/outlook";
import type { Facts } from "../../domain/records";
import { supportTotals } from "../../domain/support";
import { namesOf } from "../../storage/questions/plans";
import { useAcademy } from "../academy";
import { OutlookSign } from "../support/OutlookSign";
import { targetOf } from "../support/supportQuestions";
import { useQuestion } from "../useQuestion";
import { useSaySaved } from "../useSaySaved";
import { hoursText } from "./cohortWords";

/** What somebody still needs, their hours against the programme's, and the support they had; their calendar to save. */
export function OutlookFacts({ placeId }: { readonly placeId: PlaceId }) {
  const { t } = useTranslation("cohort");
  const { vault, today, clock, desktop } = useAcademy();
  const saySaved = useSaySaved();
  const known = useQuestion(prospects, placeId, today);
  if (known === null) return null;
  const { edition, personId, hours, outlook, support, partners, guestAt } = known;
  const against = ({ minutes, ofHours }: (typeof hours)["dated"]) =>
    t("hoursAgainst", { hours: hoursText(minutes), of: ofHours });
  const facts: readonly Fact[] = [
    { term: t("outlook"), value: <OutlookSign outlook={outlook} /> },
    { term: t("hoursNumbered"), value: against(hours.numbered) },
    { term: t("hoursDated"), value: against(hours.dated) },
    {
      term: t("spokenWith"),
      value: t("meetings", { count: support.meetings, hours: hoursText(support.minutes) }),
    },
    ...(partners.length > 0
      ? [{ term: t("pairedWith"), value: <bdi dir="auto">{partners.join(", ")}</bdi> }]
      : []),
    ...(guestAt.length > 0 ? [{ term: t("guestAt"), value: guestAt.join("; ") }] : []),
  ];
  const save = () =>
    saySaved(saveCalendar(vault, edition, { kind: "person", personId }, clock(), desktop));
  return (
    <>
      <FactList facts={facts} absent="" />
      <div>
        <Button icon={CalendarPlus} onPress={() => void save()}>
          {t("saveCalendar")}
        </Button>
      </div>
    </>
  );
}

const NO_SUPPORT = { meetings: 0, minutes: 0 };

function prospects(facts: Facts, placeId: PlaceId, today: CalendarDate) {
  const place = facts.place.get(placeId);
  const edition = facts.edition.get(place?.editionId ?? "");
  if (place === undefined || edition === undefined) return null;
  const { personId } = place;
  const sessions = [...facts.session.values()].filter(({ editionId }) => editionId === edition.id);
  const meetings = [...facts.supportMeeting.values()].filter(
    ({ editionId }) => editionId === edition.id,
  );
  const guestAt = [...facts.guest.values()]
    .filter((guest) => guest.personId === personId)
    .flatMap(({ sessionId }) => facts.session.get(sessionId)?.title ?? []);
  return {
    edition,
    personId,
    hours: hoursAgainst(place, sessions, facts.mark, today),
    outlook: outlookOf(place, sessions, facts.mark, today, targetOf(edition)),
    support: supportTotals(meetings, (meeting) => meeting.personId).get(personId) ?? NO_SUPPORT,
    partners: partnersOf(facts, edition.id, personId),
    guestAt,
  };
}

function partnersOf(facts: Facts, editionId: EditionId, personId: PersonId): readonly string[] {
  const names = namesOf(facts, editionId);
  return [...facts.pair.values()]
    .filter((pair) => pair.editionId === editionId && pair.members.includes(personId))
    .flatMap(({ members }) => members.filter((id) => id !== personId))
    .flatMap((id) => names.get(id) ?? []);
}
