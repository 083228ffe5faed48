import { describe, expect, test } from "vitest";
import { edition2016 } from "../../renderer/domain/edition2016";
import type { VenueId } from "../../renderer/domain/ids";
import { startingTemplates } from "../../renderer/domain/letterTemplates";
import { newEditionFrom } from "../../renderer/domain/newEdition";
import { anEvening, EDITION } from "./builders";

const countingIds = () => {
  let count = 0;
  return () => `new-${++count}`;
};

describe("a new edition", () => {
  const previous = { ...edition2016(), templates: startingTemplates(EDITION) };
  const next = newEditionFrom(previous, countingIds());

  test("takes over name, window, themes and criteria, a year later", () => {
    expect(next.edition).toMatchObject({
      name: "2017–18",
      callOpens: "2017-07-01",
      callCloses: "2017-09-01",
      programmeMonths: { from: "2017-09", to: "2018-05" },
      themes: previous.edition.themes,
      criteria: previous.edition.criteria,
    });
  });

  test("proposes every date on the same weekday of the same month and confirms none", () => {
    const dated = next.sessions.filter(({ time }) => time.kind === "dated");
    expect(dated.map(({ time }) => (time.kind === "dated" ? time.date : ""))).toEqual([
      "2017-09-14",
      "2017-09-16",
      "2017-09-20",
      "2017-10-05",
      "2017-10-18",
      "2017-11-02",
      "2017-11-15",
      "2017-11-25",
      "2017-12-07",
    ]);
    expect(new Set(dated.map(({ state }) => state))).toEqual(new Set(["proposed"]));
    expect(next.sessions.at(-1)).toMatchObject({
      state: "toBeConfirmed",
      time: { kind: "months", from: "2018-01", to: "2018-05" },
    });
  });

  test("copies letters and venues under ids of its own", () => {
    expect(next.templates.map(({ body }) => body)).toEqual(
      previous.templates.map(({ body }) => body),
    );
    const ids = [
      next.edition.id,
      ...next.sessions.map(({ id }) => id),
      ...next.templates.map(({ id }) => id),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith("new-"))).toBe(true);
    const withVenue = {
      ...previous,
      sessions: [anEvening("2016-10-06", { venueId: "hall" as VenueId })],
    };
    expect(newEditionFrom(withVenue, countingIds()).sessions[0]?.venueId).toBe("hall");
  });

  test("states nothing yet, whatever the last call stated", () => {
    const stated = { ...previous.edition, call: { ...previous.edition.call, capacity: 24 } };
    const { edition } = newEditionFrom({ ...previous, edition: stated }, countingIds());
    expect(edition.call.capacity).toBeNull();
  });

  test("leaves out what was cancelled, and moves a fifth Thursday to the fourth where there is none", () => {
    const sessions = [anEvening("2016-09-29"), anEvening("2016-10-06", { state: "cancelled" })];
    const dates = newEditionFrom({ ...previous, sessions }, countingIds()).sessions.map(
      ({ time }) => (time.kind === "dated" ? time.date : ""),
    );
    expect(dates).toEqual(["2017-09-28"]);
  });
});
