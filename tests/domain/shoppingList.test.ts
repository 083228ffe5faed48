import { expect, test } from "vitest";
import type { Answers } from "../../renderer/domain/applicationForm";
import { knownNeeds, type NotedNeed, notedNeedId } from "../../renderer/domain/notedNeeds";
import { shoppingList } from "../../renderer/domain/shoppingList";
import { aMark, anApplication, anEvening, aPlace, EDITION, marksOf } from "./builders";

const session = anEvening("2016-11-03");

/** A cohort that answered so, by row code from 1. */
function cohort(...answers: readonly Answers[]) {
  const applications = answers.map((said, index) =>
    anApplication({
      id: `application ${index + 1}` as never,
      receivedOn: "2016-08-01",
      answers: said,
    }),
  );
  const places = applications.map(({ id }, index) => aPlace(index + 1, { applicationId: id }));
  return { places, applications: new Map(applications.map((one) => [one.id as string, one])) };
}

function listOf(
  { places, applications }: ReturnType<typeof cohort>,
  marks = marksOf(),
  noted: readonly NotedNeed[] = [],
  of = session,
) {
  const map = new Map(noted.map((need) => [need.id as string, need]));
  return shoppingList(of, places, marks, (place) => knownNeeds(place, applications, map));
}

const linesOf = (list: ReturnType<typeof listOf>, kind: string) =>
  list.kinds
    .find((one) => one.kind === kind)
    ?.lines.map(({ words, places }) => [words, ...places.map(({ rowCode }) => rowCode)]);

test("words are listed as written; only the very same are counted together, whatever their capitals", () => {
  const list = listOf(
    cohort(
      { dietary: "Halal" },
      { dietary: "no pork" },
      { dietary: "halal" },
      { dietary: "Halal, no nuts" },
    ),
  );
  expect(linesOf(list, "dietary")).toEqual([
    ["Halal", 1, 3],
    ["no pork", 2],
    ["Halal, no nuts", 4],
  ]);
});

test("the list is for those who come: not for apologies, not for those who joined later or left before", () => {
  const all = cohort(
    { dietary: "vegan" },
    { dietary: "vegan" },
    { dietary: "vegan" },
    { dietary: "vegan" },
  );
  const [one, two, three, four] = all.places;
  if (!one || !two || !three || !four) throw new Error("four places");
  const places = [
    one,
    two,
    { ...three, joinedOn: "2016-11-04" } as const,
    { ...four, left: { on: "2016-11-02", reason: "moved" } } as const,
  ];
  const marks = marksOf(aMark(session, two, { kind: "apologies" }));
  const list = listOf({ ...all, places }, marks);
  expect(list.coming.map(({ rowCode }) => rowCode)).toEqual([1]);
  expect(list.apologies).toBe(1);
  expect(linesOf(list, "dietary")).toEqual([["vegan", 1]]);
});

test("a session by invitation has a list of those invited only", () => {
  const all = cohort({ childcare: "two, 3 and 5" }, { childcare: "one baby" });
  const invited = { ...session, openTo: "invited", invited: [all.places[1]?.personId] } as never;
  expect(linesOf(listOf(all, marksOf(), [], invited), "childcare")).toEqual([["one baby", 2]]);
});

test("what the coordinator wrote down stands in place of the application, with its source, and can say none", () => {
  const all = cohort({ dietary: "vegan", accessNeeds: "lift" });
  const [place] = all.places;
  if (place === undefined) throw new Error("one place");
  const note = (kind: "dietary" | "access", words: string): NotedNeed => ({
    id: notedNeedId({ ...place, kind }),
    editionId: EDITION,
    personId: place.personId,
    kind,
    words,
    on: "2016-10-01",
    source: "told me at the door",
  });
  const noted = [note("dietary", "vegan, no soya"), note("access", "")];
  const list = listOf(all, marksOf(), noted);
  expect(linesOf(list, "dietary")).toEqual([["vegan, no soya", 1]]);
  expect(linesOf(list, "access")).toEqual([]);
  expect(
    knownNeeds(place, all.applications, new Map(noted.map((need) => [need.id as string, need]))),
  ).toEqual([
    {
      kind: "dietary",
      words: "vegan, no soya",
      source: { kind: "noted", on: "2016-10-01", source: "told me at the door" },
    },
  ]);
  expect(knownNeeds(place, all.applications, new Map())[0]?.source).toEqual({
    kind: "application",
    receivedOn: "2016-08-01",
  });
});
