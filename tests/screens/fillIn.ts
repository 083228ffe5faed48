import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";

/** Puts words into a field at once, as a paste does: letter by letter takes most of a test's time. */
export function fillIn(
  label: string | RegExp,
  words: string,
  { getByLabelText }: Pick<typeof screen, "getByLabelText"> = screen,
): void {
  const field = getByLabelText(label, { selector: "input, textarea" });
  fireEvent.change(field, { target: { value: words } });
}

/** Opens the choice of that name and takes one of what it offers. */
export async function choose(user: UserEvent, name: RegExp, option: string | RegExp) {
  await user.click(screen.getByRole("button", { name }));
  const offered = (await screen.findAllByRole("listbox")).at(-1); // what opens comes last
  if (offered === undefined) throw new Error("Nothing opened");
  await user.click(within(offered).getByRole("option", { name: option }));
  await waitFor(() => {
    if (offered.isConnected) throw new Error("It stays open");
  });
}

/** Presses the button of that name. */
export async function press(user: UserEvent, name: string | RegExp): Promise<void> {
  await user.click(screen.getByRole("button", { name }));
}
