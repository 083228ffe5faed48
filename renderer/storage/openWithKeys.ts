import { ok, type Result, refused } from "../domain/result";
import { openedHeads } from "./auditor";
import { type CopyKeeper, copyKeeper, noCopyKeeper } from "./copyKeeper";
import { commitsHere, readMeta, type VaultDatabase, writeState } from "./database";
import { eraseWhatWasLeft } from "./erase";
import { type VaultHeader, writeHeader } from "./header";
import { liveVault } from "./liveVault";
import { type OpenedRecords, openRecords } from "./openRecords";
import { originalsNamedBy, removeUnnamedOriginals, shareOriginals } from "./originals";
import { readRows } from "./readRows";
import { brokenIn, pointOf, type Reconciled, reconcile } from "./reconcile";
import { tidyUp } from "./renewKeys";
import type { Repair } from "./repairs";
import { SCHEMA_STEPS, type SchemaSteps } from "./schemas";
import type { SealedRow, VaultKeys } from "./seal";
import type { CopyLook, CopyPoint, SecondCopy } from "./secondCopy";
import { setBrokenAside } from "./setBrokenAside";
import { type StampClock, stampClock } from "./stamps";
import type { OnProgress, RecordsRefusal, UnlockRequest, VaultSurroundings } from "./unlocking";
import type { Vault } from "./vault";
import { writeUpgrade } from "./writeUpgrade";

/** The second copy as it was found; null where none is kept. */
export type CopySide = {
  readonly copy: SecondCopy;
  readonly looked: Exclude<CopyLook, { readonly kind: "heldElsewhere" }>;
} | null;

/** A vault whose header and keys are known, not opened yet. */
export type Opening = {
  readonly database: VaultDatabase;
  readonly keys: VaultKeys;
  readonly header: VaultHeader;
  readonly headerText: string;
  readonly side: CopySide;
  /** Found amiss before the records were looked at. */
  readonly repairs: readonly Repair[];
  /** Every row of the store, read while the key was being derived. */
  readonly rows: Promise<readonly SealedRow[]>;
  readonly surroundings: VaultSurroundings;
  readonly onProgress: OnProgress;
};

/** Writes what a vault starts with; false when one stands there already, or what is left of one. */
export async function writeNewVault(
  database: VaultDatabase,
  header: VaultHeader,
): Promise<boolean> {
  return database.transaction("rw", database.meta, database.records, async () => {
    if ((await database.meta.get("header")) !== undefined) return false;
    if ((await database.records.count()) > 0) return false;
    await database.meta.bulkPut([
      { name: "header", text: writeHeader(header) },
      { name: "written", commits: 0, rows: 0, commit: crypto.randomUUID() },
      { name: "device", id: crypto.randomUUID() },
    ]);
    await database.meta.delete("dataLoss");
    return true;
  });
}

type Request = Pick<UnlockRequest, "name" | "acceptDamage">;

/** Opens everything that is kept, brings both copies together and up to today's schema, and gives the vault. */
export async function openWithKeys(
  opening: Opening,
  request: Request,
): Promise<Result<Vault, RecordsRefusal>> {
  const { database, keys, header, surroundings } = opening;
  const steps = surroundings.schemaSteps ?? SCHEMA_STEPS;
  const found = await recordsOfBoth(opening, request, steps);
  if (!found.ok) return found;
  const { records, reconciled, broken } = found.value;
  if (opening.repairs.length > 0) {
    await database.meta.put({ name: "header", text: opening.headerText });
  }
  const lost = broken > 0 && (await setBrokenAside(opening, records)) ? [lostOf(broken)] : [];
  const keeper = await keeperOf(opening, records, reconciled);
  await writeUpgrade({ ...opening, name: request.name, steps }, records, keeper);
  await shareKeptFiles(opening, records, keeper, broken);
  if ((await readMeta(database, "headerDue")) !== null) {
    await tidyUp(database, keeper, keys, originalsNamedBy(records.shelf));
  }
  await eraseWhatWasLeft(
    { database, keeper, surroundings, name: request.name },
    keys,
    records.shelf,
  );
  const stamps = await stampsSince(database, records, surroundings);
  const commits = await commitsHere(database);
  const heads = await openedHeads(keys, (await opening.side?.copy.logHead()) ?? null);
  const repairs = [...foundAmiss(opening, reconciled), ...lost];
  const made = { header, surroundings, records, commits, stamps, steps, keeper, heads, repairs };
  return ok(liveVault({ name: request.name, database, keys, ...made }));
}

const COPY_NOT_READ = "the second copy could not be read";

/** A store that was cleared for its own academy to come back was not found empty. */
function foundAmiss({ repairs }: Opening, reconciled: Reconciled): readonly Repair[] {
  const isCleared = repairs.some(({ kind }) => kind === "storeForeign");
  return [...repairs, ...reconciled.repairs.filter(({ kind }) => !isCleared || kind !== "emptied")];
}

type Found = {
  readonly records: OpenedRecords;
  readonly reconciled: Reconciled;
  /** Records that are in neither copy, and go on being missed or are accepted as lost. */
  readonly broken: number;
};

async function recordsOfBoth(
  opening: Opening,
  { acceptDamage = false }: Request,
  steps: SchemaSteps,
): Promise<Result<Found, RecordsRefusal>> {
  const first = await opened(opening, await opening.rows, steps, "opening");
  if (first.newer > 0) return refused({ kind: "newerFormat" });
  const reconciled = await reconciledWith(opening, first, steps);
  if (reconciled === null) return refused({ kind: "cannotOpen", reason: COPY_NOT_READ });
  const records = reconciled.isChanged ? await openedAgain(opening, steps) : first;
  if (records.newer > 0) return refused({ kind: "newerFormat" });
  const broken = brokenIn(records, await readMeta(opening.database, "written"));
  if (broken === 0 || acceptDamage) return ok({ records, reconciled, broken });
  const damaged = records.damagedRows.length;
  const missing = broken - damaged;
  return refused({ kind: "damagedRecords", damaged, missing, readable: records.shelf.size });
}

function lostOf(broken: number): Repair {
  return { kind: "damaged", recovered: 0, lost: broken };
}

/** Each file a record names stands in both copies. With records missing nobody knows which files are named. */
async function shareKeptFiles(
  opening: Opening,
  records: OpenedRecords,
  keeper: CopyKeeper,
  broken: number,
): Promise<void> {
  const { database, keys } = opening;
  const named = originalsNamedBy(records.shelf);
  if (broken === 0) await removeUnnamedOriginals(database, keys, named);
  const there = await namesInCopy(opening);
  if (there !== null) await shareOriginals({ database, keeper }, keys, named, there);
}

function opened(
  { keys, onProgress }: Opening,
  rows: readonly SealedRow[],
  steps: SchemaSteps,
  step: "opening" | "repairing",
): Promise<OpenedRecords> {
  return openRecords(rows, keys, steps, (done) => onProgress({ step, done }));
}

async function openedAgain(opening: Opening, steps: SchemaSteps): Promise<OpenedRecords> {
  return opened(opening, await readRows(opening.database), steps, "repairing");
}

async function reconciledWith(
  { database, keys, side, headerText, onProgress }: Opening,
  records: OpenedRecords,
  steps: SchemaSteps,
): Promise<Reconciled | null> {
  if (side === null || side.looked.kind !== "looked") {
    return { repairs: [], isChanged: false, isInStep: false };
  }
  onProgress({ step: "repairing", done: 0 });
  const { copy, looked } = side;
  return reconcile({ database, opener: { keys, steps }, records, copy, looked, headerText });
}

/** Keeps the copy from here on; first writes it whole where it is not in step. */
async function keeperOf(
  { database, side, headerText, surroundings }: Opening,
  records: OpenedRecords,
  { isInStep }: Reconciled,
): Promise<CopyKeeper> {
  if (side === null) return noCopyKeeper;
  const { copy, looked } = side;
  const seen = looked.kind === "looked" ? looked : { found: null, freeBytes: 0 };
  const rows = records.rowsOnDisk.size;
  const isEraseDue = (await readMeta(database, "eraseDue")) !== null;
  const isSame = isInStep && !isEraseDue && seen.found?.rows === rows;
  const written = await readMeta(database, "written");
  const point = pointOf(written);
  const keeper = copyKeeper({
    ...{ copy, database, headerText, isInStep: isSame },
    clock: surroundings.clock,
    freeBytes: seen.freeBytes,
    copied: isSame ? point : (written?.copied ?? null),
    state: point === null ? null : { ...point, rows },
  });
  if (isSame || looked.kind !== "looked") return keeper;
  const state = { ...nextPoint(point, seen.found), rows };
  await writeState(database, state, keeper.copied());
  await keeper.catchUp(state);
  return keeper;
}

/** The state's own name where it is ahead of the copy; else a new one, ahead of both. */
function nextPoint(point: CopyPoint | null, found: CopyPoint | null): CopyPoint {
  const generation = Math.max(point?.generation ?? 0, (found?.generation ?? -1) + 1);
  const isNamed = point?.generation === generation;
  return { generation, commit: isNamed ? point.commit : crypto.randomUUID() };
}

async function namesInCopy({ side }: Opening): Promise<readonly string[] | null> {
  return side?.looked.kind === "looked" ? side.copy.originals() : null;
}

/** A clock ahead of every stamp already given. */
async function stampsSince(
  database: VaultDatabase,
  { latestStamp }: OpenedRecords,
  { clock }: VaultSurroundings,
): Promise<StampClock> {
  let device = (await readMeta(database, "device"))?.id;
  if (device === undefined) {
    device = crypto.randomUUID();
    await database.meta.put({ name: "device", id: device });
  }
  const stamps = stampClock(clock, device);
  if (latestStamp !== null) stamps.observe(latestStamp);
  return stamps;
}
