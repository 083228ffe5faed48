import { expect, test, vi } from "vitest";
import { sampleAcademy } from "../../renderer/actions/sampleAcademy/sampleAcademy";
import { marking } from "../../renderer/screens/register/marking";
import { type VaultInMemory, vaultInMemory } from "../actions/vaultInMemory";

const TODAY = "2016-11-03";
const PRESENT = { kind: "present" } as const;
const ABSENT = { kind: "absent" } as const;

const drawnAtOnce = () => Promise.resolve();

/** A register whose vault writes one mark after the other, each when it is told to. */
function aSlowRegister(drawn = drawnAtOnce) {
  const vault = vaultInMemory(...sampleAcademy());
  const waiting: (() => void)[] = [];
  const slow: VaultInMemory = {
    ...vault,
    commit: async (operations, note) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return vault.commit(operations, note);
    },
  };
  const selam = [...vault.facts.person.values()].find(({ knownAs }) => knownAs === "Selam");
  const tonight = [...vault.facts.session.values()].find(
    ({ time }) => time.kind === "dated" && time.date === TODAY,
  );
  if (selam === undefined || tonight === undefined) throw new Error("The sample has both");
  const heard = { onSaved: vi.fn(), onRefused: vi.fn() };
  const marks = marking(slow, { sessionId: tonight.id, today: TODAY, drawn }, heard);
  return {
    vault,
    marks,
    heard,
    someone: selam.id,
    letOneBeWritten: async () => {
      await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(0));
      waiting.shift()?.();
    },
  };
}

test("a mark is shown before it is written, and says saved in the moment the vault tells of it", async () => {
  const { vault, marks, someone, letOneBeWritten } = aSlowRegister();
  const seen: string[] = [];
  marks.follow();
  vault.subscribe(() => seen.push(`${marks.statusOf(someone)?.kind} ${marks.savingOf(someone)}`));
  marks.write(someone, PRESENT);
  expect([marks.statusOf(someone), marks.savingOf(someone)]).toEqual([PRESENT, "saving"]);
  await letOneBeWritten();
  await vi.waitFor(() => expect(marks.savingOf(someone)).toBe("saved"));
  expect(seen).toEqual(["present saved"]);
});

test("of two marks given in a row the later one stays shown, and says saved only when it is written itself", async () => {
  const { vault, marks, heard, someone, letOneBeWritten } = aSlowRegister();
  marks.follow();
  marks.write(someone, PRESENT);
  marks.write(someone, ABSENT);
  await letOneBeWritten();
  await vi.waitFor(() => expect(vault.commits).toHaveLength(1));
  expect([marks.statusOf(someone), marks.savingOf(someone)]).toEqual([ABSENT, "saving"]);
  await letOneBeWritten();
  await vi.waitFor(() => expect(heard.onSaved).toHaveBeenCalledTimes(1));
  expect([marks.statusOf(someone), marks.savingOf(someone)]).toEqual([ABSENT, "saved"]);
});

test("the same mark given again while another is on its way does not pass for saved with the first of them", async () => {
  const { vault, marks, someone, letOneBeWritten } = aSlowRegister();
  marks.follow();
  for (const status of [PRESENT, ABSENT, PRESENT]) marks.write(someone, status);
  await letOneBeWritten();
  await vi.waitFor(() => expect(vault.commits).toHaveLength(1));
  expect(marks.savingOf(someone)).toBe("saving");
});

test("a mark is shown at once, and nothing is written before it is drawn", async () => {
  let draw = () => {};
  const drawing = new Promise<void>((resolve) => {
    draw = resolve;
  });
  const { vault, marks, someone, letOneBeWritten } = aSlowRegister(() => drawing);
  const listener = vi.fn();
  marks.subscribe(someone, listener);
  marks.write(someone, PRESENT);
  await new Promise((resolve) => setTimeout(resolve));
  expect(listener).toHaveBeenCalledTimes(1);
  expect([marks.statusOf(someone), marks.savingOf(someone)]).toEqual([PRESENT, "saving"]);
  await expect(letOneBeWritten()).rejects.toThrow();
  draw();
  await letOneBeWritten();
  await vi.waitFor(() => expect(vault.commits).toHaveLength(1));
});

test("a row is told of its own mark only", () => {
  const { vault, marks, someone } = aSlowRegister();
  const listener = vi.fn();
  const others = [...vault.facts.person.values()].filter(({ id }) => id !== someone);
  for (const { id } of others) marks.subscribe(id, listener);
  marks.write(someone, PRESENT);
  expect(others.length).toBeGreaterThan(10);
  expect(listener).not.toHaveBeenCalled();
});

test("a mark the rules refuse is shown no longer, and the refusal is told", async () => {
  const { marks, heard, someone } = aSlowRegister();
  marks.write(someone, { kind: "selfReported" });
  await vi.waitFor(() => expect(heard.onRefused).toHaveBeenCalledTimes(1));
  expect([marks.statusOf(someone), marks.savingOf(someone)]).toEqual([null, "idle"]);
});

test("who no longer listens is not told", () => {
  const { marks, someone } = aSlowRegister();
  const listener = vi.fn();
  marks.subscribe(someone, listener)();
  marks.write(someone, PRESENT);
  expect(listener).not.toHaveBeenCalled();
});
