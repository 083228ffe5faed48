import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writePlanPages } from "../../../renderer/documents/planPagesWord";
import type { ActionPlan } from "../../../renderer/domain/actionPlan";
import { edition2016 } from "../../../renderer/domain/edition2016";
import type { ActionPlanId, EditionId } from "../../../renderer/domain/ids";
import { type PlanPage, type PlanPages, stepLines } from "../../../renderer/domain/planPages";
import { ACADEMY } from "./aForm";
import { documentXml, paragraphsOf } from "./wordParts";

const plan: ActionPlan = {
  id: "plan" as ActionPlanId,
  editionId: "e" as EditionId,
  members: [],
  goal: "A safe way to school",
  theme: "power",
  people: ["Ms Hall"],
  organisations: [],
  developing: [],
  whatHappened: "",
  steps: [
    { number: 1, words: "Count the cars", dueOn: "2016-12-05", state: { kind: "open" } },
    { number: 4, words: "اسأل المدرسة", dueOn: null, state: { kind: "done", on: "2016-11-20" } },
  ],
  status: { kind: "underWay" },
  writtenOn: "2016-11-01",
};

const aPage = (facts: Partial<PlanPage> = {}): PlanPage => ({
  rowCode: 14,
  name: "Selam",
  together: [],
  plan,
  ...facts,
});

const pagesOf = (...pages: readonly PlanPage[]): PlanPages => ({
  academyName: ACADEMY,
  editionName: "2016–17",
  day: "Action Planning Day, Sat 26 Nov 2016",
  themes: edition2016().edition.themes,
  pages,
});

const text = async (...pages: readonly PlanPage[]) =>
  paragraphsOf(await writePlanPages(pagesOf(...pages))).join("\n");

describe("the pages for the planning day", () => {
  test("hold what is known, each line with its code, a step on the line of its number", async () => {
    const words = await text(aPage({ together: ["Abdi"] }));
    expect(words).toContain("A safe way to school");
    expect(words).toContain("Together with Abdi");
    expect(words).toContain("☒ Building power to create change".replaceAll(" ", "\u00a0"));
    expect(words).toMatch(/14\.1\nCount the cars\nMon 5 Dec\n/u);
    expect(words).toMatch(/14\.2\n\n\n\n14\.3\n/u);
    expect(words).toMatch(/14\.4\nاسأل المدرسة\n\nSun 20 Nov/u);
  });

  test("are all room for somebody without a plan, and nothing is ticked", async () => {
    const words = await text(aPage({ plan: null }));
    expect(words).not.toContain("☒");
    expect(words.match(/☐/gu)).toHaveLength(4);
    expect(words).toContain("14.8");
  });

  test("set names and steps that run from right to left so", async () => {
    const xml = documentXml(await writePlanPages(pagesOf(aPage({ name: "يوسف" }))));
    const paragraph = (words: string) =>
      xml.split("<w:p>").find((one) => one.includes(`${words}</w:t>`)) ?? "";
    expect(paragraph("يوسف")).toContain("<w:bidi/>");
    expect(paragraph("يوسف")).toContain("<w:rtl/>");
    expect(paragraph("اسأل المدرسة")).toContain("<w:bidi/>");
    expect(paragraph("Count the cars")).not.toContain("<w:bidi/>");
  });

  test("say on every further sheet whose they are, and not twice on the first", async () => {
    const file = await writePlanPages(pagesOf(aPage(), aPage({ rowCode: 15, name: "Abdi" })));
    const parts = unzipSync(file);
    const heads = Object.entries(parts)
      .filter(([name]) => /^word\/header\d+\.xml$/u.test(name))
      .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]+>/gu, ""))
      .filter((words) => words !== "");
    expect(heads).toEqual(["SelamNumber 14", "AbdiNumber 15"]);
    const xml = documentXml(file);
    expect(xml.match(/<w:titlePg\/>/gu)).toHaveLength(2);
    expect(xml.match(/<w:headerReference w:type="default"/gu)).toHaveLength(2);
  });

  test("leave at least three empty lines, and keep the numbers of those that are known", () => {
    expect(stepLines(null)).toHaveLength(8);
    const many = Array.from({ length: 9 }, (_, index) => ({
      ...(plan.steps[0] as ActionPlan["steps"][number]),
      number: index + 1,
    }));
    expect(stepLines({ ...plan, steps: many })).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
  });
});
