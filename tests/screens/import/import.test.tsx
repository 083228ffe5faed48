import { act, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { ApplicationId, BatchId } from "../../../renderer/domain/ids";
import type { FileRefusal, ImportBatch, ImportOutcome } from "../../../renderer/domain/reading";
import { change, type Operation, put } from "../../../renderer/domain/records";
import { formOf, received } from "../../actions/anArrival";
import { aForm, beforeForms, formId } from "../checking/aForm";
import { dropFiles } from "../dropFiles";
import { press } from "../fillIn";
import { findSaid } from "../said";
import { SAMPLE_EDITION } from "../sample";
import { showAcademy } from "../showAcademy";

const BATCH = "batch" as BatchId;

const aBatch = (...outcomes: readonly ImportOutcome[]) =>
  put("batch", {
    id: BATCH,
    editionId: SAMPLE_EDITION,
    importedOn: "2016-11-01",
    lastNumber: 91,
    outcomes,
  } satisfies ImportBatch);

const read = (applicationId: ApplicationId) =>
  ({ kind: "read", fileName: "form.docx", applicationId }) as const;

const show = (and: readonly Operation[] = []) =>
  showAcademy("applications/imports", { holding: beforeForms, and });

describe("an import", () => {
  test("that was never made says what can be dropped", async () => {
    await show();
    screen.getByText("No forms were imported yet");
  });

  test("says of every file why it was refused, and what to do", async () => {
    const refusals: readonly FileRefusal[] = [
      { kind: "tooLarge", limitBytes: 25 * 1024 * 1024 },
      { kind: "nestedTooDeep", limitLevels: 4 },
      { kind: "batchFull", limitFiles: 500 },
      { kind: "notAWordFile", looksLike: "a film" },
    ];
    await show([
      aBatch(...refusals.map((refusal) => ({ kind: "refused", fileName: "", refusal }) as const), {
        ...read("gone" as ApplicationId),
        inside: ["", "mail.eml"],
      }),
    ]);
    const rows = screen.getAllByRole("row").map(({ textContent }) => textContent);
    expect(rows[1]).toContain("larger than 25 MB");
    expect(rows[2]).toContain("4");
    expect(rows[3]).toContain("500");
    expect(rows[4]).toContain("it looks like a film");
    expect(rows[1]).toContain("(without a name)");
    expect(rows[5]).toContain("in (without a name) › mail.eml");
    expect(rows[5]).toContain("Taken back");
  });

  test("is taken back but for what was decided on, unless that cannot be saved or nothing is left to take back", async () => {
    const decision = { kind: "declined", on: "2016-11-02", reason: "Too far" } as const;
    const { user, vault } = await show([
      aBatch(read(formId(91)), read(formId(92))),
      ...aForm(91, { batchId: BATCH }),
      ...aForm(92, { batchId: BATCH, decision, check: { kind: "checked", on: "2016-11-02" } }),
    ]);
    const undo = async () => {
      await press(user, "Undo this import");
      const dialog = within(screen.getByRole("alertdialog"));
      dialog.getByText("1 that was decided on stays.");
      await user.click(dialog.getByRole("button", { name: "Undo this import" }));
    };
    vault.breakDisk();
    await undo();
    await findSaid(/^That could not be saved/);
    vault.mendDisk();
    await press(user, "Undo this import");
    vault.changeUnseen(change("application", formId(91), { decision }));
    await user.click(
      within(screen.getByRole("alertdialog")).getByRole("button", { name: "Undo this import" }),
    );
    await findSaid(/^Nothing of this import can be taken back/);
  });
});

describe("files dropped", () => {
  test("are read, and what cannot be kept is said", async () => {
    const { vault } = await show();
    dropFiles(received("amina.docx", formOf("Amina", "Yusuf")));
    await screen.findByText(/^1 form is here now/);
    vault.breakDisk();
    dropFiles(received("bo.docx", formOf("Bo", "Berg")));
    await screen.findByText("The import could not be kept");
    expect(vault.facts.application.size).toBe(1);
  });

  test("are left as they were when the import is stopped", async () => {
    const { user, vault } = await show();
    let go: (bytes: ArrayBuffer) => void = () => {};
    const held = new Promise<ArrayBuffer>((resolve) => {
      go = resolve;
    });
    dropFiles({ ...received("amina.docx", formOf("Amina", "Yusuf")), arrayBuffer: () => held });
    await user.click(await screen.findByRole("button", { name: "Stop" }));
    await act(async () => go(formOf("Amina", "Yusuf").buffer));
    await screen.findByText("The import was stopped");
    expect(vault.facts.application.size).toBe(0);
  });
});
