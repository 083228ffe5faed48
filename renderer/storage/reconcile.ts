import { type CopyPlan, copyPlan } from "./copyPlan";
import { type MetaRow, readMeta, type VaultDatabase, writeState } from "./database";
import type { OpenedRecords } from "./openRecords";
import type { Repair } from "./repairs";
import { asInCopy, type FromCopy, merged, missingFromHere, type Opener } from "./rowsFromCopy";
import type { SealedRow } from "./seal";
import type { CopyLook, CopyPoint, SecondCopy } from "./secondCopy";

export type LookedCopy = Extract<CopyLook, { readonly kind: "looked" }>;

/** A second copy that could be looked at, and is this vault's own. */
export type CopyAtHand = { readonly copy: SecondCopy; readonly looked: LookedCopy };

export type Reconciled = {
  readonly repairs: readonly Repair[];
  /** The browser's store was written to; it has to be read again. */
  readonly isChanged: boolean;
  /** Whether the copy holds exactly what the store holds now. */
  readonly isInStep: boolean;
};

type Written = Extract<MetaRow, { readonly name: "written" }>;

type Reconciling = CopyAtHand & {
  readonly database: VaultDatabase;
  readonly opener: Opener;
  readonly records: OpenedRecords;
  readonly written: Written | null;
  readonly headerText: string;
};

type Changing = Reconciling & { readonly found: NonNullable<LookedCopy["found"]> };

/**
 * Brings the browser's store up to what the two copies hold together. Nothing is written before all of it is opened. Null
 * where the copy holds what is missing here and cannot give it now: then neither may be written to.
 */
export async function reconcile(work: Omit<Reconciling, "written">): Promise<Reconciled | null> {
  const { database, records, looked, copy } = work;
  const { found } = looked;
  const written = await readMeta(database, "written");
  const hasHeader = (await readMeta(database, "header")) !== null;
  const point = pointOf(written);
  const store = {
    point,
    copied: written?.copied ?? null,
    isEmpty: !hasHeader && records.rowsOnDisk.size === 0,
  };
  const plan = copyPlan(store, looked);
  const broken = brokenIn(records, written);
  const noted = aboutTheCopy(looked, store.copied);
  if (plan === "catchUp" && broken + noted.length === 0 && found !== null) {
    return { repairs: [{ kind: "copyBehind" }], isChanged: false, isInStep: false };
  }
  const isNeeded = plan === "takeOver" || plan === "merge" || broken > 0;
  if (!isNeeded || found === null) {
    return { repairs: noted, isChanged: false, isInStep: plan === "inStep" };
  }
  const copyRows = await copy.rows();
  if (copyRows === null) return null;
  const changing = { ...work, written, found };
  const change = await changeFor(plan, changing, copyRows);
  await keepBroken(copy, records);
  await writeChange(changing, plan, change);
  const repair = aboutTheStore(plan, changing, change, broken);
  return { repairs: [...repair, ...noted], isChanged: true, isInStep: plan === "takeOver" };
}

function changeFor(
  plan: CopyPlan,
  { opener, records }: Reconciling,
  copyRows: readonly SealedRow[],
): Promise<FromCopy> {
  switch (plan) {
    case "takeOver":
      return asInCopy(opener, records, copyRows);
    case "merge":
      return merged(opener, records, copyRows);
    case "inStep":
    case "catchUp":
      return missingFromHere(opener, records, copyRows);
  }
}

/** What does not open is not simply written over. */
async function keepBroken(copy: SecondCopy, { damagedRows }: OpenedRecords): Promise<void> {
  if (damagedRows.length === 0) return;
  const kept = await copy.putAside("browser-rows", damagedRows);
  if (kept.kind !== "kept") throw new Error(`Damaged records could not be put aside: ${kept.kind}`);
}

async function writeChange(
  { database, written, found, headerText }: Changing,
  plan: CopyPlan,
  change: FromCopy,
): Promise<void> {
  const next: CopyPoint =
    plan === "takeOver"
      ? { generation: found.generation, commit: found.commit }
      : {
          generation: Math.max(written?.commits ?? 0, found.generation) + 1,
          commit: crypto.randomUUID(),
        };
  await database.transaction("rw", database.records, database.meta, async () => {
    await database.records.bulkPut([...change.written]);
    await database.records.bulkDelete([...change.deleted]);
    const rows = await database.records.count();
    const copied = plan === "takeOver" ? next : (written?.copied ?? null);
    await writeState(
      database,
      { ...next, rows: plan === "takeOver" ? rows : atLeast(rows, written) },
      copied,
    );
    await database.meta.put({ name: "header", text: headerText });
    await database.meta.delete("dataLoss");
  });
}

/** Records that are in neither place stay counted, so that they are missed until a person has said to go on without. */
function atLeast(rows: number, written: Written | null): number {
  return Math.max(rows, written?.rows ?? 0);
}

function aboutTheStore(
  plan: CopyPlan,
  { records, written, found }: Changing,
  change: FromCopy,
  broken: number,
): readonly Repair[] {
  const ahead = found.generation - (written?.commits ?? 0);
  if (plan === "merge") return [{ kind: "merged", records: change.records }];
  if (plan === "takeOver" && records.shelf.size === 0) {
    return [{ kind: "emptied", records: change.records }];
  }
  if (plan === "takeOver" && broken === 0) return [{ kind: "older", commits: ahead }];
  const recovered = Math.min(broken, change.records);
  return [{ kind: "damaged", recovered, lost: broken - recovered }];
}

function aboutTheCopy({ found, damaged }: LookedCopy, copied: CopyPoint | null): readonly Repair[] {
  if (damaged.length > 0) return [{ kind: "copyDamaged", files: damaged }];
  return found === null && copied !== null ? [{ kind: "copyGone" }] : [];
}

/** Records that do not open, and those that should stand here and do not. */
export function brokenIn(records: OpenedRecords, written: Written | null): number {
  const missing = Math.max(0, (written?.rows ?? 0) - records.rowsOnDisk.size);
  return records.damagedRows.length + missing;
}

export function pointOf(written: Written | null): CopyPoint | null {
  if (written?.commit === undefined) return null;
  return { generation: written.commits, commit: written.commit };
}
