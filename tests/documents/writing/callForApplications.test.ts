import { describe, expect, test } from "vitest";
import { writeCallText, writeCallWord } from "../../../renderer/documents/callForApplications";
import { edition2016 } from "../../../renderer/domain/edition2016";
import { ACADEMY } from "./aForm";
import { paragraphsOf } from "./wordParts";

const { edition, sessions } = edition2016();
const call = { academyName: ACADEMY, edition, sessions };

describe("the call for applications", () => {
  test("names the nine dated items in the order of the year, then the months to be confirmed", () => {
    const lines = writeCallText(call).split("\n");
    const first = lines.findIndex((line) => line.startsWith("Thu 8 Sep 2016"));
    expect(lines.slice(first, first + 10).map((line) => line.split(": ")[0])).toEqual([
      "Thu 8 Sep 2016, 4–8 pm",
      "Sat 17 Sep 2016, 10 am–4 pm",
      "Wed 21 Sep 2016, 6–8 pm",
      "Thu 6 Oct 2016, 6–8 pm",
      "Wed 19 Oct 2016, 6–8 pm",
      "Thu 3 Nov 2016, 6–8 pm",
      "Wed 16 Nov 2016, 6–8 pm",
      "Sat 26 Nov 2016, 10 am–4 pm",
      "Thu 1 Dec 2016, 6–8 pm",
      "January–May 2017",
    ]);
    expect(lines[first + 9]).toBe(
      "January–May 2017: fewer seminars, own actions, tailored support (dates to be confirmed)",
    );
  });

  test("computes its days and hours", () => {
    const text = writeCallText(call);
    expect(text).toContain("63 days");
    expect(text).toContain("9 dates, 28 hours in all; the 8 numbered sessions make 22 hours.");
  });

  test("says of everything the call leaves open that it is not stated", () => {
    const text = writeCallText(call);
    for (const matter of ["Where", "Places", "Expenses", "Access", "Attendance asked for"]) {
      expect(text).toContain(`${matter}: not stated in the call`);
    }
    expect(text).toContain("closing time not stated in the call");
    expect(text).toContain("The address to send it to is not stated in the call.");
  });

  test("says what is stated once it is", () => {
    const stated = {
      ...edition.call,
      venue: "Harrow Road Hall",
      capacity: 24,
      minimumAttendance: 0.7,
      decisionsBy: "2016-09-05",
      closingTime: "12:00",
    } as const;
    const text = writeCallText({ ...call, edition: { ...edition, call: stated } });
    expect(text).toContain("Where: Harrow Road Hall\nPlaces: 24\n");
    expect(text).toContain("Attendance asked for: at least 70%");
    expect(text).toContain("You will hear from us by: Monday 5 September 2016");
    expect(text).toContain("by Thursday 1 September 2016, 12 noon.");
  });

  test.each([
    ["09:00", "9 am"],
    ["17:30", "5:30 pm"],
    ["00:15", "12:15 am"],
  ] as const)("says %s as people say it", (closingTime, said) => {
    const stated = { ...edition.call, closingTime };
    const text = writeCallText({ ...call, edition: { ...edition, call: stated } });
    expect(text).toContain(`by Thursday 1 September 2016, ${said}.`);
  });

  test("leaves out what was cancelled and marks what is only proposed", () => {
    const changed = sessions.map((session) => {
      if (session.number === 2) return { ...session, state: "cancelled" as const };
      return session.number === 3 ? { ...session, state: "proposed" as const } : session;
    });
    const text = writeCallText({ ...call, sessions: changed });
    expect(text).not.toContain("Our Power");
    expect(text).toMatch(/^Thu 6 Oct 2016.*\(date to be confirmed\)$/m);
  });

  test("says the same in Word as in plain text", async () => {
    const words = paragraphsOf(await writeCallWord(call))
      .join("\n")
      .replaceAll("\t", ": ");
    const missing = writeCallText(call)
      .split("\n")
      .slice(1)
      .map((line) => line.replace(/^- /, ""))
      .filter((line) => line !== "" && !words.toLowerCase().includes(line.toLowerCase()));
    expect(missing).toEqual([]);
  });
});
