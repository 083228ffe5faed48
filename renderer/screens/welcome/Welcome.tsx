import { useState } from "react";
import type { DoorProps } from "../door";
import { Choices } from "./Choices";
import { SetUp } from "./SetUp";

/** The first start: look around in the sample, or set up one's own academy. */
export function Welcome(props: DoorProps) {
  const [isSettingUp, setSettingUp] = useState(false);
  return isSettingUp ? (
    <SetUp {...props} onBack={() => setSettingUp(false)} />
  ) : (
    <Choices {...props} onSetUp={() => setSettingUp(true)} />
  );
}
