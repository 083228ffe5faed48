import { useMemo, useState } from "react";
import { BringBack } from "../backups/BringBack";
import type { DoorProps } from "../door";
import { Choices } from "./Choices";
import { SetUp } from "./SetUp";

type Props = DoorProps & {
  /** An academy was brought here from a backup. */
  readonly onBrought: () => void;
};

/** The first start: look around in the sample, set up one's own academy, or bring it from another computer. */
export function Welcome({ onBrought, ...props }: Props) {
  const [way, setWay] = useState<"choose" | "setUp" | "bringBack">("choose");
  const shelf = useMemo(() => props.door.backups("academy"), [props.door]);
  const back = () => setWay("choose");
  switch (way) {
    case "choose":
      return (
        <Choices
          {...props}
          onSetUp={() => setWay("setUp")}
          onBringBack={() => setWay("bringBack")}
        />
      );
    case "setUp":
      return <SetUp {...props} onBack={back} />;
    case "bringBack":
      return <BringBack shelf={shelf} onBack={back} onBrought={onBrought} />;
  }
}
