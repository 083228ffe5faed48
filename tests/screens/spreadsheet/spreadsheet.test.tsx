import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { BatchId } from "../../../renderer/domain/ids";
import { type Operation, put } from "../../../renderer/domain/records";
import type { Spreadsheet } from "../../../renderer/domain/spreadsheet/spreadsheet";
import { received } from "../../actions/anArrival";
import { workerAnswers } from "../aWorker";
import { beforeForms } from "../checking/aForm";
import { dropFiles } from "../dropFiles";
import { choose, press } from "../fillIn";
import { findSaid } from "../said";
import { SAMPLE_EDITION, sampleWithPlaces } from "../sample";
import { showAcademy } from "../showAcademy";

const csv = (...lines: readonly string[]) =>
  received("responses.csv", Uint8Array.from(new TextEncoder().encode(lines.join("\r\n"))));

/** Shows a spreadsheet that was dropped, read as it is or as the worker is told to read it. */
async function showSheet(
  file: ReturnType<typeof csv>,
  read?: Partial<Spreadsheet>,
  holding: readonly Operation[] = beforeForms,
) {
  if (read !== undefined) {
    const spreadsheet = { tabs: [], notices: [], ...read };
    workerAnswers("readSpreadsheet", {
      kind: "spreadsheetRead",
      spreadsheet: { ok: true, value: spreadsheet },
    });
  }
  const shown = await showAcademy("applications", { holding });
  dropFiles(file);
  await screen.findByRole("heading", { level: 1, name: "responses.csv" });
  return shown;
}

const row = (header: string) =>
  within(screen.getByText(header, { selector: "bdi" }).closest("tr") as HTMLElement);
const HEADERS = "Timestamp,Name,Why would you like to take part?,Colour";

describe("a spreadsheet of answers", () => {
  test("shows how its columns were understood, long answers by their beginning, and what is not new", async () => {
    const { user } = await showSheet(
      csv(HEADERS, `03/04/2016 09:00,Amina Yusuf,${"I sing. ".repeat(20)},`, ",,,"),
    );
    await screen.findByText(/^1 new application/);
    screen.getByText(/^(I sing\. )+.*…$/);
    row("Colour").getByText("Nothing in it");
    await user.click(screen.getByRole("radio", { name: /^month first/ }));
    await choose(user, /Name is/, /^Does not matter/);
    screen.getByText("No column is the name of the applicant.");
    await choose(user, /Colour is/, "Your role in it");
    row("Colour").getByText("You said so");
  });

  test("with nothing new in it cannot be taken over", async () => {
    const { user } = await showSheet(csv(HEADERS, "03/04/2016 09:00,Amina Yusuf,I sing,Red"));
    await user.click(await screen.findByRole("button", { name: "Take over 1 application" }));
    await screen.findByText("1 form is here now");
    dropFiles(csv(HEADERS, "03/04/2016 09:00,Amina Yusuf,I sing,Red"));
    await screen.findByRole("heading", { level: 1, name: "responses.csv" });
    await screen.findByText("0 new applications, 1 row is here already");
    expect(screen.getByRole("button", { name: "Nothing new to take over" })).toHaveProperty(
      "disabled",
      true,
    );
  });

  test("may have several sheets, none of them with headers, and more in them than was read", async () => {
    const { user } = await showSheet(csv("a,b"), {
      tabs: [
        {
          name: "Answers",
          rows: [
            ["Name", "Why"],
            ["Amina", "I sing"],
          ],
        },
        { name: "Notes", rows: [["x"]] },
      ],
      notices: [{ kind: "rowsCut", tab: "Answers", most: 5000 }],
    });
    await screen.findByText(/5,?000/);
    await choose(user, /Headers stand in/, /^No row/);
    screen.getByText("Amina", { selector: "bdi" });
    await choose(user, /^Sheet|Sheet$/, "Notes");
    expect(screen.queryByText("Amina", { selector: "bdi" })).toBeNull();
  });

  test("that holds nothing at all is shown empty", async () => {
    await showSheet(csv("a,b"), {});
    await screen.findByText(/0 new applications/);
  });

  test("that cannot be read says why", async () => {
    workerAnswers("readSpreadsheet", {
      kind: "spreadsheetRead",
      spreadsheet: { ok: false, error: { kind: "passwordProtected" } },
    });
    await showAcademy("applications", { holding: beforeForms });
    dropFiles(csv(HEADERS));
    await screen.findByText(/^It is protected with a password/);
  });
});

describe("a list of people and marks", () => {
  const LIST = "Name,Session 1 8/9/2016,Session 2";

  test("says of every cell that is left out why, and takes over what is understood or nothing", async () => {
    const { user, vault } = await showSheet(
      csv(LIST, "Amina Yusuf,P,??", "Bo Berg,L400,P", ",P,"),
      undefined,
      sampleWithPlaces(1),
    );
    await user.click(
      await screen.findByRole("radio", { name: "My list of participants and marks" }),
    );
    await choose(user, /Session 2 is/, "Ignored");
    await choose(user, /Session 2 is/, /^Marks of Sat 17 Sep/);
    vault.breakDisk();
    await press(user, /^Take over/);
    await findSaid(/^That could not be saved/);
    vault.mendDisk();
    await press(user, /^Take over/);
    await findSaid(/people/);
    expect(location.hash).toBe("#/cohort");
  });
});

describe("a spreadsheet that is gone", () => {
  test("with the window it waited in, is to be dropped again", async () => {
    await showAcademy("applications/spreadsheet/1", { holding: beforeForms });
    screen.getByText("The spreadsheet is not open any more");
  });

  test("stands in its import with what to do, in a mail too", async () => {
    const refused = {
      kind: "refused",
      fileName: "a.csv",
      refusal: { kind: "spreadsheet" },
    } as const;
    await showAcademy("applications/imports", {
      holding: beforeForms,
      and: [
        put("batch", {
          id: "batch" as BatchId,
          editionId: SAMPLE_EDITION,
          importedOn: "2016-11-01",
          lastNumber: 0,
          outcomes: [refused, { ...refused, inside: ["mail.eml"] }],
        }),
      ],
    });
    const rows = screen.getAllByRole("row").map(({ textContent }) => textContent ?? "");
    expect(rows[1]).not.toBe(rows[2]?.replace("in mail.eml", ""));
  });
});
