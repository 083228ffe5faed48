import { describe, expect, test } from "vitest";
import type { Answers } from "../../renderer/domain/applicationForm";
import { askForMissing } from "../../renderer/domain/askForMissing";
import type { CalendarDate } from "../../renderer/domain/calendar";
import { edition2016 } from "../../renderer/domain/edition2016";
import { applicationForm } from "../../renderer/domain/formQuestions";
import { anApplication } from "./builders";

const { edition } = edition2016();
const questions = applicationForm([]);

const complete: Answers = {
  firstName: "Selamawit",
  familyName: "Tesfaye",
  knownAs: "Selam",
  email: "selam@example.org",
  over18: ["yes"],
  applyingAs: ["individual"],
  whyTakePart: "…",
  whatChange: "…",
  experience: "…",
  availability: ["session1"],
};

function asking(answers: Answers, today: CalendarDate = "2016-08-20") {
  const application = anApplication({ answers });
  return askForMissing({
    application,
    edition,
    questions,
    academyName: "Migrants Organise",
    today,
  });
}

describe("the message that asks for what is missing", () => {
  test("greets with the name they want to be called by and lists the questions in the form's words", () => {
    const { over18: _age, whatChange: _change, ...answers } = complete;
    const mail = asking(answers);
    expect(mail?.to).toBe("selam@example.org");
    expect(mail?.body).toContain("Dear Selam,");
    const asked = questions.filter(({ key }) => key === "over18" || key === "whatChange");
    for (const { ask } of asked) expect(mail?.body).toContain(`- ${ask}`);
    expect(mail?.body.match(/^- /gm)).toHaveLength(2);
    expect(mail?.body.trim().endsWith("Migrants Organise")).toBe(true);
  });

  test("asks once for a telephone or an email, as one is enough", () => {
    const { email: _none, ...answers } = complete;
    const mail = asking(answers);
    expect(mail?.to).toBe("");
    expect(mail?.body.match(/^- .*$/gm)).toEqual([
      "- A telephone number or an email address (one is enough)",
    ]);
  });

  test("names the call's last day until it has passed, and no other day", () => {
    const { over18: _age, ...answers } = complete;
    expect(asking(answers, "2016-09-01")?.body).toContain("1 September 2016");
    expect(asking(answers, "2016-09-02")?.body).not.toContain("September");
  });

  test("says of an empty form that it is empty, without a list of everything", () => {
    const mail = asking({});
    expect(mail?.body).toContain("Hello,");
    expect(mail?.body).toContain("nothing is filled in");
    expect(mail?.body).not.toContain("- ");
  });

  test("is not there when nothing is missing", () => {
    expect(asking(complete)).toBeNull();
  });
});
