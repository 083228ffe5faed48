import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sampleAcademy } from "../../../renderer/actions/sampleAcademy/sampleAcademy";
import type { ApplicationId, ReviewerId } from "../../../renderer/domain/ids";
import { change, put } from "../../../renderer/domain/records";
import { reviewId } from "../../../renderer/domain/selection/review";
import { SAMPLE_EDITION, sampleSession, sampleWithout } from "../sample";
import { showAcademy } from "../showAcademy";

const ticket = (title: string) => screen.getByRole("heading", { name: title }).closest("article");

/** Applications in their order, of which the first are still to be decided. */
const undecided = sampleAcademy()
  .filter(({ kind }) => kind === "application")
  .slice(0, 2)
  .map(({ id }) => id as ApplicationId);

const reviewer = "sample-reviewer-2" as ReviewerId;
const reviewsToCome = undecided.flatMap((applicationId) => [
  change("application", applicationId, { decision: { kind: "pending" } }),
  put("review", {
    id: reviewId(applicationId, reviewer),
    editionId: SAMPLE_EDITION,
    applicationId,
    reviewerId: reviewer,
    given: null,
  }),
]);

describe("a session of today", () => {
  test("without a room and a cohort says that neither is known", async () => {
    await showAcademy("today", {
      holding: sampleWithout("place"),
      and: [change("session", sampleSession(5), { venueId: null })],
    });
    screen.getByText("Venue: not stated in the call.");
    screen.getByText("Nobody has a place in the cohort yet.");
  });

  test("that is a walk has no sheet to print", async () => {
    await showAcademy("today", {
      and: [change("session", sampleSession(5), { attendance: "selfReported" })],
    });
    screen.getByText("A public march: nobody signs in, people tell you that they came.");
    expect(screen.queryByRole("link", { name: "Print sign-in sheet" })).toBeNull();
  });
});

describe("an offer", () => {
  test.each([
    [
      "2016-11-01",
      "1 offer has run out",
      "The day to answer was Tue 1 Nov and no answer is noted.",
    ],
    ["2016-11-05", "1 offer runs out soon", "An answer is due by Sat 5 Nov."],
    [null, "1 offer waits for an answer", "No day to answer by was set."],
  ] as const)("to be answered by %s stands among what is to do", async (replyBy, title, words) => {
    const [first] = undecided;
    const decision = { kind: "offered", on: "2016-10-20", replyBy, answer: { kind: "waiting" } };
    const withdrawn = sampleAcademy().flatMap((one) =>
      one.do === "put" &&
      one.kind === "application" &&
      one.record.decision.kind === "offered" &&
      one.record.decision.answer.kind === "waiting"
        ? [change("application", one.id, { decision: { kind: "pending" } })]
        : [],
    );
    await showAcademy("today", {
      and: [...withdrawn, change("application", first ?? "", { decision: decision as never })],
    });
    screen.getByRole("heading", { name: title });
    screen.getByText(words);
  });
});

describe("reviews to come", () => {
  test.each([
    ["late, once the week to decide is over", sampleAcademy(), "Late"],
    ["for now, where no session says when that week is", sampleWithout("session"), "Now"],
  ])("are %s, with whose they are", async (_, holding, stub) => {
    await showAcademy("today", { holding, and: reviewsToCome });
    const words = screen.getByText(/Tomasz Zieliński \d/).closest("article");
    expect(words?.textContent).toMatch(new RegExp(`^${stub}`));
  });
});

describe("steps of plans", () => {
  test("say only what there is: none late, or none soon", async () => {
    const steps = (dueOn: "2016-11-01" | "2016-11-05") => [
      { number: 1, words: "Ask", dueOn, state: { kind: "open" } as const },
    ];
    const plans = sampleAcademy().filter(({ kind }) => kind === "actionPlan");
    const first = plans[0]?.id ?? "";
    const holding = sampleAcademy().filter(({ kind, id }) => kind !== "actionPlan" || id === first);
    const late = [change("actionPlan", first, { steps: steps("2016-11-01") })];
    const { vault } = await showAcademy("today", { holding, and: late });
    screen.getByText("1 is late.");
    await vault.commit([change("actionPlan", first, { steps: steps("2016-11-05") })], {
      action: "test",
    });
    await screen.findByText("1 is due within a week.");
    expect(ticket("1 step of an action plan")?.textContent).not.toContain("late");
  });
});

test("an academy whose year is over is told how it can go on", async () => {
  const { vault } = await showAcademy("today");
  await vault.commit([change("settings", "settings", { sampleDay: "2017-06-01" })], {
    action: "test",
  });
  await screen.findByText("2016–17 has ended");
});
