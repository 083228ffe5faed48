import fs from "node:fs";

const WRITERS = [
  "writeFile",
  "writeFileSync",
  "appendFileSync",
  "createWriteStream",
  "mkdirSync",
  "rmSync",
] as const;
const ASKERS = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"] as const;

export type Guards = {
  /** What was tried since the guards were set; empty when all is well. */
  readonly tried: readonly string[];
  release(): void;
};

/** Stands at the network and at the disk: whatever is tried there throws, and is noted. */
export function setGuards(): Guards {
  const tried: string[] = [];
  const releases = [
    ...ASKERS.map((name) => guarded(globalThis, name, tried)),
    ...WRITERS.map((name) => guarded(fs, name, tried)),
    guarded(fs.promises, "writeFile", tried),
  ];
  return {
    tried,
    release: () => {
      for (const release of releases) release();
    },
  };
}

function guarded(owner: object, name: string, tried: string[]): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    value: () => {
      tried.push(name);
      throw new Error(`${name} was called while a file was read`);
    },
  });
  return () => {
    if (before === undefined) Reflect.deleteProperty(owner, name);
    else Object.defineProperty(owner, name, before);
  };
}

/** What every object inherits, as text: equal before and after when nobody tampered with it. */
export function whatObjectsInherit(): string {
  return Reflect.ownKeys(Object.prototype)
    .map((key) => {
      const { value, get, set } = Object.getOwnPropertyDescriptor(Object.prototype, key) ?? {};
      return `${String(key)} ${String(value)} ${String(get)} ${String(set)}`;
    })
    .join("\n");
}
