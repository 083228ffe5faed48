import { decodingOf, type TextDecoding } from "./codePages";
import type { RtfGroup } from "./parseRtf";

const ANSI = 1252;

/** All text of a small group, as one piece; for instructions, names and labels. */
export function groupText(group: RtfGroup, decoding: TextDecoding = decodingOf(ANSI)): string {
  let standInsLeft = 0;
  let text = "";
  for (const node of group.children) {
    if (node.kind === "group") text += groupText(node, decoding);
    else if (node.kind === "text") {
      text += decoding(node.bytes.subarray(standInsLeft));
      standInsLeft = 0;
    } else if (node.name === "u") {
      text += String.fromCharCode((node.value ?? 0) & 0xffff);
      standInsLeft = 1;
    }
  }
  return text;
}
