import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { FormColumnsId, MarkWordId, TaughtFormId } from "../../../renderer/domain/ids";
import { put } from "../../../renderer/domain/records";
import { beforeForms } from "../checking/aForm";
import { press } from "../fillIn";
import { findSaid } from "../said";
import { showAcademy } from "../showAcademy";

const EARLY_FORM = {
  id: "form" as TaughtFormId,
  name: "",
  fingerprint: [1],
  under: { choir: ["groupName"] },
  noAnswer: [],
  notAsked: [],
  blank: null,
} as const;

const columns = (id: string, facts: object) =>
  put("formColumns", { id: id as FormColumnsId, uses: { Choir: { kind: "ignored" } }, ...facts });

test("what was said before days and names were kept stands last and without them, and is forgotten or still known", async () => {
  const { user, vault } = await showAcademy("settings/forms", {
    holding: beforeForms,
    and: [
      put("taughtForm", EARLY_FORM),
      columns("a", {}),
      columns("b", { name: "forms.xlsx", saidOn: "2016-09-01" }),
      columns("c", {}),
      put("markWord", { id: "nn" as MarkWordId, meaning: "none" }),
    ],
  });
  screen.getByText("1 thing shown");
  expect(screen.getAllByText("1 column")).toHaveLength(2);
  const table = screen.getByRole("table", { name: "Columns of online forms" });
  expect([...table.querySelectorAll("th[scope=row]")].map((row) => row.textContent)).toEqual([
    "forms.xlsx",
    "(without a name)",
    "(without a name)",
  ]);
  expect(screen.getByText("nn").closest("tr")?.textContent).toContain("No mark");
  vault.breakDisk();
  await press(user, "Forget nn");
  await findSaid("That could not be saved. It is still remembered; please try again.");
  vault.mendDisk();
  await press(user, "Forget nn");
  await screen.findByText(/^Nothing was said yet/);
});
