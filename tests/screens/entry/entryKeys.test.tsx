import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useRef } from "react";
import { expect, test, vi } from "vitest";
import { useEntryKeys } from "../../../renderer/screens/entry/useEntryKeys";

/** A form of three questions: a line, one of yes or no, and one of several lines; a button stands below. */
function showForm() {
  const deeds = { answer: vi.fn(), keep: vi.fn(), finish: vi.fn() };
  const Form = () => {
    const form = useRef<HTMLDivElement>(null);
    useEntryKeys(form, deeds);
    return (
      <div ref={form}>
        <div data-question="firstName" data-kind="text">
          <input aria-label="First name" />
        </div>
        <div data-question="canDoEvenings" data-kind="yesNo">
          <input type="checkbox" aria-label="Evenings" />
        </div>
        <div data-question="whatChange" data-kind="text">
          <textarea aria-label="What would you change" />
        </div>
        <button type="button">Save</button>
      </div>
    );
  };
  render(<Form />);
  return { deeds, user: userEvent.setup({ delay: null }) };
}

const stands = () => document.activeElement?.getAttribute("aria-label");

test("Enter goes from a line to the next question, and begins a new line where there are several", async () => {
  const { user, deeds } = showForm();
  await user.click(screen.getByLabelText("First name"));
  await user.keyboard("y{Enter}");
  expect(stands()).toBe("Evenings");
  expect(deeds.answer).not.toHaveBeenCalled();
  expect(deeds.keep).toHaveBeenCalled();
  await user.click(screen.getByLabelText("What would you change"));
  await user.keyboard("a{Enter}b");
  expect(screen.getByLabelText("What would you change")).toHaveProperty("value", "a\nb");
});

test("Y and N answer a question of yes or no and go on; with Alt or Ctrl they are somebody else's", async () => {
  const { user, deeds } = showForm();
  screen.getByLabelText("Evenings").focus();
  await user.keyboard("{Alt>}y{/Alt}{Control>}n{/Control}z");
  expect(deeds.answer).not.toHaveBeenCalled();
  await user.keyboard("N");
  expect(deeds.answer).toHaveBeenCalledWith("canDoEvenings", ["no"]);
  expect(stands()).toBe("What would you change");
});

test("Ctrl Enter saves from everywhere, and the buttons keep their own keys", async () => {
  const { user, deeds } = showForm();
  screen.getByRole("button", { name: "Save" }).focus();
  await user.keyboard("y{Meta>}{Enter}{/Meta}");
  expect(deeds.finish).toHaveBeenCalledTimes(1);
  expect(deeds.answer).not.toHaveBeenCalled();
});
