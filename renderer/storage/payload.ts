import type { RecordKind } from "../domain/records";
import type { Stamp } from "./stamps";

/** One top-level field. Without `value` it was taken away; anonymous answers carry no stamp. */
export type Field = { readonly value?: unknown; readonly stamp?: Stamp };

/** A record as it stands inside its seal. Fields this version does not know are kept as they are. */
export type Payload = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly schema: number;
  readonly fields: Readonly<Record<string, Field>>;
  /** When it was taken away; its content is gone. A later put brings the record back with later stamps. */
  readonly removed?: Stamp;
  /** Somebody asked for it to be gone: nothing brings it back, whatever its stamp. Then `removed` is there too. */
  readonly erased?: true;
};

/** As read, before anyone looked whether this version knows its kind and schema. */
export type WrittenPayload = Omit<Payload, "kind"> & { readonly kind: string };

const UTF8 = new TextDecoder(); // one for all records: there are tens of thousands

export function writePayload(payload: Payload): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(payload)); // lone surrogates are escaped and come back
}

/** What opened was written by this program and nobody else: its seal says so. Null if it is no payload all the same. */
export function readPayload(bytes: Uint8Array): WrittenPayload | null {
  const written: unknown = JSON.parse(UTF8.decode(bytes));
  return isPayload(written) ? written : null;
}

/** The record as the rest of the program knows it; null when it was removed. */
export function recordOf(payload: Payload): object | null {
  if (payload.removed !== undefined) return null;
  const present = Object.entries(payload.fields).filter(([, field]) => "value" in field);
  return Object.fromEntries([
    ["id", payload.id],
    ...present.map(([name, field]) => [name, field.value] as const),
  ]);
}

/** Names a record in memory: ids of two kinds may be equal. */
export function shelfMark(kind: string, id: string): string {
  return `${kind}/${id}`;
}

function isPayload(written: unknown): written is WrittenPayload {
  if (typeof written !== "object" || written === null) return false;
  if (!("kind" in written && "id" in written && "schema" in written && "fields" in written)) {
    return false;
  }
  return (
    typeof written.kind === "string" &&
    typeof written.id === "string" &&
    typeof written.schema === "number" &&
    typeof written.fields === "object" &&
    written.fields !== null
  );
}
