import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { deeds } from "../../renderer/text/frame";

/** Never taken back, so never named. */
const FOUNDATIONS = ["setUpAcademy", "openSampleAcademy"];

const actions = new URL("../../renderer/actions/", import.meta.url);

const committed = new Set(
  readdirSync(actions, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => [
      ...readFileSync(new URL(name, actions), "utf8").matchAll(/\baction: "(\w+)"/g),
    ])
    .map(([, action = ""]) => action)
    .filter((action) => !FOUNDATIONS.includes(action)),
);

test("everything that can be taken back is named when it is", () => {
  expect(committed.size).toBeGreaterThan(10);
  expect([...committed].filter((action) => !(action in deeds))).toEqual([]);
});

test("no deed is named that nobody does", () => {
  expect(Object.keys(deeds).filter((deed) => deed !== "other" && !committed.has(deed))).toEqual([]);
});
