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
  readonly other: OtherAcademy | null;
};

export type OtherAcademy = {
  readonly header: VaultHeader;
  readonly headerText: string;
  readonly atHand: CopyAtHand;
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
  const there = headerThere(side);
  if (there?.read.ok) {
    const [header, headerText] = [there.read.value, there.text];
    if (here?.read.ok && header.vaultId !== here.read.value.vaultId) {
      const other = { header, headerText, atHand: there.atHand };
      return ok({ header: here.read.value, headerText: here.text, side, repairs: [], other });
    }
    if (isBetter(there.generation, here, await commitsHere(database))) {
      const repairs = here?.read.ok === false ? ([HEADER_MENDED] as const) : [];
      return ok({ header, headerText, side, repairs, other: null });
    }
  }
  if (here !== null) return byHeader(here, side);
  return there?.read.ok === false ? there.read : refused({ kind: "noVault" });
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

type HeaderThere = Header & { readonly generation: number; readonly atHand: CopyAtHand };

function headerThere(side: CopySide): HeaderThere | null {
  if (side?.looked.kind !== "looked" || side.looked.found === null) return null;
  const { copy, looked } = side;
  const { header: text, generation } = side.looked.found;
  return { text, read: readHeader(text), generation, atHand: { copy, looked } };
}

/** The copy's header is taken where there is none here, a damaged one, or an older one. A newer program's is never overruled. */
function isBetter(generation: number, here: Header | null, commits: number): boolean {
  if (here === null) return true;
  if (!here.read.ok) return here.read.error.kind === "damagedHeader";
  return generation > commits;
}

async function sideOf(
  database: VaultDatabase,
  copy: SecondCopy | null,
): Promise<CopySide | "heldElsewhere"> {
  if (copy === null) return null;
  const looked = await copy.look(pointOf(await readMeta(database, "written")));
  return looked.kind === "heldElsewhere" ? looked.kind : { copy, looked };
}
