import type { ActionPlan, PlanStep } from "../../domain/actionPlan";
import type { CalendarDate } from "../../domain/calendar";
import type { ThemeKey } from "../../domain/edition";
import type { ActionPlanId, EditionId, PersonId } from "../../domain/ids";

type Sketch = {
  /** By row code; two or three where it is shared. */
  readonly codes: readonly number[];
  readonly goal: string;
  readonly theme: ThemeKey;
  readonly people?: readonly string[];
  readonly organisations?: readonly string[];
  readonly developing?: readonly string[];
  readonly steps: readonly (readonly [
    words: string,
    dueOn: CalendarDate | null,
    doneOn?: CalendarDate,
  ])[];
};

/** What some have begun to plan before the planning day; the others' pages are still empty. */
const SKETCHES: readonly Sketch[] = [
  {
    codes: [1],
    goal: "The school’s letters come in words our mothers understand, before the meeting and not after",
    theme: "power",
    people: ["Ms Hall, deputy head", "Two mothers from the Friday kitchen"],
    organisations: ["Harbour Street School"],
    developing: ["Rahel, who has never spoken at a meeting"],
    steps: [
      ["Collect ten letters nobody understood", "2016-10-28", "2016-10-26"],
      ["Ask Ms Hall for twenty minutes", "2016-11-01"],
      ["Practise with Rahel who says what", "2016-11-09"],
      ["Bring fifteen mothers to the parents’ evening", "2016-12-06"],
    ],
  },
  {
    codes: [2],
    goal: "نريد مكاناً دائماً في مجلس الحي",
    theme: "power",
    people: ["Dr Samir", "أم خالد"],
    organisations: ["Neighbourhood forum"],
    steps: [
      ["زيارة المجلس مع ثلاثة من الجيران", "2016-11-08"],
      ["Ask who sets the forum’s agenda, and by when", "2016-11-22"],
    ],
  },
  {
    codes: [4, 6],
    goal: "Every cleaner and carer of one building is paid for all hours and for the way between them",
    theme: "power",
    organisations: ["Tenants’ Voice"],
    developing: ["Two night cleaners"],
    steps: [
      ["Write down a week of hours, twelve people", "2016-11-18"],
      ["Find out who holds the contract", null],
    ],
  },
  {
    codes: [7],
    goal: "A second youth worker for those who come alone",
    theme: "speakingOut",
    people: ["ሰላም ኣብርሃ"],
    steps: [["Three young people tell their story to the youth board", "2016-12-02"]],
  },
  {
    codes: [10],
    goal: "Traders of the arches may come back at a rent they can pay",
    theme: "power",
    people: ["The market’s oldest trader", "A councillor who buys there"],
    organisations: ["Arches Traders’ Association"],
    developing: ["Diego", "Mrs Osei"],
    steps: [
      ["Count who wants what: eighty short talks", "2016-11-04"],
      ["Choose one demand together", "2016-11-20"],
      ["Meet the developer, four of us, one who speaks", "2017-01-16"],
    ],
  },
  {
    codes: [13],
    goal: "Players sit at the table when stops on the way home are talked about",
    theme: "speakingOut",
    steps: [["Choose four players and practise with them", "2016-11-05"]],
  },
  {
    codes: [18, 19],
    goal: "Legal advice where people already are: by the market and the cycling lessons",
    theme: "commonGround",
    steps: [["Ask the law clinic for one Saturday a month", "2016-11-15"]],
  },
  {
    codes: [22],
    goal: "Nobody is asked to choose one person to speak for the island",
    theme: "commonGround",
    people: ["Kumaran"],
    steps: [],
  },
  {
    codes: [24],
    goal: "Drivers know what a journey pays before it begins",
    theme: "power",
    steps: [["Hold a meeting people come back to", "2016-11-10"]],
  },
];

export function samplePlans(editionId: EditionId): readonly ActionPlan[] {
  return SKETCHES.map(({ codes, goal, theme, steps, ...bring }, index) => ({
    id: `sample-plan-${index + 1}` as ActionPlanId,
    editionId,
    members: codes.map((code) => `sample-person-${code}` as PersonId),
    goal,
    theme,
    people: bring.people ?? [],
    organisations: bring.organisations ?? [],
    developing: bring.developing ?? [],
    whatHappened: "",
    steps: steps.map(([words, dueOn, doneOn], at): PlanStep => {
      const state = doneOn === undefined ? ({ kind: "open" } as const) : doneState(doneOn);
      return { number: at + 1, words, dueOn, state };
    }),
    status: { kind: "underWay" },
    writtenOn: "2016-10-20",
  }));
}

function doneState(on: CalendarDate) {
  return { kind: "done", on } as const;
}
