import { screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { Application } from "../../../renderer/domain/application";
import type { OriginalId } from "../../../renderer/domain/ids";
import type { OriginalText } from "../../../renderer/domain/originalText";
import { typedEvidence } from "../../actions/aForm";
import { workerAnswers } from "../aWorker";
import { choose, press } from "../fillIn";
import { findSaid } from "../said";
import { showAcademy } from "../showAcademy";
import { aForm, anOriginal, aParagraph, beforeForms, structureOf } from "./aForm";

const bytes = Uint8Array.from([1, 2, 3]);

/** Shows one form to be checked, beside its original. */
function showForm(facts: Partial<Application>, originals: Record<string, Uint8Array<ArrayBuffer>>) {
  return showAcademy("applications/check/application-91", {
    holding: beforeForms,
    and: aForm(91, { original: anOriginal(), ...facts }),
    originals,
  });
}

const showText = (text: Partial<OriginalText>) => showForm({}, { original: structureOf(text) });

describe("the original of a form", () => {
  test("is shown with its direction, its list numbers and the look of its words", async () => {
    const words = {
      kind: "text",
      text: "لا أحد",
      italic: true,
      struck: true,
      highlighted: true,
      underlined: true,
    } as const;
    await showText({
      blocks: [aParagraph("p1", ["3. سؤال ", words], { isRightToLeft: true, listLabel: "٣" })],
    });
    const run = await screen.findByText("لا أحد");
    expect([...run.classList].map((name) => name.split("_")[1])).toEqual([
      "italic",
      "struck",
      "highlighted",
      "underlined",
    ]);
    expect(run.closest("p")?.dir).toBe("rtl");
    screen.getByText("٣");
  });

  test("says what the reader noticed, counted where it can be", async () => {
    await showText({
      notices: [
        { kind: "scan", pages: 2 },
        { kind: "trackedChanges", count: 3 },
        { kind: "containsMacros" },
      ],
    });
    await screen.findByText(/^2 pages of it are pictures/);
    screen.getByText(/^It holds 3 tracked changes/);
    screen.getByText(/^The file contains macros/);
  });

  test("that is not on this computer leaves its answers", async () => {
    await showForm({}, {});
    await screen.findByText(
      "The original is not on this computer. The answers are kept without it.",
    );
    screen.getByText("My street needs a voice");
  });

  test("that cannot be read any more says why", async () => {
    workerAnswers("readOriginal", {
      kind: "originalRead",
      original: { ok: false, error: { kind: "passwordProtected" } },
    });
    await showForm({ original: anOriginal({ kept: "file" }) }, { original: bytes });
    await screen.findByText(/^The original is kept, but it cannot be shown: /);
  });

  test("that breaks while it is read stops this place, and says so", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    workerAnswers("readOriginal", { kind: "pageDrawn", bitmap: null });
    await showForm({ original: anOriginal({ kept: "file" }) }, { original: bytes });
    await screen.findByRole("heading", { name: "This place could not be shown" });
    screen.getByText("the reading worker answered another question");
    vi.restoreAllMocks();
  });
});

describe("the pages of an original", () => {
  const box = { page: 0, left: 0.1, top: 0.2, width: 0.3, height: 0.1 };
  const showPages = (blocks: OriginalText["blocks"], places: readonly string[]) => {
    workerAnswers("readOriginal", {
      kind: "originalRead",
      original: {
        ok: true,
        value: {
          text: { blocks, notices: [] },
          pages: { sizes: [{ width: 600, height: 800 }], boxes: new Map([["p1", [box]]]) },
        },
      },
    });
    return showAcademy("applications/check/application-91", {
      holding: beforeForms,
      and: aForm(
        91,
        { original: anOriginal({ name: "form.pdf", kept: "file" }) },
        {
          evidence: { firstName: typedEvidence({ places }) },
          warnings: [{ kind: "doubtfulField", field: "firstName", doubts: ["cut"] }],
        },
      ),
      originals: { original: bytes },
    });
  };

  test("that cannot be drawn say so, and still light where the answer stands", async () => {
    vi.stubGlobal("IntersectionObserver", InSight);
    workerAnswers("drawPage", { kind: "pageDrawn", bitmap: null });
    await showPages([], ["p1", "p9"]);
    await screen.findByText("This page cannot be shown here.");
    const lit = document.querySelectorAll("[data-lit]");
    expect([...lit].map((one) => one.getAttribute("data-place"))).toEqual(["p1"]);
    vi.unstubAllGlobals();
  });

  test("are not drawn before they come into sight", async () => {
    vi.stubGlobal("IntersectionObserver", OutOfSight);
    await showPages([], []);
    await screen.findByLabelText("Page 1 of 1");
    expect(screen.queryByText("This page cannot be shown here.")).toBeNull();
    vi.unstubAllGlobals();
  });

  test("give way to the text when words are to be chosen by key", async () => {
    const { user } = await showPages([aParagraph("p1", ["Amina Yusuf"])], ["p1"]);
    await screen.findByLabelText("Page 1 of 1");
    await user.keyboard("o");
    screen.getByText("Amina Yusuf", { selector: "[data-words] *" });
    expect(getSelection()?.toString()).toBe("Amina");
  });

  test("that hold no text have no words to choose", async () => {
    const { user } = await showPages([], ["p1"]);
    await screen.findByLabelText("Page 1 of 1");
    await user.keyboard("o");
    await screen.findByText("There are no words to choose here. Type the answer with E.");
  });
});

/** Tells at once of everything it is to watch that it is there, or that it is not. */
class InSight implements Pick<IntersectionObserver, "observe" | "disconnect"> {
  readonly isIntersecting: boolean = true;

  constructor(readonly tell: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {}

  observe(): void {
    this.tell([{ isIntersecting: this.isIntersecting }]);
  }

  disconnect(): void {}
}

class OutOfSight extends InSight {
  override readonly isIntersecting = false;
}

describe("what came with a form", () => {
  const mail = { fromName: "", fromAddress: "", subject: "", sentAtMs: null, sha256: "" };
  const companion = (name: string) => ({
    ...anOriginal({ id: `beside ${name}` as OriginalId, name }),
    what: "document" as const,
  });

  test("is told from a mail that names neither its sender nor its day", async () => {
    await showForm({ mail }, { original: structureOf({}) });
    const sender = await screen.findByText("nobody named in the mail");
    expect(sender.parentElement?.textContent).toBe("Sent bynobody named in the mail");
  });

  test("is chosen from a list, also without a name", async () => {
    const { user } = await showForm(
      { companions: [companion("")] },
      {
        original: structureOf({ blocks: [aParagraph("p1", ["The form"])] }),
        "beside ": structureOf({ blocks: [aParagraph("p1", ["Beside it"])] }),
      },
    );
    await choose(user, /What came/, "Beside it: (without a name)");
    await screen.findByText("Beside it", { selector: "p" });
    expect(screen.queryByText("The form")).toBeNull();
  });

  test.each([
    ["is gone", {}, "The original is not on this computer. The answers are kept without it."],
    ["cannot be read", { beside: bytes }, /^It is protected with a password/],
  ])("stays beside the form where it %s", async (_why, kept, words) => {
    workerAnswers("open", {
      kind: "opened",
      received: { kind: "refused", refusal: { kind: "passwordProtected" } },
    });
    workerAnswers("readOriginal", {
      kind: "originalRead",
      original: { ok: false, error: { kind: "passwordProtected" } },
    });
    const beside = { ...companion("cv.docx"), id: "beside" as OriginalId, kept: "file" as const };
    const { user, vault } = await showForm({ companions: [beside] }, kept);
    await choose(user, /What came/, "Beside it: cv.docx");
    await press(user, "Make an application of its own of this");
    await findSaid(words);
    expect(vault.facts.application.size).toBe(1);
  });
});
