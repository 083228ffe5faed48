import { noSystemKey } from "../../electron/answers/systemKey";
import type { KeepOutcome, SystemKeyRequests, VaultRequests } from "../../electron/vaultBridge";

const failed = async (): Promise<KeepOutcome> => ({ kind: "failed", reason: "EIO" });

/** A computer on which no second copy can be kept. */
export const noVaultFiles: VaultRequests & SystemKeyRequests = {
  ...noSystemKey,
  lookAtCopy: async () => ({ kind: "failed", reason: "EIO" }),
  appendToCopy: failed,
  replaceCopy: failed,
  askRoom: failed,
  leaveCopy: failed,
  readCopy: async () => null,
  putAside: failed,
  putOriginalCopy: failed,
  readOriginalCopy: async () => null,
  listOriginalCopies: async () => [],
  listBackups: async () => ({ kind: "failed", reason: "EIO" }),
  makeBackup: async () => ({ kind: "failed", reason: "EIO" }),
  readBackup: async () => null,
  keepBackup: failed,
  copyElsewhere: failed,
  bringOriginals: failed,
  adoptBackup: failed,
  backupPlace: async () => ({ kind: "failed", reason: "EIO" }),
  setBackupPlace: failed,
  noteErased: async () => ({ kind: "failed", reason: "EIO" }),
  eraseFromCopy: async () => ({ kind: "failed", reason: "EIO" }),
  sweepOriginalCopies: failed,
  listErased: async () => [],
  keepLogHead: failed,
  readLogHead: async () => null,
  spreadHeader: async () => ({ kind: "failed", reason: "ENOENT" }),
};
