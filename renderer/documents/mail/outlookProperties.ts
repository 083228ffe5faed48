import type { CompoundFile } from "../outside/compoundFile";
import { type MessageProperties, messageProperties, VALUE_TYPE } from "./messageProperties";

const ENTRY_BYTES = 16;

/** Their values stand in a list of fixed ones, all others in streams. */
const FIXED: ReadonlySet<number> = new Set([VALUE_TYPE.long, VALUE_TYPE.time]);

/**
 * The properties of the object at `storage` of an Outlook message ("" for the message itself; [MS-OXMSG] 2.4).
 * `headerBytes` stand in front of its list of fixed values: 32 for the message, 24 for a forwarded one, 8 for an
 * attachment.
 */
export function outlookProperties(
  file: CompoundFile,
  storage: string,
  headerBytes: 32 | 24 | 8,
): MessageProperties {
  const at = storage === "" ? "" : `${storage}/`;
  const values = fixedValues(file.stream(`${at}__properties_version1.0`), headerBytes);
  return messageProperties((id, type) =>
    FIXED.has(type)
      ? (values.get(id * 0x10000 + type) ?? null)
      : file.stream(`${at}__substg1.0_${hex(id, 4)}${hex(type, 4)}`),
  );
}

/** Values of eight bytes by tag: the id in the upper half, the type in the lower. */
function fixedValues(bytes: Uint8Array | null, from: number): ReadonlyMap<number, Uint8Array> {
  const values = new Map<number, Uint8Array>();
  if (bytes === null) return values;
  for (let at = from; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const entry = new DataView(bytes.buffer, bytes.byteOffset + at, ENTRY_BYTES);
    values.set(entry.getUint32(0, true), bytes.subarray(at + 8, at + ENTRY_BYTES));
  }
  return values;
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, "0");
}
