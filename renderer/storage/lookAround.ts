import { ok, type Result, refused } from "../domain/result";
import { commitsHere, readMeta, type VaultDatabase } from "./database";
import { type HeaderRefusal, readHeader, type VaultHeader } from "./header";
import type { CopySide } from "./openWithKeys";
import { type CopyAtHand, pointOf } from "./reconcile";
import type { Repair } from "./repairs";
import type { SecondCopy } from "./secondCopy";
import type { HeldElsewhere } from "./unlocking";

/** Which header opens the vault, and what stands in the second copy. */
export type Surveyed = {
  readonly header: VaultHeader;
  readonly headerText: string;
  readonly side: CopySide;
  readonly repairs: readonly Repair[];
  /** The copy is another academy's than the browser's; which of them is meant, the secret tells. */
  readonly other: { readonly header: VaultHeader; readonly headerText: string } | null;
};

type NoHeader = { readonly kind: "noVault" } | HeaderRefusal;

/** Looks at both places without a secret, and changes neither. */
export async function survey(
  database: VaultDatabase,
  copy: SecondCopy | null,
): Promise<Result<Surveyed, NoHeader | HeldElsewhere>> {
  const side = await sideOf(database, copy);
  if (side === "heldElsewhere") return refused({ kind: side });
  const here = await headerHere(database);
  const atHand = copyAtHand(side);
  const found = atHand?.looked.found ?? null;
  const there = found === null ? null : readHeader(found.header);
  if (there?.ok && found !== null && here?.read.ok && isOther(there.value, here.read.value)) {
    const other = { header: there.value, headerText: found.header };
    return ok({ header: here.read.value, headerText: here.text, side, repairs: [], other });
  }
  const commits = await commitsHere(database);
  if (there?.ok && found !== null && isBetter(found.generation, here, commits)) {
    const repairs = here?.read.ok === false ? ([HEADER_MENDED] as const) : [];
    return ok({ header: there.value, headerText: found.header, side, repairs, other: null });
  }
  if (here !== null) return byHeader(here, side);
  return there?.ok === false ? there : refused({ kind: "noVault" });
}

function byHeader({ read, text }: Header, side: CopySide): Result<Surveyed, HeaderRefusal> {
  return read.ok
    ? ok({ header: read.value, headerText: text, side, repairs: [], other: null })
    : read;
}

const HEADER_MENDED: Repair = { kind: "damaged", recovered: 1, lost: 0 };

type Header = { readonly text: string; readonly read: Result<VaultHeader, HeaderRefusal> };

async function headerHere(database: VaultDatabase): Promise<Header | null> {
  const row = await readMeta(database, "header");
  return row === null ? null : { text: row.text, read: readHeader(row.text) };
}

/** The copy's header is taken where there is none here, a damaged one, or an older one. A newer program's is never overruled. */
function isBetter(generation: number, here: Header | null, commits: number): boolean {
  if (here === null) return true;
  if (!here.read.ok) return here.read.error.kind === "damagedHeader";
  return generation > commits;
}

function isOther(there: VaultHeader, here: VaultHeader): boolean {
  return there.vaultId !== here.vaultId;
}

async function sideOf(
  database: VaultDatabase,
  copy: SecondCopy | null,
): Promise<CopySide | "heldElsewhere"> {
  if (copy === null) return null;
  const looked = await copy.look(pointOf(await readMeta(database, "written")));
  return looked.kind === "heldElsewhere" ? looked.kind : { copy, looked };
}

function copyAtHand(side: CopySide): CopyAtHand | null {
  return side?.looked.kind === "looked" ? { copy: side.copy, looked: side.looked } : null;
}
