import { useEffect, useState } from "react";
import type { Result } from "../../domain/result";
import type { BackupRead, BackupRefusal, KindDifference } from "../../storage/backups";
import { useAcademy } from "../academy";

export type Previewed = Result<
  readonly KindDifference[],
  BackupRefusal | { readonly kind: "unreadable" }
>;

/** The backup looked at. */
export type Looked = {
  /** Null: in the vault folder of this computer. */
  readonly path: string | null;
  readonly name: string;
  /** The same backup, once a key given up since has opened it. */
  readonly former: BackupRead | null;
};

/** What going back to it would change; null before exactly this one was opened. */
export function usePreview(looked: Looked | null): Previewed | null {
  const { vault, backups } = useAcademy();
  const { shelf } = backups;
  const { path = null, name = null, former = null } = looked ?? {};
  const [found, setFound] = useState<(Looked & { readonly previewed: Previewed }) | null>(null);
  useEffect(() => {
    if (name === null) return;
    let isCurrent = true;
    const preview = async (): Promise<Previewed> => {
      const read = former ?? (await shelf.read(path, name));
      if (read === null) return UNREADABLE;
      return vault.backups.compare(read);
    };
    void preview()
      .catch(() => UNREADABLE)
      .then((previewed) => {
        if (isCurrent) setFound({ path, name, former, previewed });
      });
    return () => {
      isCurrent = false;
    };
  }, [vault, shelf, path, name, former]);
  const isOfThis = found?.path === path && found.name === name && found.former === former;
  return isOfThis ? found.previewed : null;
}

const UNREADABLE: Previewed = { ok: false, error: { kind: "unreadable" } };
