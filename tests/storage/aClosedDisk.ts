import type { Disk } from "../../renderer/storage/database";

/** The same store, as a browser has it that cannot open its files any more. */
export function aClosedDisk({ indexedDB, IDBKeyRange }: Disk): Disk {
  const refuse = (): never => {
    throw new DOMException("Internal error opening backing store", "InvalidStateError");
  };
  return {
    IDBKeyRange,
    indexedDB: {
      open: refuse,
      deleteDatabase: refuse,
      databases: refuse,
      cmp: (first, second) => indexedDB.cmp(first, second),
    },
  };
}
