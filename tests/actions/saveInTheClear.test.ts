import { describe, expect, test } from "vitest";
import { drawOriginalPage } from "../../renderer/actions/drawOriginalPage";
import type { SaveOutcome } from "../../renderer/actions/outside";
import { saveClaims } from "../../renderer/actions/saveClaims";
import { savePlanPages } from "../../renderer/actions/savePlanPages";
import type { DocumentToWrite } from "../../renderer/documents/writeDocument";
import type { ActionPlan } from "../../renderer/domain/actionPlan";
import type { OriginalFile } from "../../renderer/domain/application";
import type { Claim } from "../../renderer/domain/claims";
import type { EditionId, SessionId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { anEdition, aPerson, aPlace, aSession, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const today = "2016-11-04";

/** A desktop and a writer that remember what they were given. */
function outside(save?: () => Promise<SaveOutcome>) {
  const documents: DocumentToWrite[] = [];
  const saved = async (name: string) => ({ kind: "saved", path: `/exports/${name}` }) as const;
  const write = async (document: DocumentToWrite) => {
    documents.push(document);
    return new Uint8Array([1]);
  };
  return { documents, desktop: { saveFile: save ?? saved }, writer: { write }, today } as const;
}

const full = () => Promise.reject(new Error("ENOSPC"));

const aClaim = (id: string, name: string, session: string, facts: Partial<Claim> = {}) =>
  put("claim", {
    id,
    editionId: EDITION,
    personId: aPerson(name).id,
    sessionId: session as SessionId,
    kind: "travel",
    pence: 350,
    note: "",
    isReceiptSeen: true,
    state: { kind: "requested" },
    ...facts,
  } as Claim);

describe("the claims workbook", () => {
  const evening = (id: string, date: `${number}-${number}-${number}`) =>
    put("session", {
      ...aSession({ id: id as SessionId, title: id }),
      time: { kind: "dated", date, starts: "18:00", ends: "20:00" },
    });
  const academy = () =>
    vaultInMemory(
      put("edition", anEdition()),
      evening("second", "2016-11-10"),
      evening("first", "2016-11-03"),
      put(
        "session",
        aSession({
          id: "someDay" as SessionId,
          title: "someDay",
          time: { kind: "months", from: "2016-11", to: "2016-12" },
        }),
      ),
      put("person", aPerson("Amina")),
      put("person", aPerson("Binh")),
      put("person", aPerson("Zoe")),
      put("place", aPlace("Binh", 2)),
      put("place", aPlace("Amina", 10)),
      aClaim("1", "Amina", "second"),
      aClaim("2", "Amina", "first"),
      aClaim("3", "Binh", "first"),
      aClaim("4", "Zoe", "first"),
      aClaim("5", "Zoe", "someDay"),
      aClaim("6", "Erased", "lost"),
      aClaim("7", "Binh", "first", { editionId: "2015" as EditionId }),
    );

  test("is in order of day, then of row code, and leaves out nothing that is owed", async () => {
    const out = outside();
    expect(await saveClaims(academy(), EDITION, out)).toEqual({
      kind: "saved",
      path: "/exports/claims-2016-17.xlsx",
    });
    const [document] = out.documents;
    if (document?.kind !== "claims") throw new Error("a claims workbook is written");
    const rows = document.claims.claims.map(
      ({ date, rowCode, name, sessionTitle }) => `${date} ${rowCode} ${name} ${sessionTitle}`,
    );
    expect(rows).toEqual([
      "null null Zoe someDay",
      "null null  ",
      "2016-11-03 null Zoe first",
      "2016-11-03 2 Binh first",
      "2016-11-03 10 Amina first",
      "2016-11-10 10 Amina second",
    ]);
  });

  test("that could not be saved is a failure with its reason; of no edition there is none", async () => {
    expect(await saveClaims(academy(), EDITION, outside(full))).toEqual({
      kind: "failed",
      reason: "ENOSPC",
    });
    const unknown = await saveClaims(academy(), "1999" as EditionId, outside());
    expect(unknown).toMatchObject({ kind: "failed" });
  });
});

describe("the pages for the planning day", () => {
  const [amina, binh] = [aPerson("Amina"), aPerson("Binh")];
  const plan = (id: string, facts: Partial<ActionPlan>) =>
    put("actionPlan", {
      id,
      editionId: EDITION,
      members: [amina.id, binh.id],
      goal: "Safe streets",
      theme: null,
      people: [],
      organisations: [],
      developing: [],
      whatHappened: "",
      steps: [],
      status: { kind: "underWay" },
      writtenOn: "2016-10-01",
      ...facts,
    } as ActionPlan);
  const planningDay = (id: string, date: `${number}-${number}-${number}`) =>
    put("session", {
      ...aSession({ id: id as SessionId, title: `Planning ${id}`, kind: "planningDay" }),
      time: { kind: "dated", date, starts: "10:00", ends: "16:00" },
    });
  const academy = () =>
    vaultInMemory(
      put("edition", anEdition()),
      put("person", amina),
      put("person", binh),
      put("place", aPlace("Amina", 1)),
      put("place", aPlace("Binh", 2)),
    );
  const written = async (vault: ReturnType<typeof academy>, day = today) => {
    const out = outside();
    await savePlanPages(vault, anEdition(), null, { ...out, today: day as typeof today });
    const [document] = out.documents;
    if (document?.kind !== "planPages") throw new Error("pages are written");
    return document.pages;
  };

  test("name with whom a plan under way is shared, and after it was set down nobody", async () => {
    const vault = academy();
    await vault.commit([plan("plan-1", {})], { action: "test" });
    expect((await written(vault)).pages).toMatchObject([
      { rowCode: 1, name: "Amina", together: ["Binh"], plan: { goal: "Safe streets" } },
      { rowCode: 2, name: "Binh", together: ["Amina"] },
    ]);
    const status = { kind: "setDown", on: today, why: "The school closed" } as const;
    await vault.commit([plan("plan-1", { status })], { action: "test" });
    expect((await written(vault)).pages).toMatchObject([
      { together: [], plan: null },
      { together: [], plan: null },
    ]);
  });

  test("tell the planning day that is next, and the last one when none is to come", async () => {
    const vault = academy();
    expect((await written(vault)).day).toBeNull();
    const days = [planningDay("one", "2016-10-01"), planningDay("two", "2016-11-26")];
    await vault.commit(days, { action: "test" });
    expect((await written(vault, "2016-09-10")).day).toMatch(/^Planning one, .*1 Oct/);
    expect((await written(vault)).day).toMatch(/^Planning two, .*26 Nov/);
    expect((await written(vault, "2017-01-01")).day).toMatch(/^Planning two/);
  });

  test("are named by nobody's name: of all, or of one row", async () => {
    const out = outside();
    const names = await Promise.all(
      [null, binh.id].map((only) => savePlanPages(academy(), anEdition(), only, out)),
    );
    expect(names).toMatchObject([
      { path: "/exports/action-plans-2016-17.docx" },
      { path: "/exports/action-plans-2016-17-2.docx" },
    ]);
    expect(out.documents[1]).toMatchObject({ pages: { pages: [{ name: "Binh" }] } });
  });

  test("of an empty cohort are not written, and a full disk is said", async () => {
    const empty = vaultInMemory(put("edition", anEdition()));
    expect(await savePlanPages(empty, anEdition(), null, outside())).toEqual({
      kind: "failed",
      reason: "nobody has a place yet",
    });
    expect(await savePlanPages(academy(), anEdition(), null, outside(full))).toEqual({
      kind: "failed",
      reason: "ENOSPC",
    });
  });
});

test("a page of an original is drawn from its sealed bytes, and of one that is gone none", async () => {
  const vault = vaultInMemory();
  const original = { id: "original-1", name: "form.pdf" } as unknown as OriginalFile;
  const drawn: unknown[] = [];
  const reader = {
    drawPage: async (...asked: readonly unknown[]) => {
      drawn.push(asked);
      return { width: 600 } as ImageBitmap;
    },
  };
  expect(await drawOriginalPage(vault, original, 2, 600, reader)).toBeNull();
  await vault.putOriginal(original.id, new Uint8Array([1, 2]));
  expect(await drawOriginalPage(vault, original, 2, 600, reader)).toMatchObject({ width: 600 });
  expect(drawn).toEqual([["form.pdf", new Uint8Array([1, 2]), 2, 600]]);
});
