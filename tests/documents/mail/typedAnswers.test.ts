import { describe, expect, test } from "vitest";
import { openReceived } from "../../../renderer/documents/openReceived";
import { applicationForm } from "../../../renderer/domain/formQuestions";
import { mailFile } from "../../fixtures/mails/mailFixture";

const known = { questions: applicationForm([]), taughtForms: [] };

async function typed(...lines: readonly string[]) {
  const bytes = mailFile({ text: lines.join("\n") });
  const opened = await openReceived({ name: "mail.eml", bytes }, known);
  if (opened.kind !== "mail" || opened.message === null) throw new Error("a mail with words");
  return opened.message;
}

describe("answers typed into a mail", () => {
  test("stand behind our question, or below it; a short one ends with its line", async () => {
    const { draft, look } = await typed(
      "Full name: Bridget O'Harrow",
      "Date of birth: 14 February 1971",
      "Telephone",
      "07700 900211",
      "Occupation: school cook",
      "Are you 18 or over? Yes",
    );
    expect(draft.answers).toMatchObject({
      firstName: "Bridget",
      familyName: "O'Harrow",
      phone: "07700 900211",
      over18: ["yes"],
    });
    expect(draft.unplaced.map(({ question, text }) => [question, text])).toEqual([
      ["Date of birth", "14 February 1971"],
      ["Occupation", "school cook"],
    ]);
    expect(look).toBe("form");
  });

  test("a story goes on over empty lines to the next question, and the close of the mail is no part of it", async () => {
    const { draft } = await typed(
      "Why would you like to take part?",
      "My street needs a voice.",
      "",
      "Two things matter: lamps, and buses.",
      "> What would you like to change in your community?",
      "Bus stops",
      "",
      "Kind regards",
      "Bridget",
    );
    expect(draft.answers.whyTakePart).toBe(
      "My street needs a voice.\n\nTwo things matter: lamps, and buses.",
    );
    expect(draft.answers.whatChange).toBe("Bus stops");
  });

  test("a question left without an answer answers nothing", async () => {
    const { draft } = await typed("First name:", "Family name: Haddad", "", "Telephone:", "");
    expect(draft.answers).toEqual({ familyName: "Haddad" });
  });
});

describe("a mail's own words are a form", () => {
  test("of somebody else's making, in any language, where labels are answered throughout", async () => {
    const { look } = await typed(
      "الاسم الكامل: سلمى اليماني",
      "تاريخ الميلاد: 17/05/1983",
      "المدينة: ليدز",
      "المهنة: مترجمة",
    );
    expect(look).toBe("form");
  });

  test.each([
    [
      "a signature",
      "Thank you\nAmina Yusuf\nTel: 020 7946 0000\nMobile: 07700 900000\nEmail: a@example.org\nWeb: example.org",
    ],
    [
      "a quoted mail",
      "See you\n\nFrom: Academy\nSent: 1 September 2016\nTo: Amina\nSubject: Your form\n\nDear Amina",
    ],
    ["an invitation", "When: Thu 3 Nov\nWhere: The hall\nSubject: Session 5\nHope to see you"],
    ["a question", "Dear all, is the walk on Saturday? I would like to come: it sounds good."],
  ])("but %s is none", async (_, text) => {
    expect((await typed(text)).look).not.toBe("form");
  });
});
