import * as v from "valibot";
import { copyState } from "./vaultArguments";
import type { SystemKeyRequests, VaultRequests } from "./vaultBridge";

/** What each request about the vault folder may be answered with; the page takes nothing else. */

const failed = v.strictObject({ kind: v.literal("failed"), reason: v.string() });
const heldElsewhere = v.strictObject({ kind: v.literal("heldElsewhere") });
const kept = v.variant("kind", [
  v.strictObject({ kind: v.literal("kept"), freeBytes: v.number() }),
  v.strictObject({ kind: v.literal("outOfStep") }),
  v.strictObject({ kind: v.literal("nearlyFull"), freeBytes: v.number() }),
  heldElsewhere,
  failed,
]);
const bytesOrNull = v.nullable(
  v.custom<Uint8Array<ArrayBuffer>>((one) => one instanceof Uint8Array),
);

const erased = v.variant("kind", [
  v.strictObject({
    kind: v.literal("erased"),
    secondPlace: v.picklist(["none", "reached", "notReached"]),
    leftAside: v.number(),
  }),
  heldElsewhere,
  failed,
]);

export const vaultOutcomes = {
  noteErased: v.variant("kind", [
    v.strictObject({ kind: v.literal("noted") }),
    heldElsewhere,
    failed,
  ]),
  eraseFromCopy: erased,
  listErased: v.array(v.string()),
  sweepOriginalCopies: kept,
  lookAtCopy: v.variant("kind", [
    v.strictObject({
      kind: v.literal("looked"),
      found: v.nullable(v.strictObject({ ...copyState, header: v.string() })),
      isKnown: v.boolean(),
      damaged: v.array(v.string()),
      folder: v.string(),
      freeBytes: v.number(),
    }),
    heldElsewhere,
    failed,
  ]),
  appendToCopy: kept,
  replaceCopy: kept,
  askRoom: kept,
  leaveCopy: kept,
  readCopy: bytesOrNull,
  keepLogHead: kept,
  readLogHead: bytesOrNull,
  putAside: kept,
  putOriginalCopy: kept,
  readOriginalCopy: bytesOrNull,
  listOriginalCopies: v.array(v.string()),
  listBackups: v.variant("kind", [
    v.strictObject({
      kind: v.literal("listed"),
      backups: v.array(
        v.strictObject({ name: v.string(), madeAt: v.number(), generation: v.number() }),
      ),
    }),
    heldElsewhere,
    failed,
  ]),
  makeBackup: v.variant("kind", [
    v.strictObject({ kind: v.literal("made"), name: v.string() }),
    heldElsewhere,
    failed,
  ]),
  readBackup: bytesOrNull,
  keepBackup: kept,
  spreadHeader: v.variant("kind", [
    v.strictObject({
      kind: v.literal("spread"),
      backups: v.number(),
      isComplete: v.boolean(),
      secondPlace: v.picklist(["none", "reached", "notReached"]),
    }),
    v.strictObject({ kind: v.literal("outOfStep") }),
    heldElsewhere,
    failed,
  ]),
  copyElsewhere: kept,
  bringOriginals: kept,
  adoptBackup: kept,
  backupPlace: v.variant("kind", [
    v.strictObject({
      kind: v.literal("known"),
      place: v.nullable(
        v.strictObject({
          path: v.string(),
          copiedAt: v.nullable(v.number()),
          isSameDisk: v.boolean(),
        }),
      ),
      drives: v.array(v.strictObject({ name: v.string(), path: v.string() })),
    }),
    heldElsewhere,
    failed,
  ]),
  setBackupPlace: kept,
} as const satisfies Record<keyof VaultRequests, v.GenericSchema>;

const systemKeyOutcome = v.variant("kind", [
  v.strictObject({ kind: v.literal("done") }),
  v.strictObject({ kind: v.literal("failed"), reason: v.string() }),
]);

export const systemKeyOutcomes = {
  askSystemKey: v.variant("kind", [
    v.strictObject({ kind: v.literal("available"), isKept: v.boolean() }),
    v.strictObject({
      kind: v.literal("unavailable"),
      why: v.picklist(["appWindow", "noKeychain", "basicText"]),
    }),
  ]),
  keepSystemKey: systemKeyOutcome,
  readSystemKey: v.nullable(v.string()),
  forgetSystemKey: systemKeyOutcome,
} as const satisfies Record<keyof SystemKeyRequests, v.GenericSchema>;
