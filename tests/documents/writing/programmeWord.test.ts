import { expect, test } from "vitest";
import { writeProgrammeWord } from "../../../renderer/documents/programmeWord";
import type { CalendarDate } from "../../../renderer/domain/calendar";
import type { Session, Venue } from "../../../renderer/domain/edition";
import { edition2016 } from "../../../renderer/domain/edition2016";
import type { VenueId } from "../../../renderer/domain/ids";
import { anEvening } from "../../domain/builders";
import { ACADEMY } from "./aForm";
import { documentXml, paragraphsOf } from "./wordParts";

const { edition, sessions } = edition2016();
const hall: Venue = {
  id: "hall" as VenueId,
  name: "The Old Print Works",
  address: "12 Lantern Yard",
  accessNotes: "Step-free by the yard, hearing loop in the big room",
  contact: "Ines at the desk",
};
const write = (some: readonly Session[], venues: readonly Venue[] = []) =>
  writeProgrammeWord({ academyName: ACADEMY, edition, sessions: some, venues, asOf: "2016-11-03" });

test("lists everything dated in the order of the year, then the months to be confirmed", async () => {
  const lines = paragraphsOf(await write(sessions));
  const days = lines.filter((line) => /^[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2} \d{4}$/.test(line));
  expect(days).toHaveLength(9);
  expect([days[0], days.at(-1)]).toEqual(["Thu 8 Sep 2016", "Thu 1 Dec 2016"]);
  const months = lines.indexOf("January–May 2017");
  expect(lines[months + 1]).toBe("Dates to be confirmed");
  expect(lines).toContain("As of Thursday 3 November 2016. All times are London time.");
  expect(lines).toContain("5. Speaking Out: influencing and negotiating");
});

test("says of every item what state it is in, and where it is", async () => {
  const evenings = (["confirmed", "changed", "cancelled", "proposed"] as const).map((state, at) =>
    anEvening(`2016-10-0${at + 1}` as CalendarDate, {
      state,
      title: state,
      venueId: at === 0 ? hall.id : null,
    }),
  );
  const lines = paragraphsOf(await write(evenings, [hall]));
  const states = ["New date", "Cancelled", "To be confirmed"];
  expect(lines.filter((line) => states.includes(line))).toEqual(states);
  expect(lines.filter((line) => line === "Venue to be confirmed")).toHaveLength(2);
  expect(lines).toContain("Access: Step-free by the yard, hearing loop in the big room");
  expect(lines).toContain("Contact: Ines at the desk");
});

test("says who leads an evening, and of a room only what is known", async () => {
  const bare: Venue = { id: "bare" as VenueId, name: "The cellar", address: "", accessNotes: "" };
  const evening = anEvening("2016-10-01", {
    venueId: bare.id,
    facilitators: "Ruth Adeyemi",
    themes: ["gone" as never],
  });
  const lines = paragraphsOf(await write([evening], [bare]));
  expect(lines).toContain("With Ruth Adeyemi");
  expect(lines.slice(lines.indexOf("Getting there"))).toEqual([
    "Getting there",
    "The cellar",
    "Access: please ask us.",
  ]);
});

test("sets an Arabic title from right to left, also behind its number", async () => {
  const xml = documentXml(await write([anEvening("2016-10-01", { title: "القيادة المجتمعية" })]));
  const [title] = xml.match(/<w:p>(?:(?!<\/w:p>).)*القيادة.*?<\/w:p>/) ?? [];
  expect(title).toContain("<w:bidi/>");
  expect(title).toMatch(/<w:rtl\/>.*القيادة المجتمعية/);
});

test("repeats its head on every page and parts no row", async () => {
  const xml = documentXml(await write(sessions));
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(xml.match(/<w:tr>/g)?.length ?? 0);
});
