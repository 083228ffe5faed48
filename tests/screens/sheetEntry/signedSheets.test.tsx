import { fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { OriginalId, SignedSheetId } from "../../../renderer/domain/ids";
import { put } from "../../../renderer/domain/records";
import { MOST_SIGNED_SHEETS } from "../../../renderer/domain/signedSheet";
import { press } from "../fillIn";
import { sampleSession, sampleWithPlaces } from "../sample";
import { showAcademy } from "../showAcademy";

const AT = "register/2016-17%2Fsession-5/type";
const holding = sampleWithPlaces(1);

/** A reading worker that answers every question in this way. */
function answering(answer: object): void {
  class ReadingWorker extends EventTarget {
    postMessage({ id }: { readonly id: number }): void {
      queueMicrotask(() =>
        this.dispatchEvent(new MessageEvent("message", { data: { id, ...answer } })),
      );
    }
    terminate(): void {}
  }
  vi.stubGlobal("Worker", ReadingWorker);
}

const drawn = { kind: "pageDrawn", bitmap: { width: 64, height: 90, close: () => undefined } };

afterEach(() => void vi.unstubAllGlobals());

/** jsdom gives no bytes of a file. */
function scan(name: string, words = name): File {
  const bytes = new TextEncoder().encode(words);
  const file = new File([words], name, { type: "image/jpeg" });
  return Object.assign(file, { arrayBuffer: async () => bytes.buffer });
}

function drop(kind: "dragover" | "drop" | "dragleave", files: readonly File[] | null): Event {
  const event = new Event(kind, { bubbles: true, cancelable: true });
  const dataTransfer = files === null ? null : { types: ["Files"], files };
  Object.assign(event, { dataTransfer, relatedTarget: null });
  fireEvent(window, event);
  return event;
}

const aSheet = (number: number) =>
  put("signedSheet", {
    id: `scan-${number}` as SignedSheetId,
    sessionId: sampleSession(5),
    keptOn: "2016-11-03",
    original: {
      id: `original-${number}` as OriginalId,
      name: `scan ${number}.jpg`,
      byteLength: 4,
      sha256: String(number),
      kept: "file",
    },
  });

describe("a scan of the signed sheet", () => {
  test("dropped on the window is kept with the session, once", async () => {
    answering(drawn);
    const { vault } = await showAcademy(AT, { holding });
    expect(drop("dragover", [scan("a.jpg")]).defaultPrevented).toBe(true);
    drop("dragleave", null);
    drop("drop", [scan("a.jpg")]);
    await screen.findByText("“a.jpg” is kept with this session.");
    drop("drop", [scan("b.jpg", "a.jpg")]);
    await screen.findByText("“b.jpg” is kept with this session already.");
    expect(vault.facts.signedSheet.size).toBe(1);
  });

  test("is not taken where something else than a file is dragged, or none comes with it", async () => {
    const { vault } = await showAcademy(AT, { holding });
    expect(drop("dragover", null).defaultPrevented).toBe(false);
    expect(drop("drop", null).defaultPrevented).toBe(false);
    drop("drop", []);
    expect(vault.facts.signedSheet.size).toBe(0);
  });

  test("that is no picture, is empty or was moved is not kept, and each says so", async () => {
    answering({ kind: "pageDrawn", bitmap: null });
    await showAcademy(AT, { holding });
    drop("drop", [scan("words.jpg")]);
    await screen.findByText(/^“words.jpg” was not kept: it is no JPEG, PNG or PDF/);
    drop("drop", [scan("empty.jpg", "")]);
    await screen.findByText("“empty.jpg” is empty.");
    const moved = Object.assign(scan("moved.jpg"), {
      arrayBuffer: () => Promise.reject(new Error("NotFoundError")),
    });
    drop("drop", [moved]);
    await screen.findByText("“moved.jpg” could not be opened. Was it moved?");
    const large = Object.defineProperty(scan("large.jpg"), "size", { value: 26 * 1024 * 1024 });
    drop("drop", [large]);
    await screen.findByText("“large.jpg” was not kept: it is larger than 25 MB.");
  });

  test("is not one too many, and says so when it could not be saved", async () => {
    answering(drawn);
    const { vault } = await showAcademy(AT, { holding, and: [aSheet(1)] });
    vault.breakDisk();
    drop("drop", [scan("a.jpg")]);
    await screen.findByText("“a.jpg” could not be saved.");
    vault.mendDisk();
    const more = Array.from({ length: MOST_SIGNED_SHEETS - 1 }, (_, index) => aSheet(index + 2));
    await vault.commit(more, { action: "test" });
    drop("drop", [scan("a.jpg")]);
    await screen.findByText(`“a.jpg” was not kept: a session has ${MOST_SIGNED_SHEETS} at most.`);
  });

  test("that is not on this computer, or cannot be shown, says so and is hidden again", async () => {
    answering({ kind: "originalRead", original: { ok: false, error: { kind: "notADocument" } } });
    const { user, vault } = await showAcademy(AT, { holding, and: [aSheet(1)] });
    await press(user, "Show");
    await screen.findByText("This scan is not on this computer.");
    await press(user, "Hide");
    await vault.putOriginal("original-1" as OriginalId, new Uint8Array([1, 2, 3]));
    await press(user, "Show");
    await screen.findByText("This scan cannot be shown.");
    await press(user, "Hide");
    vi.stubGlobal("Worker", undefined);
    await press(user, "Show");
    await screen.findByText("This scan is not on this computer.");
  });

  test("is taken away, and brought back", async () => {
    const { user, vault } = await showAcademy(AT, { holding, and: [aSheet(1)] });
    vault.breakDisk();
    await press(user, "Take away");
    await screen.findByText("That could not be saved. The scan is still here.");
    vault.mendDisk();
    await press(user, "Take away");
    await screen.findByText("“scan 1.jpg” was taken away.");
    await press(user, "Undo");
    await screen.findByRole("button", { name: "Take away" });
  });
});
