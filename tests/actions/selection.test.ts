import { describe, expect, test } from "vitest";
import type { SaveOutcome } from "../../renderer/actions/outside";
import { decideSeveral, previewDecisions } from "../../renderer/actions/selection/decideSeveral";
import {
  addPanelNote,
  saveCriteria,
  setPanel,
  setPlaces,
} from "../../renderer/actions/selection/panel";
import {
  addReviewer,
  assignReviews,
  changeReviewer,
  removeReviewer,
} from "../../renderer/actions/selection/reviewers";
import {
  chooseMasks,
  giveReview,
  lookAtSheet,
  lookAtTyped,
  maskInMany,
  takeScores,
} from "../../renderer/actions/selection/reviews";
import { savePack } from "../../renderer/actions/selection/savePacks";
import type { DocumentToWrite } from "../../renderer/documents/writeDocument";
import { edition2016 } from "../../renderer/domain/edition2016";
import type { EditionId, ReviewerId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import { placesToMask } from "../../renderer/domain/selection/masks";
import { reviewId } from "../../renderer/domain/selection/review";
import { rowCode, sheetCode } from "../../renderer/domain/selection/reviewCode";
import { entriesOf, rankingOf } from "../../renderer/storage/questions/selection";
import { anApplication, anEdition, EDITION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

const day = "2016-09-03";
const CRITERIA = edition2016().edition.criteria;
const answers = { firstName: "Nour", familyName: "Khatib", whyTakePart: "I am Nour." };

function aSelection() {
  let last = 0;
  const newId = () => `new-${++last}`;
  const applications = [1, 2, 3].map((number) => anApplication(number, { answers }));
  const vault = vaultInMemory(
    put("edition", { ...anEdition(), criteria: CRITERIA }),
    ...applications.map((one) => put("application", one)),
  );
  return { vault, newId, applications };
}

const reviewer = (name: string, organisation = "") =>
  ({ name, organisation, way: "screen", apartFrom: [] }) as const;

async function withReviewers() {
  const selection = aSelection();
  const { vault, newId } = selection;
  const ids: ReviewerId[] = [];
  for (const name of ["Ann", "Bo"]) {
    const added = await addReviewer(vault, newId, EDITION, reviewer(name));
    if (added.ok) ids.push(added.value);
  }
  await assignReviews(vault, EDITION, 2);
  return { ...selection, ids };
}

const scores = Object.fromEntries(CRITERIA.map(({ key }) => [key, 3])) as Record<string, 3>;

describe("reviewers", () => {
  test("get the next number; a name twice, or none, is refused", async () => {
    const { vault, newId } = aSelection();
    await addReviewer(vault, newId, EDITION, reviewer(" Ann "));
    await addReviewer(vault, newId, EDITION, reviewer("Bo"));
    expect(
      [...vault.facts.reviewer.values()].map(({ name, number }) => `${number} ${name}`),
    ).toEqual(["1 Ann", "2 Bo"]);
    const refusal = async (name: string) => {
      const added = await addReviewer(vault, newId, EDITION, reviewer(name));
      return added.ok ? null : added.error.kind;
    };
    expect(await refusal("ann")).toBe("sameName");
    expect(await refusal(" ")).toBe("noName");
  });

  test("lose what has become a conflict and is not given yet; who has scored is not taken off", async () => {
    const { vault, applications, ids } = await withReviewers();
    const [first, second] = applications.map(({ id }) => id);
    if (first === undefined || second === undefined || ids[0] === undefined) throw new Error();
    await giveReview(vault, reviewId(first, ids[0]), { scores, note: "" }, day);
    const apartFrom = [first, second];
    const changed = await changeReviewer(vault, ids[0], { ...reviewer("Ann"), apartFrom });
    expect(changed).toEqual({ ok: true, value: { takenOff: 1 } });
    expect(vault.facts.review.has(reviewId(first, ids[0]))).toBe(true);
    expect(vault.facts.review.has(reviewId(second, ids[0]))).toBe(false);
    expect(await removeReviewer(vault, ids[0])).toEqual({
      ok: false,
      error: { kind: "hasScored" },
    });
    if (ids[1] !== undefined) await removeReviewer(vault, ids[1]);
    expect([...vault.facts.review.values()].map(({ reviewerId }) => reviewerId)).toEqual(
      [ids[0], ids[0]].slice(0, vault.facts.review.size),
    );
  });

  test("scores are kept whole or not at all, and undo takes them back", async () => {
    const { vault, applications, ids } = await withReviewers();
    const [one] = applications;
    if (one === undefined || ids[0] === undefined) throw new Error();
    const id = reviewId(one.id, ids[0]);
    expect(await giveReview(vault, id, { scores: { drive: 3 }, note: "" }, day)).toEqual({
      ok: false,
      error: { kind: "scoreMissing" },
    });
    await giveReview(vault, id, { scores, note: " Clear " }, day);
    expect(vault.facts.review.get(id)?.given).toEqual({
      on: day,
      way: "screen",
      scores,
      note: "Clear",
      criteriaVersion: 1,
    });
    await vault.undo();
    expect(vault.facts.review.get(id)?.given).toBeNull();
  });

  test("row codes typed a second time write nothing", async () => {
    const { vault, applications } = await withReviewers();
    const [ann] = [...vault.facts.reviewer.values()];
    if (ann === undefined) throw new Error();
    const typed = applications.map((one) => `${rowCode(one, 1, 1)} 33221`).join("\n");
    const first = lookAtTyped(vault, ann, typed, day);
    expect(first?.refusals).toEqual([]);
    await takeScores(vault, first?.taken ?? []);
    const commits = vault.commits.length;
    const again = lookAtTyped(vault, ann, typed, "2016-09-04");
    expect(again).toMatchObject({ taken: [], unchanged: 3 });
    await takeScores(vault, again?.taken ?? []);
    expect(vault.commits).toHaveLength(commits);
  });
});

describe("a scoring sheet", () => {
  test("is looked at without being taken; any other spreadsheet is refused whole", async () => {
    const { vault, applications } = await withReviewers();
    const header = ["Code", "Application", ...CRITERIA.map(({ wording }) => wording), "Note"];
    const rows = applications.map((one) => [sheetCode(one, 2, 1), "", "4", "4", "4", "4", "4"]);
    const look = (sheet: readonly (readonly string[])[]) =>
      lookAtSheet(vault, EDITION, { tabs: [{ name: "", rows: sheet }], notices: [] }, day);
    const commits = vault.commits.length;
    const looked = look([header, ...rows]);
    expect(looked.ok && looked.value.taken).toHaveLength(3);
    expect(look([["Name"]])).toEqual({ ok: false, error: { kind: "noScoringSheet" } });
    expect(vault.commits).toHaveLength(commits);
  });
});

describe("masks", () => {
  test("of several applications are one change, which undo takes back", async () => {
    const { vault, applications } = aSelection();
    const several = applications.map((application) => ({
      application,
      places: placesToMask(application),
    }));
    await maskInMany(vault, several, "mask");
    expect(vault.commits).toHaveLength(1);
    const masks = () => [...vault.facts.application.values()].map((one) => one.masks?.length ?? 0);
    expect(masks()).toEqual([1, 1, 1]);
    await vault.undo();
    expect(masks()).toEqual([0, 0, 0]);
  });
});

describe("criteria", () => {
  test("changed after scoring are a new version, and what was scored by the old ones still ranks", async () => {
    const { vault, applications, ids } = await withReviewers();
    const [one] = applications;
    if (one === undefined) throw new Error();
    for (const id of ids) await giveReview(vault, reviewId(one.id, id), { scores, note: "" }, day);
    const [first, ...rest] = CRITERIA;
    if (first === undefined) throw new Error();
    await saveCriteria(vault, EDITION, [{ ...first, counts: 5 }, ...rest], day);
    expect(vault.facts.edition.get(EDITION)?.criteriaVersions?.current).toBe(2);
    expect(rankingOf(vault.facts, EDITION)[0]).toMatchObject({ rank: 1, median: 3 });
  });
});

describe("the panel", () => {
  test("decides for several in one change, notes who, when and why, and undo takes all back", async () => {
    const { vault, newId, applications } = aSelection();
    await setPanel(vault, EDITION, " Amina and Joe ");
    await setPlaces(vault, EDITION, 1);
    const chosen = applications.slice(0, 2).map(({ id }) => id);
    const several = {
      editionId: EDITION,
      chosen,
      choice: { kind: "offered", replyBy: "2016-09-07", reason: "Strongest two" },
      on: day,
    } as const;
    expect(previewDecisions(vault.facts, several)).toMatchObject({ over: 1, free: 0 });
    const before = vault.commits.length;
    expect((await decideSeveral(vault, newId, several)).over).toBe(1);
    expect(vault.commits).toHaveLength(before + 1);
    expect(entriesOf(vault.facts, chosen[0] ?? "")).toMatchObject([
      { what: "offered", words: "Strongest two", by: "Amina and Joe", on: day },
    ]);
    await vault.undo();
    expect(vault.facts.panelEntry.size).toBe(0);
    expect(vault.facts.application.get(chosen[0] ?? "")?.decision).toEqual({ kind: "pending" });
  });

  test("adds notes, the latest first, and none without words", async () => {
    const { vault, newId, applications } = aSelection();
    const [one] = applications;
    if (one === undefined) throw new Error();
    await addPanelNote(vault, newId, one, "Ask about evenings", day);
    await addPanelNote(vault, newId, one, "Evenings are fine", day);
    await addPanelNote(vault, newId, one, "  ", day);
    expect(entriesOf(vault.facts, one.id).map(({ words }) => words)).toEqual([
      "Evenings are fine",
      "Ask about evenings",
    ]);
  });

  test("takes no number of places that cannot be", async () => {
    const { vault } = aSelection();
    for (const places of [0, 2.5, 1000]) {
      expect(await setPlaces(vault, EDITION, places)).toEqual({
        ok: false,
        error: { kind: "noSuchNumber" },
      });
    }
  });
});

describe("reviewer packs", () => {
  const saved = (name: string) => ({ kind: "saved", path: `/exports/${name}` }) as const;
  const [PACK, SHEET] = ["pack-2016-17-reviewer-1.docx", "scores-2016-17-reviewer-1.xlsx"] as const;

  function outside(answer: (name: string) => SaveOutcome = saved) {
    const [names, documents, progress]: [string[], DocumentToWrite[], string[]] = [[], [], []];
    const stopping = new AbortController();
    return {
      names,
      documents,
      progress,
      stop: () => stopping.abort(),
      signal: stopping.signal,
      onProgress: async (done: number, all: number) => void progress.push(`${done} of ${all}`),
      desktop: {
        saveFile: async (name: string) => {
          names.push(name);
          return answer(name);
        },
      },
      writer: {
        write: async (document: DocumentToWrite) => {
          documents.push(document);
          return new Uint8Array();
        },
      },
    };
  }

  async function withAnn() {
    const selection = await withReviewers();
    const [ann] = [...selection.vault.facts.reviewer.values()];
    if (ann === undefined) throw new Error();
    return { ...selection, ann };
  }

  test("are a pack and a sheet by number, and hold no name nobody has looked at", async () => {
    const { vault, ann } = await withAnn();
    const out = outside();
    expect(await savePack(vault, EDITION, ann, out)).toEqual({
      kind: "saved",
      paths: [`/exports/${PACK}`, `/exports/${SHEET}`],
      openPlaces: 3,
    });
    expect(out.names).toEqual([PACK, SHEET]);
    expect(out.progress).toEqual(["1 of 3", "2 of 3", "3 of 3"]);
    expect(JSON.stringify(out.documents)).not.toContain("Nour");
    expect(JSON.stringify(out.documents)).not.toContain("Ann");
  });

  test("show what the coordinator left as it is", async () => {
    const { vault, ann, applications } = await withAnn();
    for (const one of applications) await chooseMasks(vault, one, placesToMask(one), "leave");
    const out = outside();
    expect(await savePack(vault, EDITION, ann, out)).toMatchObject({ openPlaces: 0 });
    expect(JSON.stringify(out.documents)).toContain("I am Nour.");
  });

  test("of someone who was given nothing, or of no edition, are not written", async () => {
    const { vault, newId } = aSelection();
    await addReviewer(vault, newId, EDITION, reviewer("Ann"));
    const [ann] = [...vault.facts.reviewer.values()];
    if (ann === undefined) throw new Error();
    const out = outside();
    expect(await savePack(vault, EDITION, ann, out)).toEqual({ kind: "nothingGiven" });
    expect(await savePack(vault, "gone" as EditionId, ann, out)).toEqual({ kind: "nothingGiven" });
    expect(out.documents).toEqual([]);
  });

  test("say what was saved where the second file was not", async () => {
    const { vault, ann } = await withAnn();
    const paths = [`/exports/${PACK}`];
    const cancelled = outside((name) => (name === SHEET ? { kind: "cancelled" } : saved(name)));
    expect(await savePack(vault, EDITION, ann, cancelled)).toEqual({ kind: "cancelled", paths });
    const full = { kind: "failed", reason: "The disk is full" } as const;
    const failing = outside((name) => (name === SHEET ? full : saved(name)));
    expect(await savePack(vault, EDITION, ann, failing)).toEqual({ ...full, paths });
    const gone = outside(() => {
      throw new Error("The shell is gone");
    });
    expect(await savePack(vault, EDITION, ann, gone)).toEqual({
      kind: "failed",
      paths: [],
      reason: "The shell is gone",
    });
  });

  test("leave no file where one of the two cannot be written", async () => {
    const { vault, ann } = await withAnn();
    const out = outside();
    const writer = {
      write: async (document: DocumentToWrite) => {
        if (document.kind === "scoringSheet") throw new Error("The writing worker failed");
        return new Uint8Array();
      },
    };
    expect(await savePack(vault, EDITION, ann, { ...out, writer })).toEqual({
      kind: "failed",
      paths: [],
      reason: "The writing worker failed",
    });
    expect(out.names).toEqual([]);
  });

  test("can be stopped between two applications, and between writing and saving", async () => {
    const { vault, ann } = await withAnn();
    const early = outside();
    const onProgress = async () => early.stop();
    expect(await savePack(vault, EDITION, ann, { ...early, onProgress })).toEqual({
      kind: "cancelled",
      paths: [],
    });
    expect(early.documents).toEqual([]);
    const late = outside();
    const writer = {
      write: async () => {
        late.stop();
        return new Uint8Array();
      },
    };
    expect(await savePack(vault, EDITION, ann, { ...late, writer })).toEqual({
      kind: "cancelled",
      paths: [],
    });
    expect(late.names).toEqual([]);
  });
});
