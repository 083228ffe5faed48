import type { Aside, Block, Notice, OriginalText, Place } from "../../domain/originalText";
import type { ReadDocument } from "../outside/documentReader";
import { Flow } from "./flow";
import { plainFormat } from "./formats";
import { parseRtf, type RtfGroup } from "./parseRtf";
import { ended, readGroup } from "./readGroup";
import type { RtfReading, Stream } from "./reading";
import { readTables } from "./tables";

/** A rich text file as blocks. Throws a refusal. */
export function readRichText(bytes: Uint8Array): ReadDocument {
  return { text: readText(parseRtf(bytes)), withBlanked: () => null };
}

function readText(root: RtfGroup): OriginalText {
  const reading: RtfReading = {
    tables: readTables(root),
    tally: { paragraphs: 0, cuts: [] },
    beside: { header: [], footer: [], note: [], comment: [] },
    pictures: 0,
    trackedChanges: 0,
    boxesWithoutState: 0,
  };
  const blocks = readBlocks(root, "", reading);
  const asides = [
    ...asidesOf("header", "header", reading),
    ...asidesOf("footer", "footer", reading),
    ...asidesOf("note", "notes", reading),
    ...asidesOf("comment", "comments", reading),
  ];
  return { blocks: [...blocks, ...asides], notices: noticesOf(reading) };
}

function readBlocks(group: RtfGroup, prefix: string, reading: RtfReading): readonly Block[] {
  const flow = new Flow(prefix, reading.tally);
  const stream: Stream = {
    reading,
    flow,
    readAside,
    standInsLeft: 0,
    highSurrogate: "",
    lastChange: "",
  };
  const format = plainFormat(reading.tables);
  readGroup(group, format, stream);
  return flow.finished(ended(format, stream)[0]);
}

function readAside(
  group: RtfGroup,
  place: Place,
  aside: Aside["aside"],
  reading: RtfReading,
): Aside {
  return { kind: "aside", place, aside, blocks: readBlocks(group, `${place}.`, reading) };
}

/** Notes may hold comments: what is met while reading is read as well. */
function asidesOf(
  kind: keyof RtfReading["beside"],
  name: string,
  reading: RtfReading,
): readonly Aside[] {
  const asides: Aside[] = [];
  for (const [index, group] of reading.beside[kind].entries()) {
    asides.push(readAside(group, `${name}${index}`, kind, reading));
  }
  return asides;
}

function noticesOf(reading: RtfReading): readonly Notice[] {
  const { trackedChanges, boxesWithoutState, pictures, beside, tally } = reading;
  const comments = beside.comment.length;
  return [
    ...(boxesWithoutState > 0
      ? [{ kind: "boxesWithoutState", count: boxesWithoutState } as const]
      : []),
    ...(trackedChanges > 0 ? [{ kind: "trackedChanges", count: trackedChanges } as const] : []),
    ...(pictures > 0 ? [{ kind: "pictures", count: pictures } as const] : []),
    ...tally.cuts.map((place) => ({ kind: "textCut", place }) as const),
    ...(comments > 0 ? [{ kind: "comments", count: comments } as const] : []),
  ];
}
