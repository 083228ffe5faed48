import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { change, remove } from "../../../renderer/domain/records";
import { typedEvidence } from "../../actions/aForm";
import { formOf, received } from "../../actions/anArrival";
import { workerAnswers } from "../aWorker";
import { press } from "../fillIn";
import { findSaid } from "../said";
import { showAcademy } from "../showAcademy";
import { aForm, anOriginal, beforeForms, formId, standOn, structureOf } from "./aForm";

const fingerprint = [1, 2, 3, 4];
const id = formId(91);
const unplaced = [{ text: "Sing East", places: ["p9"], question: "Choir you sing in" }];

/** One of two copies of a form that is not ours. */
const showCopy = () =>
  showAcademy(`applications/check/${id}`, {
    holding: beforeForms,
    and: [91, 92].flatMap((number) =>
      aForm(
        number,
        {
          original: anOriginal({ name: "choir.docx" }),
          answers: { firstName: `Amina ${number}`, email: `a${number}@example.org` },
        },
        {
          fingerprint,
          unplaced,
          evidence: {
            firstName: typedEvidence({ question: "Name", doubts: ["guessedLabel"] }),
            familyName: typedEvidence({ question: "name:", doubts: ["guessedLabel"] }),
            email: typedEvidence({ question: "Email", doubts: ["cut"] }),
            phone: typedEvidence({ question: "Name", mechanism: "byHand" }),
          },
          warnings: [
            { kind: "doubtfulField", field: "firstName", doubts: ["guessedLabel"] },
            { kind: "doubtfulField", field: "email", doubts: ["cut"] },
            { kind: "missingField", field: "whatChange" },
            { kind: "unplacedText", count: 1 },
          ],
        },
      ),
    ),
    originals: { original: structureOf({}) },
  });

describe("a form shown once for its copies", () => {
  test("teaches which guess is right, what is not asked and what answers nothing; other doubts stay its own", async () => {
    const { user, vault } = await showCopy();
    const taught = () => [...vault.facts.taughtForm.values()][0];
    await user.keyboard("t");
    screen.getByText(/^You are showing this form/);
    standOn("firstName");
    await press(user, /^Right on every copy/);
    await findSaid("That holds for 1 copy too");
    expect(taught()?.under).toEqual({ name: ["firstName", "familyName"] });
    standOn("whatChange");
    await press(user, /^This form does not ask it/);
    expect(taught()?.notAsked).toEqual(["whatChange"]);
    standOn("email");
    await press(user, /^Looks right/);
    expect(vault.facts.reading.get(formId(92))?.warnings).toContainEqual({
      kind: "doubtfulField",
      field: "email",
      doubts: ["cut"],
    });
    standOn("piece 0");
    await press(user, /^No answer on any copy/);
    expect(taught()?.noAnswer).toEqual(["choir you sing in"]);
    standOn("firstName");
    await user.keyboard("n");
    expect(vault.facts.application.get(id)?.answers.firstName).toBeUndefined();
  });

  test("that cannot be written, or is gone meanwhile, says so", async () => {
    const { user, vault } = await showCopy();
    await user.keyboard("t");
    vault.breakDisk();
    standOn("whatChange");
    await user.keyboard("{Enter}");
    await findSaid(/^That could not be saved/);
    vault.mendDisk();
    standOn("whatChange");
    vault.changeUnseen(change("reading", id, { fingerprint: [] }));
    await user.keyboard("{Enter}");
    await findSaid(/^This one has no printed questions/);
  });

  test("is forgotten again, unless that cannot be written", async () => {
    const { user, vault } = await showCopy();
    await user.keyboard("t");
    standOn("whatChange");
    await user.keyboard("{Enter}");
    await screen.findByText(/^Read as you showed on choir.docx/);
    vault.breakDisk();
    await press(user, "Forget that");
    await findSaid(/^That could not be saved/);
    vault.mendDisk();
    await press(user, "Forget that");
    await findSaid("Forgotten. Answers that were read stay as they are.");
  });
});

describe("an empty form given", () => {
  async function giveFile() {
    const shown = await showCopy();
    await shown.user.keyboard("t");
    const give = async (bytes: Uint8Array<ArrayBuffer>) => {
      const input = document.querySelector("input[type=file]");
      fireEvent.change(input as Element, { target: { files: [received("empty.docx", bytes)] } });
    };
    return { ...shown, give };
  }

  test("is refused when it is another form, cannot be read, or the form it is given for is gone", async () => {
    const { vault, give } = await giveFile();
    await give(formOf("", ""));
    await findSaid(/^That is the empty form of another form/);
    workerAnswers("open", {
      kind: "opened",
      received: { kind: "refused", refusal: { kind: "passwordProtected" } },
    });
    workerAnswers("readOriginal", {
      kind: "originalRead",
      original: { ok: false, error: { kind: "passwordProtected" } },
    });
    await give(Uint8Array.from([1]));
    await findSaid(/^The empty form could not be read: It is protected/);
    vault.changeUnseen(change("reading", id, { fingerprint: [] }));
    await give(formOf("", ""));
    await findSaid(/^This one has no printed questions/);
    vault.changeUnseen(change("application", id, { check: { kind: "checked", on: "2016-11-03" } }));
    await give(formOf("", ""));
    await findSaid(/^This form is not waiting/);
    vault.changeUnseen(remove("application", id));
    await give(formOf("", ""));
    await findSaid(/^This application is not here any more/);
  });

  test("may be the very form on the screen, with nothing filled in, unless nothing is printed on it", async () => {
    const { user, vault } = await showCopy();
    const { warnings = [] } = vault.facts.reading.get(id) ?? {};
    vault.changeUnseen(
      change("reading", id, { warnings: [...warnings, { kind: "nothingFilledIn" }] }),
    );
    await user.keyboard("t");
    standOn("email");
    await user.keyboard("{Enter}");
    const band = within(screen.getByRole("region", { name: "Copies of this form" }));
    await user.click(await band.findByRole("button", { name: "This one is the empty form" }));
    await findSaid(/^That is the empty form of another form/);
    expect(vault.facts.taughtForm.size).toBe(0);
  });
});
