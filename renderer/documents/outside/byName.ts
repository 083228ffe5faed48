/** A table that is asked by names out of a file: a plain object would also answer to "constructor" and "__proto__". */
export function byName<Value>(table: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(table));
}
