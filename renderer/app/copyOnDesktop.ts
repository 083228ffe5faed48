import { decodeChanges, encodeChanges } from "../../electron/sealedRows";
import type { VaultRequests } from "../../electron/vaultBridge";
import { reasonOf } from "../domain/reasonOf";
import type { CopyOutcome, SecondCopy, SecondCopyOf } from "../storage/secondCopy";

/** The second copy in the vault folder of this computer. A shell that does not answer is an outcome, not an accident. */
export function copyOnDesktop(desktop: VaultRequests): SecondCopyOf {
  return (vault): SecondCopy => ({
    look: (seen) => desktop.lookAtCopy(vault, seen).catch(failed),
    append: (state, changes) =>
      desktop.appendToCopy(vault, state, encodeChanges(changes)).catch(failed),
    replace: (state, rows) => desktop.replaceCopy(vault, state, encoded(rows)).catch(failed),
    spreadHeader: (header) => desktop.spreadHeader(vault, header).catch(failed),
    noteErased: (rows) => desktop.noteErased(vault, rows).catch(failed),
    erase: (rows, originals) => desktop.eraseFromCopy(vault, rows, originals).catch(failed),
    sweepOriginals: (names) => desktop.sweepOriginalCopies(vault, names).catch(failed),
    erased: () => desktop.listErased(vault).catch(() => []),
    keepLogHead: (row) => desktop.keepLogHead(vault, encoded([row])).catch(failed),
    logHead: () =>
      desktop.readLogHead(vault).then(
        (bytes) => decoded(bytes)?.[0] ?? null,
        () => null,
      ),
    askRoom: () => desktop.askRoom(vault).catch(failed),
    rows: () => desktop.readCopy(vault).then(decoded, () => null),
    putAside: (what, rows) => desktop.putAside(vault, what, encoded(rows)).catch(failed),
    leave: () => desktop.leaveCopy(vault).catch(failed),
    putOriginal: (name, rows) => desktop.putOriginalCopy(vault, name, encoded(rows)).catch(failed),
    original: (name) => desktop.readOriginalCopy(vault, name).then(decoded, () => null),
    originals: () => desktop.listOriginalCopies(vault).catch(() => []),
  });
}

function failed(error: unknown): Extract<CopyOutcome, { readonly kind: "failed" }> {
  return { kind: "failed", reason: reasonOf(error) };
}

function encoded(written: Parameters<typeof encodeChanges>[0]["written"]): Uint8Array {
  return encodeChanges({ written, deleted: [] });
}

function decoded(bytes: Uint8Array | null) {
  return bytes === null ? null : (decodeChanges(bytes)?.written ?? null);
}
