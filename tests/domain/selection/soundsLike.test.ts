import { describe, expect, test } from "vitest";
import { sampleAcademy } from "../../../renderer/actions/sampleAcademy/sampleAcademy";
import { answerText } from "../../../renderer/domain/answers";
import type { Application } from "../../../renderer/domain/application";
import type { Answers } from "../../../renderer/domain/applicationForm";
import { BLIND_FIELDS } from "../../../renderer/domain/selection/blindAnswers";
import { findLeaks } from "../../../renderer/domain/selection/leaks";
import { blindText, undecidedPlaces, withChoice } from "../../../renderer/domain/selection/masks";
import { perhapsNames } from "../../../renderer/domain/selection/perhapsNames";
import { spellingTest } from "../../../renderer/domain/selection/soundsLike";
import { anApplication } from "../builders";

const isSpelt = (name: string, latin: string) => spellingTest(name)?.(latin) ?? false;

/** Names as people write them, and as they or others spell them in Latin letters. */
const PAIRS: readonly (readonly [name: string, ...spellings: readonly string[]])[] = [
  ["سارة", "Sara", "Sarah"],
  ["منصور", "Mansour", "Mansoor", "Mansur"],
  ["محمد", "Mohammed", "Muhammad", "Mohamed", "Mehmed"],
  ["فاطمة", "Fatima", "Fatma", "Fatimah"],
  ["خديجة", "Khadija", "Hadija", "Khadijah"],
  ["يوسف", "Yusuf", "Youssef", "Yousef"],
  ["عبدالله", "Abdullah", "Abdallah", "Abdulla"],
  ["حسين", "Hussein", "Hussain", "Hossein"],
  ["عائشة", "Aisha", "Ayesha", "Aicha"],
  ["الزهراني", "Alzahrani", "Zahrani"],
  ["نور", "Nour", "Noor", "Nur"],
  ["قاسم", "Qasim", "Kasim", "Qassem"],
  ["فرهاد", "Farhad", "Ferhad"],
  ["گلناز", "Golnaz"],
  ["יוסף", "Yosef", "Joseph"],
  ["שרה", "Sara", "Sarah"],
  ["משה", "Moshe"],
  ["רחל", "Rachel", "Rahel"],
  ["יצחק", "Yitzhak", "Itzhak"],
  ["ዳዊት", "Dawit", "Dawiit"],
  ["ኃይሌ", "Haile", "Hayle"],
  ["ሰላማዊት", "Selamawit"],
  ["ተስፋዬ", "Tesfaye"],
  ["ገብረመድህን", "Gebremedhin", "Ghebremedhin"],
  ["አበበ", "Abebe"],
  ["ሚካኤል", "Mikael"],
  ["Олена", "Olena"],
  ["Коваленко", "Kovalenko", "Kowalenko"],
  ["Щербина", "Shcherbyna", "Scherbina"],
  ["Євген", "Yevhen", "Evgen"],
  ["Дмитрий", "Dmitri", "Dmitry", "Dmitriy"],
  ["Παναγιώτα", "Panagiota", "Panayiota"],
  ["Παππάς", "Pappas"],
  ["Γεώργιος", "Georgios", "Yeorgios"],
  ["Μπάμπης", "Babis"],
];

test.each(PAIRS)("%s may be spelt %s", (name, ...spellings) => {
  for (const latin of spellings) expect(isSpelt(name, latin), latin).toBe(true);
});

/** What the sample academy's people wrote, in English. */
const TEXTS = sampleAcademy().flatMap((operation) =>
  operation.do === "put" && operation.kind === "application"
    ? BLIND_FIELDS.map((key) => answerText(operation.record.answers, key)).filter(Boolean)
    : [],
);

describe("what is no name", () => {
  test("is taken for one of these names in fewer than one answer of a thousand", () => {
    const asked = PAIRS.flatMap(([firstName]) => {
      const perhaps = perhapsNames({ firstName });
      return TEXTS.map((text) => perhaps(text).map(({ start, end }) => text.slice(start, end)));
    });
    const alarms = asked.filter((words) => words.length > 0);
    expect(TEXTS.length).toBeGreaterThan(100);
    expect(alarms.length).toBeLessThan(asked.length / 1_000);
  });

  test("and one name is not taken for another, but for the same in two scripts", () => {
    const same = ["Sara", "Sarah", "Yusuf", "Youssef", "Yousef", "Yosef"];
    const wrong = PAIRS.flatMap(([name], at) =>
      PAIRS.filter((_pair, other) => other !== at)
        .flatMap(([, ...spellings]) => spellings)
        .filter((latin) => !same.includes(latin) && isSpelt(name, latin)),
    );
    expect(wrong).toEqual([]);
  });
});

describe("in answers", () => {
  const found = (who: Answers, whyTakePart: string) =>
    findLeaks({ ...who, whyTakePart }, ["whyTakePart"]).map(
      ({ text, isPerhaps }) => `${text}${isPerhaps ? "?" : ""}`,
    );

  test("a name in other letters than the form's is found, either way, as a perhaps", () => {
    expect(found({ firstName: "فاطمة" }, "Everyone calls me Fatima, so I am Fatima’s")).toEqual([
      "Fatima?",
      "Fatima’s?",
    ]);
    expect(found({ firstName: "Selamawit" }, "እኔ ሰላማዊት ነኝ")).toEqual(["ሰላማዊት?"]);
    expect(found({ familyName: "Mansour" }, "قالت سارة ومنصور إن")).toEqual(["ومنصور?"]);
    expect(found({ refereeName: "Йосип Коваленко" }, "ask Kowalenko")).toEqual(["Kowalenko?"]);
  });

  test("a name as the form has it is none", () => {
    expect(found({ firstName: "Olena", knownAs: "Олена" }, "Olena, Олена")).toEqual([
      "Olena",
      "Олена",
    ]);
  });

  test("words are none, and small letters are none", () => {
    expect(found({ firstName: "نور" }, "Nor would I. Sure, nur so.")).toEqual([]);
    expect(found({ firstName: "Sara" }, "صار لي سنة")).toEqual([]);
  });

  test("it is masked until somebody says that it is none", () => {
    const one = anApplication({ answers: { firstName: "فاطمة", whyTakePart: "I am Fatima." } });
    const shown = (application: Application) =>
      blindText(application, "whyTakePart")
        .map((piece) => (piece.kind === "text" ? piece.text : "█"))
        .join("");
    expect(shown(one)).toBe("I am █.");
    expect(shown({ ...one, masks: withChoice(one, undecidedPlaces(one), "leave") })).toBe(
      "I am Fatima.",
    );
  });
});
