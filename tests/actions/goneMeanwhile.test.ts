import { describe, expect, test } from "vitest";
import {
  changePlan,
  endPlan,
  enterPlans,
  NO_WORDS,
  removePlan,
} from "../../renderer/actions/actionPlans";
import { addApplication } from "../../renderer/actions/addApplication";
import { addClaim, enterReceipts, removeClaim, settleClaim } from "../../renderer/actions/claims";
import { editTemplate, goBackToVersion } from "../../renderer/actions/editTemplate";
import { keepEmergencyContact } from "../../renderer/actions/emergencyContact";
import { enterSheet } from "../../renderer/actions/enterSheet";
import { forgetColumns, forgetMarkWord } from "../../renderer/actions/forgetRemembered";
import { giveBlankForm } from "../../renderer/actions/giveBlankForm";
import { takeLetterBack } from "../../renderer/actions/handOverLetter";
import { linkGuest } from "../../renderer/actions/linkGuest";
import { forgetNotedNeed } from "../../renderer/actions/noteNeed";
import { saveCriteria } from "../../renderer/actions/selection/panel";
import {
  assignReviews,
  changeReviewer,
  removeReviewer,
} from "../../renderer/actions/selection/reviewers";
import { giveReview, lookAtSheet, lookAtTyped } from "../../renderer/actions/selection/reviews";
import { keepSignedSheet, removeSignedSheet } from "../../renderer/actions/signedSheets";
import { removeMeeting } from "../../renderer/actions/support";
import { leaveWordTemplate, saveTemplate, takeTemplate } from "../../renderer/actions/takeTemplate";
import type { EditionId, PersonId } from "../../renderer/domain/ids";
import { put } from "../../renderer/domain/records";
import type { Vault } from "../../renderer/storage/vault";
import { anEdition, aPerson, aSession, EDITION, SESSION } from "./aCohort";
import { vaultInMemory } from "./vaultInMemory";

/** The window still shows what an undo or an erasure has taken away since: a click there does nothing and breaks nothing. */
const none = "gone" as never;
const which = { editionId: EDITION, id: none };
const day = "2016-11-04";
const newId = () => "new";
const noTool = none;
const aReviewer = { id: none, editionId: none, number: 1 } as never;
const contact = { name: "Zoe", relationship: "", phone: "1", consent: null };
const amina = aPerson("Amina");
const claim = {
  personId: amina.id,
  sessionId: SESSION,
  kind: "travel",
  amount: "3.50",
  note: "",
  isReceiptSeen: true,
} as const;
const file = { name: "a", size: 1, arrayBuffer: async () => new ArrayBuffer(1) };

const academy = () =>
  vaultInMemory(put("edition", anEdition()), put("session", aSession()), put("person", amina));

type Ask = readonly [string, (vault: Vault) => unknown];

describe("what is gone meanwhile", () => {
  const refusals: readonly Ask[] = [
    ["noSuchPlan", (vault) => changePlan(vault, none, NO_WORDS, [amina.id])],
    ["noSuchPlan", (vault) => endPlan(vault, none, { kind: "reached" }, day)],
    ["noSuchEdition", (vault) => addApplication(vault, newId, paper(none))],
    ["noSuchSession", (vault) => addClaim(vault, newId, { ...claim, sessionId: none })],
    ["noSuchClaim", (vault) => settleClaim(vault, none, { kind: "requested" })],
    [
      "noSuchSession",
      (vault) => enterReceipts(vault, newId, { sessionId: none, text: "1 3.50", paid: null }, day),
    ],
    ["noSuchTemplate", (vault) => editTemplate(vault, EDITION, none, words, day)],
    ["noSuchPerson", (vault) => keepEmergencyContact(vault, none, contact)],
    [
      "noSuchSession",
      (vault) => enterSheet(vault, newId, { sessionId: none, text: "1 P", restAbsent: true }, day),
    ],
    [
      "noSuchApplication",
      (vault) =>
        giveBlankForm(vault, none, { kind: "file", file }, { newId, today: day, reader: noTool }),
    ],
    ["noSuchGuest", (vault) => linkGuest(vault, none, amina.id, day)],
    ["noSuchEdition", (vault) => saveCriteria(vault, none, [], day)],
    ["noSuchReviewer", (vault) => changeReviewer(vault, none, aReviewer)],
    ["noSuchReviewer", (vault) => removeReviewer(vault, none)],
    ["noSuchReview", (vault) => giveReview(vault, none, { scores: {}, note: "" }, day)],
    ["noSuchEdition", (vault) => lookAtSheet(vault, none, { tabs: [] } as never, day)],
    ["noSuchSession", (vault) => keepSignedSheet(vault, none, file, noTool)],
  ];

  test.each(refusals)("is said to be gone (%s), and nothing is written", async (kind, ask) => {
    const vault = academy();
    expect(await ask(vault)).toMatchObject({ ok: false, error: { kind } });
    expect(vault.commits).toEqual([]);
  });

  const silent: readonly Ask[] = [
    ["plan", (vault) => removePlan(vault, none)],
    ["list of typed plans", (vault) => enterPlans(vault, [])],
    ["claim", (vault) => removeClaim(vault, none)],
    ["noted need", (vault) => forgetNotedNeed(vault, { ...which, personId: none, kind: "access" })],
    ["list of columns", (vault) => forgetColumns(vault, none)],
    ["word for a mark", (vault) => forgetMarkWord(vault, none)],
    ["letter", (vault) => takeLetterBack(vault, none)],
    ["scan", (vault) => removeSignedSheet(vault, none)],
    ["meeting", (vault) => removeMeeting(vault, none)],
    ["Word file of a letter", (vault) => leaveWordTemplate(vault, which, day)],
  ];

  test.each(silent)("is not taken away a second time: %s", async (_, ask) => {
    const vault = academy();
    await ask(vault);
    expect(vault.commits).toEqual([]);
  });

  test("has nothing to show: no sheet, no scores, no shares, no template", async () => {
    const vault = academy();
    expect(lookAtTyped(vault, aReviewer, "1a 3", day)).toBeNull();
    expect(await assignReviews(vault, none, 2)).toBeNull();
    expect(await goBackToVersion(vault, which, 1, day)).toBe(false);
    expect(await takeTemplate(vault, noTool, which, { name: "", bytes: new Uint8Array() })).toEqual(
      { kind: "noSuchTemplate" },
    );
    expect(await saveTemplate(vault, noTool, which)).toMatchObject({ kind: "failed" });
    expect(vault.commits).toEqual([]);
  });
});

test("a guest is not said to be somebody who was erased meanwhile", async () => {
  const vault = academy();
  const guest = { id: "guest-1" as never, sessionId: SESSION, name: "Zoe", organisation: "" };
  await vault.commit([put("guest", guest)], { action: "test" });
  expect(await linkGuest(vault, guest.id, "erased" as PersonId, day)).toMatchObject({
    error: { kind: "noSuchPerson" },
  });
  expect(vault.facts.guest.get(guest.id)).toEqual(guest);
});

const words = { subject: "A place", body: "Dear {{known_as}}" };

function paper(editionId: EditionId) {
  return { editionId, channel: "paper", receivedOn: day } as const;
}
