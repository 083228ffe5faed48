import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addSession, changeSession, type ProgrammeRefusal } from "../../actions/changeProgramme";
import { useSay } from "../../components/Say";
import type { Option } from "../../components/Select";
import type { CalendarDate, ClockTime } from "../../domain/calendar";
import { isCalendarDate, isClockTime } from "../../domain/calendarRules";
import { formatLongDay } from "../../domain/calendarWords";
import { type DateWarning, dateWarnings } from "../../domain/dateChecks";
import type { Edition, Session, SessionKind, ThemeKey } from "../../domain/edition";
import type { PersonId, VenueId } from "../../domain/ids";
import type { Facts } from "../../domain/records";
import type { SessionFields } from "../../domain/sessionChanges";
import { useAcademy } from "../academy";
import { goTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { useTakeBack } from "../useTakeBack";

const NO_VENUE = "none";

type Values = {
  readonly title: string;
  readonly kind: SessionKind;
  readonly date: string;
  readonly starts: string;
  readonly ends: string;
  readonly venueId: string;
  readonly openTo: Session["openTo"];
  readonly invited: readonly PersonId[];
  readonly facilitators: string;
  readonly capacity: string;
  readonly themes: readonly ThemeKey[];
  readonly reason: string;
};

type ErrorAt = "title" | "day" | "time" | "capacity" | "invited";

export type SessionForm = {
  readonly values: Values;
  readonly set: (values: Partial<Values>) => void;
  /** The chosen day in words, so that a wrong weekday is seen. */
  readonly dayWords: string | null;
  readonly warnings: readonly DateWarning[];
  readonly kinds: readonly Option<SessionKind>[];
  readonly audiences: readonly Option<Session["openTo"]>[];
  readonly venues: readonly Option[];
  readonly errorAt: (field: ErrorAt) => string | undefined;
  readonly save: () => Promise<void>;
};

const ERROR_FIELDS: Readonly<Partial<Record<ProgrammeRefusal["kind"], ErrorAt>>> = {
  noTitle: "title",
  notADay: "day",
  notATime: "time",
  endsBeforeItStarts: "time",
  capacityBelowOne: "capacity",
  nobodyInvited: "invited",
};

/** What is typed, what speaks against it, and the one way to keep it. */
export function useSessionForm(
  edition: Edition,
  session: Session | null,
  onDone: () => void,
): SessionForm {
  const { t } = useTranslation("programme");
  const { vault } = useAcademy();
  const [values, setValues] = useState<Values>(() => valuesOf(session));
  const [refusal, setRefusal] = useState<ProgrammeRefusal | null>(null);
  const keep = useKeeping(edition, session, onDone, setRefusal);
  const venues = useQuestion(everyVenue);
  const fields = fieldsOf(values, session);
  const { time } = fields;
  return {
    values,
    set: (some) => {
      setRefusal(null);
      setValues((before) => ({ ...before, ...some }));
    },
    dayWords: isCalendarDate(values.date) ? formatLongDay(values.date) : null,
    warnings:
      time.kind === "dated" && isCalendarDate(time.date) && isClockTime(time.starts)
        ? dateWarnings({
            edition,
            sessions: [...vault.facts.session.values()],
            time,
            venueId: fields.venueId,
            movingId: session?.id ?? null,
          })
        : [],
    kinds: KINDS.map((key) => ({ key, label: t(`kinds.${key}`) })),
    audiences: AUDIENCES.map((key) => ({ key, label: t(`audiencesShort.${key}`) })),
    venues: [
      { key: NO_VENUE, label: t("noVenue") },
      ...venues.map(({ id, name }) => ({ key: id as string, label: name })),
    ],
    errorAt: (field) => {
      if (refusal === null || (ERROR_FIELDS[refusal.kind] ?? "title") !== field) return undefined;
      return t(`refused.${refusal.kind}`);
    },
    save: () => keep(fields, values.reason),
  };
}

const KINDS: readonly SessionKind[] = ["session", "seminar", "action", "planningDay"];
const AUDIENCES: readonly Session["openTo"][] = ["cohort", "allMembers", "public", "invited"];

export function everyVenue(facts: Facts) {
  return [...facts.venue.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
}

function useKeeping(
  edition: Edition,
  session: Session | null,
  onDone: () => void,
  onRefused: (refusal: ProgrammeRefusal) => void,
) {
  const { t } = useTranslation("programme");
  const { vault, today, clock, newId } = useAcademy();
  const say = useSay();
  const takeBack = useTakeBack();
  return async (fields: SessionFields, reason: string) => {
    const moment = { today, nowMs: clock(), newId };
    try {
      const kept =
        session === null
          ? await addSession(vault, edition.id, fields, moment)
          : await changeSession(vault, session.id, { do: "edit", fields, reason }, moment);
      if (!kept.ok) return onRefused(kept.error);
      onDone();
      goTo("programme", typeof kept.value === "string" ? kept.value : kept.value.sessionId);
      say({
        words: t(session === null ? "added" : "kept"),
        action: { label: t("undo"), onPress: takeBack },
      });
    } catch {
      say({ words: t("notSaved"), tone: "danger" });
    }
  };
}

function valuesOf(session: Session | null): Values {
  const time = session?.time.kind === "dated" ? session.time : null;
  return {
    title: session?.title ?? "",
    kind: session?.kind ?? "seminar",
    date: time?.date ?? "",
    starts: time?.starts ?? "18:00",
    ends: time?.ends ?? "20:00",
    venueId: session?.venueId ?? NO_VENUE,
    openTo: session?.openTo ?? "cohort",
    invited: session?.invited ?? [],
    facilitators: session?.facilitators ?? "",
    capacity: session?.capacity == null ? "" : String(session.capacity),
    themes: session?.themes ?? [],
    reason: "",
  };
}

/** As typed; the domain says what is wrong with it. Without a day, months that were there stay. */
function fieldsOf(values: Values, session: Session | null): SessionFields {
  const { date, starts, ends, capacity, venueId } = values;
  const keepsMonths = date === "" && session?.time.kind === "months";
  return {
    kind: values.kind,
    number: session?.number ?? null,
    title: values.title,
    themes: values.themes,
    time: keepsMonths
      ? session.time
      : {
          kind: "dated",
          date: date as CalendarDate,
          starts: fullTime(starts),
          ends: fullTime(ends),
        },
    venueId: venueId === NO_VENUE ? null : (venueId as VenueId),
    openTo: values.openTo,
    invited: values.openTo === "invited" ? values.invited : [],
    facilitators: values.facilitators.trim(),
    capacity: capacity.trim() === "" ? null : Number(capacity),
    attendance: session?.attendance ?? "signed",
  };
}

/** "18", "9:30" and "18.00" as people write them become 18:00, 09:30, 18:00; anything else stays and is refused. */
function fullTime(typed: string): ClockTime {
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed.trim());
  if (parts === null) return typed as ClockTime;
  const [, hour = "", minutes = "00"] = parts;
  return `${hour.padStart(2, "0")}:${minutes}` as ClockTime;
}
