import { expect, test } from "vitest";
import { setUpAcademy } from "../../renderer/actions/setUpAcademy";
import { unlockAcademy } from "../../renderer/actions/unlockAcademy";
import { LETTER_LANGUAGES, LETTER_PURPOSES } from "../../renderer/domain/letter";
import { programmeTotals } from "../../renderer/domain/programme";
import { templatesOf } from "../../renderer/storage/questions/letters";
import { newRecoveryKey } from "../../renderer/storage/recoveryKey";
import { aNewVault, anEmptyDisk, PASSPHRASE, surroundings } from "../storage/aVault";

let lastId = 0;
const newId = () => `id-${++lastId}`;
const quiet = () => undefined;

function academy(facts: { readonly academyName?: string; readonly yearsLater?: number } = {}) {
  return {
    academyName: "Leaders of Leeds",
    yearsLater: 0,
    passphrase: PASSPHRASE,
    recoveryKey: newRecoveryKey(),
    ...facts,
  };
}

test("an academy set up with the published edition has its nine dates and 28 hours", async () => {
  const made = await setUpAcademy(academy(), surroundings(anEmptyDisk()), newId, quiet);
  if (!made.ok) throw new Error(made.error.kind);
  const { facts } = made.value;
  const totals = programmeTotals([...facts.session.values()]);
  const [edition] = facts.edition.values();
  if (edition === undefined) throw new Error("there is an edition");
  expect(totals).toEqual({
    numbered: { count: 8, hours: 22 },
    dated: { count: 9, hours: 28 },
  });
  expect(facts.settings.get("settings")?.academyName).toBe("Leaders of Leeds");
  const templates = templatesOf(facts, edition.id);
  expect(templates).toHaveLength(LETTER_PURPOSES.length * LETTER_LANGUAGES.length);
  expect(new Set(templates.map(({ version }) => version))).toEqual(new Set([1]));
});

test("a new edition has the pattern's dates, none of them confirmed", async () => {
  const made = await setUpAcademy(
    academy({ yearsLater: 10 }),
    surroundings(anEmptyDisk()),
    newId,
    quiet,
  );
  if (!made.ok) throw new Error(made.error.kind);
  const { facts } = made.value;
  expect([...facts.edition.values()].map(({ name }) => name)).toEqual(["2026–27"]);
  expect(new Set([...facts.session.values()].map(({ state }) => state))).toEqual(
    new Set(["proposed", "toBeConfirmed"]),
  );
});

test("an academy without a name is not begun", async () => {
  const disk = anEmptyDisk();
  const made = await setUpAcademy(academy({ academyName: "  " }), surroundings(disk), newId, quiet);
  expect(made).toEqual({ ok: false, error: { kind: "noName" } });
  expect(await disk.indexedDB.databases()).toEqual([]);
});

test("an academy that is here is not overwritten by setting up another", async () => {
  const { disk } = await aNewVault();
  const made = await setUpAcademy(academy(), surroundings(disk), newId, quiet);
  expect(made).toEqual({ ok: false, error: { kind: "alreadyThere" } });
});

test("an academy opens with its passphrase as it was left", async () => {
  const disk = anEmptyDisk();
  await setUpAcademy(academy(), surroundings(disk), newId, quiet);
  const secret = { kind: "passphrase", passphrase: PASSPHRASE } as const;
  const opened = await unlockAcademy(secret, "Our academy", surroundings(disk), quiet);
  if (!opened.ok) throw new Error(opened.error.kind);
  expect(opened.value.facts.settings.get("settings")?.academyName).toBe("Leaders of Leeds");
});

test("an academy whose set-up was cut off before anything was in it begins with the published edition", async () => {
  const { disk } = await aNewVault();
  const secret = { kind: "passphrase", passphrase: PASSPHRASE } as const;
  const opened = await unlockAcademy(secret, "Our academy", surroundings(disk), quiet);
  if (!opened.ok) throw new Error(opened.error.kind);
  expect(opened.value.facts.settings.get("settings")?.academyName).toBe("Our academy");
  expect(opened.value.facts.session.size).toBe(10);
});

test("a wrong passphrase is a refusal that changes nothing", async () => {
  const { disk } = await aNewVault();
  const secret = { kind: "passphrase", passphrase: "Eight lanterns over a windy harbour" } as const;
  const opened = await unlockAcademy(secret, "Our academy", surroundings(disk), quiet);
  expect(opened).toEqual({
    ok: false,
    error: { kind: "wrongPassphrase", failed: 1, nextWaitMs: 0 },
  });
});
