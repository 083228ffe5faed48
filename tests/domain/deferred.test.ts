import { expect, test } from "vitest";
import { deferredBefore } from "../../renderer/domain/deferred";
import type { Edition } from "../../renderer/domain/edition";
import type { EditionId } from "../../renderer/domain/ids";
import { anEdition } from "../actions/aCohort";
import { applicationNumber } from "./selection/builders";

const edition = (year: number): Edition => ({
  ...anEdition(),
  id: String(year) as EditionId,
  callOpens: `${year}-07-01` as Edition["callOpens"],
});
const editions = new Map([2014, 2015, 2016].map((year) => [String(year), edition(year)]));
const deferred = (number: number, year: number) =>
  applicationNumber(number, {
    editionId: String(year) as EditionId,
    personId: null,
    decision: { kind: "deferred", on: "2016-08-01", reason: "" },
  });

test("the latest edition comes first, and within it the lowest number", () => {
  const found = deferredBefore(
    [deferred(3, 2014), deferred(2, 2015), deferred(1, 2015)],
    editions,
    edition(2016),
  );
  expect(found.map(({ number }) => number)).toEqual([1, 2, 3]);
});

test("who was deferred in an edition that is gone, or in this one, waits for none", () => {
  const some = [deferred(1, 2011), deferred(2, 2016)];
  expect(deferredBefore(some, editions, edition(2016))).toEqual([]);
});
