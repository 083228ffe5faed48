import type { Aside, Place } from "../../domain/originalText";
import type { Flow, Tally } from "./flow";
import type { RtfGroup } from "./parseRtf";
import type { Tables } from "./tables";

/** What reading one rich text file needs to know and remembers while it goes from start to end. */
export type RtfReading = {
  readonly tables: Tables;
  readonly tally: Tally;
  /** Headers, footers, notes and comments met in the text, in this order after it. */
  readonly beside: Record<"header" | "footer" | "note" | "comment", RtfGroup[]>;
  pictures: number;
  trackedChanges: number;
  /** Boxes of which the file does not say whether they are ticked. */
  boxesWithoutState: number;
};

/** Reads whole groups as blocks of their own; comes in as an argument because text boxes hold blocks again. */
export type AsideReader = (
  group: RtfGroup,
  place: Place,
  aside: Aside["aside"],
  reading: RtfReading,
) => Aside;

/** Where the words being read go, and what kind of words they are. */
export type Stream = {
  readonly reading: RtfReading;
  readonly flow: Flow;
  readonly readAside: AsideReader;
  /** Characters still to be passed over: they stand in for one that was written as Unicode. */
  standInsLeft: number;
  /** The first half of a character written as two, until the second comes; or "". */
  highSurrogate: string;
  /** What the last text was, so that a change in many pieces counts as one. */
  lastChange: "" | "deleted" | "inserted";
};
