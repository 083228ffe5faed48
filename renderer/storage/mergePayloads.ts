import type { Field, Payload } from "./payload";
import { laterStamp, type Stamp } from "./stamps";

/** Two states of one record brought together: each field as it was changed last, and a removal unless it was changed after. */
export function mergePayloads(left: Payload, right: Payload): Payload {
  const removed = laterRemoval(left, right);
  if (removed !== null && (left.erased || right.erased)) {
    return { ...left, fields: {}, removed, erased: true };
  }
  const { removed: _left, ...record } = left;
  const fields = mergedFields(left.fields, right.fields);
  if (removed === null) return { ...record, fields };
  const isAfter = ({ stamp }: Field) => (stamp ?? "") > removed;
  if (!Object.values(fields).some(isAfter)) return { ...record, fields: {}, removed };
  // The older fields stay as taken away, or the next merge with what this came of would bring them back.
  const kept = Object.entries(fields).map(([name, field]): [string, Field] => [
    name,
    isAfter(field) ? field : { stamp: removed },
  ]);
  return { ...record, fields: Object.fromEntries(kept) };
}

function mergedFields(left: Payload["fields"], right: Payload["fields"]): Payload["fields"] {
  const later = Object.entries(right).map(([name, field]): [string, Field] => {
    const ours = left[name];
    return [name, ours === undefined ? field : laterField(ours, field)];
  });
  return { ...left, ...Object.fromEntries(later) };
}

/** The larger stamp wins; of two changes with one stamp the one that takes away, then the larger text, so that every order of merging ends alike. */
function laterField(left: Field, right: Field): Field {
  const [one, other] = [left.stamp ?? "", right.stamp ?? ""];
  if (one !== other) return one > other ? left : right;
  if ("value" in left !== "value" in right) return "value" in left ? right : left;
  return JSON.stringify(left) >= JSON.stringify(right) ? left : right;
}

function laterRemoval(left: Payload, right: Payload): Stamp | null {
  if (left.removed === undefined) return right.removed ?? null;
  return right.removed === undefined ? left.removed : laterStamp(left.removed, right.removed);
}
