import { act, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { sampleAcademy } from "../../renderer/actions/sampleAcademy/sampleAcademy";
import type { PersonId } from "../../renderer/domain/ids";
import { change } from "../../renderer/domain/records";
import { type Academy, AcademyContext } from "../../renderer/screens/academy";
import { type Question, useQuestion } from "../../renderer/screens/useQuestion";
import { vaultInMemory } from "../actions/vaultInMemory";

const NOTE = { action: "test" };

/** Shows an answer in a window and counts how often it was drawn. */
function shown(question: Question<readonly [], unknown>) {
  const vault = vaultInMemory(...sampleAcademy());
  let times = 0;
  const Asking = () => {
    times += 1;
    return <output>{JSON.stringify(useQuestion(question))}</output>;
  };
  render(
    <AcademyContext value={{ vault } as unknown as Academy}>
      <Asking />
    </AcademyContext>,
  );
  const rename = (knownAs: string) =>
    act(() => vault.commit([change("person", someone, { knownAs })], NOTE));
  const [someone] = [...vault.facts.person.keys()] as [PersonId];
  return { rename, times: () => times, text: () => screen.getByRole("status").textContent };
}

test("another answer is drawn", async () => {
  const { rename, text, times } = shown((facts) => [...facts.person.values()][0]?.knownAs);
  await rename("Tsegay");
  expect(text()).toBe('"Tsegay"');
  expect(times()).toBe(2);
});

test("the same answer is not drawn anew, nor a new list of the same things", async () => {
  const size = shown((facts) => facts.person.size);
  await size.rename("Tsegay");
  expect(size.times()).toBe(1);
});

test("a list is the same as long as it holds the very same things in the same order", async () => {
  const sessions = shown((facts) => [...facts.session.values()].map(({ id }) => id));
  await sessions.rename("Tsegay");
  expect(sessions.times()).toBe(1);
});

test("a list in which one thing changed is another one", async () => {
  const people = shown((facts) => [...facts.person.values()]);
  await people.rename("Tsegay");
  expect(people.times()).toBe(2);
  expect(people.text()).toContain("Tsegay");
});
