import { useState } from "react";
import { openSampleAcademy } from "../actions/openSampleAcademy";
import { reasonOf } from "../domain/reasonOf";
import type { DoorProps } from "./door";

type State =
  | { readonly kind: "closed" | "opening" }
  | { readonly kind: "failed"; readonly reason: string };

/** Opens the sample academy on one press; says when it could not be opened. */
export function useSample(
  door: DoorProps["door"],
  onOpen: DoorProps["onOpen"],
): { readonly state: State; readonly open: () => void } {
  const [state, setState] = useState<State>({ kind: "closed" });
  async function open(): Promise<void> {
    setState({ kind: "opening" });
    try {
      const opened = await openSampleAcademy(door.surroundings);
      if (opened.ok) onOpen(opened.value);
      else setState({ kind: "failed", reason: opened.error.kind });
    } catch (error) {
      setState({ kind: "failed", reason: reasonOf(error) });
    }
  }
  return { state, open: () => void open() };
}
