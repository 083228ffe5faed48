import { describe, expect, test } from "vitest";
import { acceptForm, acceptForms } from "../../renderer/actions/acceptForm";
import { answerOffer } from "../../renderer/actions/answerOffer";
import { changePassphrase } from "../../renderer/actions/changePassphrase";
import { changeReceivedOn } from "../../renderer/actions/changeReceivedOn";
import { changeRecoveryKey } from "../../renderer/actions/changeRecoveryKey";
import { checkAgain } from "../../renderer/actions/checkAgain";
import { correctAnswer } from "../../renderer/actions/correctAnswer";
import { decideApplication } from "../../renderer/actions/decideApplication";
import { joinVersions, sayTwoPeople, splitVersions } from "../../renderer/actions/joinVersions";
import { describeGuest, linkGuest } from "../../renderer/actions/linkGuest";
import { markRestAbsent } from "../../renderer/actions/markRestAbsent";
import { moveOnWaitingList } from "../../renderer/actions/moveOnWaitingList";
import { placeText, takeAnswerAway } from "../../renderer/actions/placeText";
import { reopenDecision } from "../../renderer/actions/reopenDecision";
import { setAsideForm } from "../../renderer/actions/setAsideForm";
import { leaveUnplaced, settleAnswer } from "../../renderer/actions/settleAnswer";
import { forgetSystemKey, keepSystemKey } from "../../renderer/actions/systemKey";
import { forgetTaughtForm } from "../../renderer/actions/teachForm";
import { askingPieces, needsNoLook, openPoints } from "../../renderer/domain/checkingRules";
import type { ApplicationId } from "../../renderer/domain/ids";
import type { Vault } from "../../renderer/storage/vault";
import { anApplication } from "./aCohort";
import { aFormToCheck, typedEvidence, vaultWithForm } from "./aForm";

const form = aFormToCheck(1);
const { id } = form;

test("a corrected answer replaces what was read, says so, and keeps its source", async () => {
  const vault = vaultWithForm(form, {
    evidence: { phone: typedEvidence({ doubts: ["guessedLabel"], confidence: 0.4 }) },
    warnings: [{ kind: "doubtfulField", field: "phone", doubts: ["guessedLabel"] }],
  });
  await correctAnswer(vault, id, "phone", "020 7946 0000");
  expect(vault.facts.application.get(id)?.answers.phone).toBe("020 7946 0000");
  expect(vault.facts.reading.get(id)?.evidence.phone).toEqual({
    places: ["p1"],
    mechanism: "byHand",
    confidence: 1,
    question: "Telephone",
    doubts: [],
  });
  expect(needsNoLook(vault.facts.reading.get(id))).toBe(true);
});

test("emptying an answer that must be given leaves it missing, not empty text", async () => {
  const vault = vaultWithForm(form);
  await correctAnswer(vault, id, "familyName", "  ");
  expect(vault.facts.application.get(id)?.answers).not.toHaveProperty("familyName");
  expect(vault.facts.reading.get(id)?.warnings).toEqual([
    { kind: "missingField", field: "familyName" },
  ]);
});

test("one contact answers for the other: the missing email is no longer asked for once there is a telephone", async () => {
  const { email: _none, ...answers } = form.answers;
  const vault = vaultWithForm(
    { ...form, answers },
    {
      warnings: [
        { kind: "missingField", field: "phone" },
        { kind: "missingField", field: "email" },
      ],
    },
  );
  await correctAnswer(vault, id, "phone", "07700 900123");
  expect(vault.facts.reading.get(id)?.warnings).toEqual([]);
});

test("a settled doubt is gone, the answer and the other points stay", async () => {
  const vault = vaultWithForm(form, {
    warnings: [
      { kind: "doubtfulField", field: "email", doubts: ["severalAnswers"] },
      { kind: "missingField", field: "phone" },
    ],
  });
  await settleAnswer(vault, id, "email");
  const reading = vault.facts.reading.get(id);
  expect(reading && [...openPoints(reading).keys()]).toEqual(["phone"]);
  expect(vault.facts.application.get(id)?.answers).toEqual(form.answers);
  await vault.undo();
  const again = vault.facts.reading.get(id);
  expect(again && [...openPoints(again).keys()]).toEqual(["email", "phone"]);
});

const unplaced = [
  { text: "I also run a choir", places: ["p9"], question: "" },
  { text: "Group", places: ["p10"], question: "How?" },
];

test("unplaced text put under a written answer follows what is there, and its place is a source", async () => {
  const vault = vaultWithForm(form, {
    evidence: { experience: typedEvidence({ places: ["p4"] }) },
    unplaced,
    warnings: [{ kind: "unplacedText", count: 2 }],
  });
  expect(await placeText(vault, id, { kind: "unplaced", index: 0 }, "experience")).toEqual({
    ok: true,
    value: null,
  });
  expect(vault.facts.application.get(id)?.answers.experience).toBe(
    "Two years of a parents' group\nI also run a choir",
  );
  const reading = vault.facts.reading.get(id);
  expect(reading?.evidence.experience?.places).toEqual(["p4", "p9"]);
  expect(reading?.unplaced).toEqual([unplaced[1]]);
  expect(reading?.warnings).toEqual([{ kind: "unplacedText", count: 1 }]);
});

test("text that names a choice chooses it; other text is refused for a question of choices", async () => {
  const vault = vaultWithForm(form, {
    unplaced: [{ text: " yes ", places: ["p1"], question: "" }, ...unplaced],
  });
  expect(await placeText(vault, id, { kind: "unplaced", index: 1 }, "canDoEvenings")).toEqual({
    ok: false,
    error: { kind: "notAChoice" },
  });
  await placeText(vault, id, { kind: "unplaced", index: 0 }, "canDoEvenings");
  expect(vault.facts.application.get(id)?.answers.canDoEvenings).toEqual(["yes"]);
});

test("words chosen in the original follow the answer, and a piece chosen whole asks no more", async () => {
  const vault = vaultWithForm(form, { unplaced, warnings: [{ kind: "unplacedText", count: 2 }] });
  const chosen = { kind: "chosen", text: "I also run  a choir", places: ["p9"] } as const;
  await placeText(vault, id, chosen, "experience");
  expect(vault.facts.application.get(id)?.answers.experience).toBe(
    "Two years of a parents' group\nI also run  a choir",
  );
  expect(vault.facts.reading.get(id)).toMatchObject({
    unplaced: [unplaced[1]],
    warnings: [{ kind: "unplacedText", count: 1 }],
    evidence: { experience: { mechanism: "byHand", places: ["p9"] } },
  });
});

test("an answer moved to another question leaves its own, with its source, in one step that can be taken back", async () => {
  const vault = vaultWithForm(form, {
    evidence: { familyName: typedEvidence({ places: ["p3"], question: "Group or family" }) },
    warnings: [{ kind: "doubtfulField", field: "familyName", doubts: ["guessedLabel"] }],
  });
  await placeText(vault, id, { kind: "answer", field: "familyName" }, "groupName");
  const after = vault.facts.reading.get(id);
  expect(vault.facts.application.get(id)?.answers.groupName).toBe("Yusuf");
  expect(after?.evidence).toEqual({
    groupName: expect.objectContaining({ places: ["p3"], question: "Group or family" }),
  });
  expect(after?.warnings).toEqual([{ kind: "missingField", field: "familyName" }]);
  await vault.undo();
  expect(vault.facts.application.get(id)?.answers).toEqual(form.answers);
});

test("an answer that is none is taken away and stays with the original", async () => {
  const vault = vaultWithForm(form, {
    evidence: { experience: typedEvidence({ places: ["p3"], question: "Office use" }) },
  });
  await takeAnswerAway(vault, id, "experience");
  expect(vault.facts.application.get(id)?.answers).not.toHaveProperty("experience");
  expect(vault.facts.reading.get(id)).toEqual({
    id,
    evidence: {},
    unplaced: [
      {
        text: "Two years of a parents' group",
        places: ["p3"],
        question: "Office use",
        isLeft: true,
      },
    ],
    warnings: [{ kind: "missingField", field: "experience" }],
  });
});

test("text left unplaced stays in the reading and asks for no further look", async () => {
  const vault = vaultWithForm(form, { unplaced, warnings: [{ kind: "unplacedText", count: 2 }] });
  await leaveUnplaced(vault, id);
  expect(vault.facts.reading.get(id)?.unplaced).toMatchObject(unplaced);
  expect(needsNoLook(vault.facts.reading.get(id))).toBe(true);
});

test("one piece of text is left while the other still asks", async () => {
  const vault = vaultWithForm(form, { unplaced, warnings: [{ kind: "unplacedText", count: 2 }] });
  await leaveUnplaced(vault, id, 1);
  const reading = vault.facts.reading.get(id);
  expect(askingPieces(reading?.unplaced ?? [])).toEqual([unplaced[0]]);
  expect(reading?.warnings).toEqual([{ kind: "unplacedText", count: 1 }]);
});

test("a form is set aside with its reason, never without, and can be checked again", async () => {
  const vault = vaultWithForm(form);
  expect(await setAsideForm(vault, id, "2016-08-30", " ")).toEqual({
    ok: false,
    error: { kind: "noReason" },
  });
  await setAsideForm(vault, id, "2016-08-30", "A test by a colleague");
  expect(vault.facts.application.get(id)?.check).toEqual({
    kind: "setAside",
    on: "2016-08-30",
    reason: "A test by a colleague",
  });
  await checkAgain(vault, id);
  expect(vault.facts.application.get(id)?.check).toEqual({ kind: "toCheck" });
});

test("a form that was decided on is not opened for checking again", async () => {
  const decided = anApplication(2, {
    decision: { kind: "declined", on: "2016-09-03", reason: "Lives abroad" },
  });
  expect(await checkAgain(vaultWithForm(decided), decided.id)).toEqual({
    ok: false,
    error: { kind: "alreadyDecided" },
  });
});

test("nothing of a checked form is changed by the check screen", async () => {
  const checked = anApplication(3);
  const vault = vaultWithForm(checked, { unplaced });
  const refusal = { ok: false, error: { kind: "notToCheck" } };
  expect(await correctAnswer(vault, checked.id, "phone", "1")).toEqual(refusal);
  expect(await settleAnswer(vault, checked.id, "phone")).toEqual(refusal);
  expect(await placeText(vault, checked.id, { kind: "unplaced", index: 0 }, "experience")).toEqual(
    refusal,
  );
  expect(await setAsideForm(vault, checked.id, "2016-09-01", "why")).toEqual(refusal);
  expect(vault.commits).toEqual([]);
});

test("an application that is gone is said to be gone", async () => {
  const gone = { ok: false, error: { kind: "noSuchApplication" } };
  const lost = "lost" as ApplicationId;
  expect(await correctAnswer(vaultWithForm(form), lost, "phone", "1")).toEqual(gone);
  expect(await checkAgain(vaultWithForm(form), lost)).toEqual(gone);
});

test("the day of arrival can be put right, but not to a day to come or one that does not exist", async () => {
  const vault = vaultWithForm(form);
  await changeReceivedOn(vault, id, "2016-09-02", "2016-09-05");
  expect(vault.facts.application.get(id)?.receivedOn).toBe("2016-09-02");
  expect(await changeReceivedOn(vault, id, "2016-09-06", "2016-09-05")).toEqual({
    ok: false,
    error: { kind: "notYet", today: "2016-09-05" },
  });
  expect(await changeReceivedOn(vault, id, "2016-02-30", "2016-09-05")).toEqual({
    ok: false,
    error: { kind: "noSuchDay" },
  });
});

describe("what somebody erased meanwhile", () => {
  const none = "erased" as never;
  const day = "2016-09-05";
  const newId = () => "new";
  type Asked = readonly [string, (vault: Vault) => Promise<unknown>];
  const asked: readonly Asked[] = [
    ["its form is accepted", (vault) => acceptForm(vault, newId, none, day)],
    ["an answer is corrected", (vault) => correctAnswer(vault, none, "phone", "1")],
    ["an answer is settled", (vault) => settleAnswer(vault, none, "phone")],
    ["a text is left", (vault) => leaveUnplaced(vault, none)],
    [
      "a text is placed",
      (vault) => placeText(vault, none, { kind: "unplaced", index: 0 }, "phone"),
    ],
    ["an answer is taken away", (vault) => takeAnswerAway(vault, none, "phone")],
    ["it is looked at again", (vault) => checkAgain(vault, none)],
    ["its day is changed", (vault) => changeReceivedOn(vault, none, day, day)],
    [
      "it is decided",
      (vault) => decideApplication(vault, newId, none, { kind: "declined", reason: "" }, day),
    ],
    ["its decision is reopened", (vault) => reopenDecision(vault, newId, none, day, "")],
    [
      "its offer is answered",
      (vault) => answerOffer(vault, newId, none, { kind: "accepted", on: day }),
    ],
    ["it is moved on the waiting list", (vault) => moveOnWaitingList(vault, none, 1)],
    [
      "a version is joined to it",
      (vault) => joinVersions(vault, { newer: id, earlier: none }, [], day),
    ],
    [
      "it is joined to a version",
      (vault) => joinVersions(vault, { newer: none, earlier: id }, [], day),
    ],
    ["its versions are parted", (vault) => splitVersions(vault, newId, none)],
    ["it is said to be another person's", (vault) => sayTwoPeople(vault, none, id)],
    ["the rest of a session is marked", (vault) => markRestAbsent(vault, none, day)],
    ["a guest is known", (vault) => linkGuest(vault, none, none, day)],
    [
      "a guest is described",
      (vault) => describeGuest(vault, none, { organisation: "", isUnknown: true }),
    ],
  ];

  test.each(asked)("is refused, and nothing is written, when %s", async (_, ask) => {
    const vault = vaultWithForm(form);
    expect(await ask(vault)).toMatchObject({ ok: false });
    expect(vault.commits).toEqual([]);
  });

  test("is not forgotten a second time", async () => {
    const vault = vaultWithForm(form);
    await forgetTaughtForm(vault, none);
    expect(vault.commits).toEqual([]);
  });
});

test("forms that cannot be accepted are counted as left out, and where none can nothing is written", async () => {
  const vault = vaultWithForm(form);
  const accepted = await acceptForms(vault, () => "new", ["erased" as ApplicationId], "2016-09-05");
  expect(accepted).toEqual({ accepted: 0, leftOut: 1 });
  expect(vault.commits).toEqual([]);
});

test("the log says of keys only what was changed", async () => {
  const vault = vaultWithForm(form);
  const secret = { kind: "passphrase", passphrase: "old" } as const;
  const silent = () => undefined;
  const refusing = async () => ({ ok: false, error: { kind: "weakPassphrase" } }) as const;
  const kept: string[] = [];
  const keychain = {
    keepSystemKey: async () => ({ kind: "done" }) as const,
    forgetSystemKey: async () => {
      kept.push("forgotten");
      return { kind: "done" } as const;
    },
  };
  const strict = {
    ...vault,
    keyring: {
      ...vault.keyring,
      changePassphrase: refusing,
      changeRecoveryKey: refusing,
      addSystemKey: refusing,
    },
  };
  await changePassphrase(strict, secret, "new", silent);
  await changeRecoveryKey(strict, secret, "new", "2016-09-05", silent);
  await keepSystemKey(strict, keychain, secret, silent);
  expect(vault.deeds).toEqual([]);
  expect(kept).toEqual(["forgotten"]);
  const failing = {
    ...keychain,
    keepSystemKey: async () => ({ kind: "failed", reason: "" }) as const,
  };
  expect(await keepSystemKey(vault, failing, secret, silent)).toMatchObject({
    error: { kind: "keychainFailed" },
  });
  await changePassphrase(vault, secret, "new", silent);
  await keepSystemKey(vault, keychain, secret, silent);
  await forgetSystemKey(vault, keychain);
  expect(vault.deeds.map(({ act }) => act)).toEqual([
    "changedPassphrase",
    "keptKeyInSystem",
    "forgotKeyInSystem",
  ]);
});
