import { expect, test } from "vitest";
import type { Application } from "../../renderer/domain/application";
import { put } from "../../renderer/domain/records";
import { rowsOf } from "../../renderer/screens/applications/applicationRows";
import { anApplication, anEdition } from "../actions/aCohort";
import { vaultInMemory } from "../actions/vaultInMemory";

const { facts } = vaultInMemory(put("edition", anEdition()));
const named = (number: number, firstName: string, more: Partial<Application> = {}) =>
  anApplication(number, { answers: { firstName }, ...more });
const numbers = (applications: readonly Application[], sort: Parameters<typeof rowsOf>[2]) =>
  rowsOf(facts, applications, sort).map(({ application }) => application.number);

test("sorting by name does not mind case and accents, and equal names go by number", () => {
  const applications = [named(3, "Zoë"), named(2, "élodie"), named(1, "Elodie"), named(4, "ana")];
  expect(numbers(applications, "name")).toEqual([4, 1, 2, 3]);
});

test("the latest received come first, and work to do comes before work done", () => {
  const old = named(1, "A", { receivedOn: "2016-07-02" });
  const recent = named(2, "B", { receivedOn: "2016-08-31", check: { kind: "toCheck" } });
  expect(numbers([old, recent], "received")).toEqual([2, 1]);
  expect(numbers([old, recent], "state")).toEqual([2, 1]);
  expect(numbers([recent, old], "number")).toEqual([1, 2]);
});

test("the call's last day is on time and the day after is late", () => {
  const rows = rowsOf(
    facts,
    [named(1, "A", { receivedOn: "2016-09-01" }), named(2, "B", { receivedOn: "2016-09-02" })],
    "number",
  );
  expect(rows.map(({ isLate }) => isLate)).toEqual([false, true]);
});

test("a row says what is missing, and that another application may be the same person's", () => {
  const phone = "07700 900456";
  const one = anApplication(1, { answers: { firstName: "Ana", phone } });
  const two = anApplication(2, { answers: { firstName: "ANA", phone: "+44 7700 900456" } });
  const open = vaultInMemory(
    put("edition", anEdition()),
    put("application", one),
    put("application", two),
  );
  const [row] = rowsOf(open.facts, [one], "number");
  expect(row?.hasTwin).toBe(true);
  expect(row?.missing).toBeGreaterThan(3);
});
