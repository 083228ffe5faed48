import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RestoreRefusal } from "../../actions/restoreBackup";
import { Banner } from "../../components/Banner";
import { Progress } from "../../components/Progress";
import { Table } from "../../components/Table";
import type { Result } from "../../domain/result";
import type { BackupRead, BackupRefusal, KindDifference } from "../../storage/backups";
import { useAcademy } from "../academy";
import { FormerKey } from "./FormerKey";

type Props = {
  readonly path: string | null;
  readonly name: string;
  /** The same backup, once a key given up since has opened it. */
  readonly former: BackupRead | null;
  readonly onFormer: (backup: BackupRead) => void;
};

type Previewed = Result<readonly KindDifference[], BackupRefusal | { readonly kind: "unreadable" }>;

/** What a backup holds, kind by kind, and what going back to it would change. */
export function BackupPreview({ path, name, former, onFormer }: Props) {
  const { t } = useTranslation("backups");
  const previewed = usePreview(path, name, former);
  if (previewed === null) return <Progress label={t("opening")} share={null} />;
  if (!previewed.ok) {
    const kind: RestoreRefusal["kind"] = previewed.error.kind;
    if (kind === "formerKey") return <FormerKey path={path} name={name} onOpened={onFormer} />;
    return <Banner tone="danger">{t(`refusals.${kind}`)}</Banner>;
  }
  const isSame = previewed.value.every((one) => differs(one) === 0);
  return (
    <>
      {isSame && <Banner tone="info">{t("allSame")}</Banner>}
      <Table
        caption={t("holds")}
        density="compact"
        columns={[
          { key: "kind", header: t("kind") },
          { key: "backup", header: t("inBackup"), align: "end" },
          { key: "now", header: t("nowHere"), align: "end" },
          { key: "difference", header: t("difference") },
        ]}
      >
        {previewed.value.map((one) => (
          <DifferenceRow key={one.kind} one={one} />
        ))}
      </Table>
    </>
  );
}

function DifferenceRow({ one }: { readonly one: KindDifference }) {
  const { t } = useTranslation("backups");
  const words = [
    one.onlyInBackup > 0 && t("back", { count: one.onlyInBackup }),
    one.onlyHere > 0 && t("leave", { count: one.onlyHere }),
    one.changed > 0 && t("change", { count: one.changed }),
  ].filter((word) => word !== false);
  return (
    <tr>
      <th scope="row">{t(`kinds.${one.kind}`)}</th>
      <td data-align="end">{one.inBackup}</td>
      <td data-align="end">{one.here}</td>
      <td>{words.length === 0 ? t("same") : words.join(", ")}</td>
    </tr>
  );
}

function differs({ onlyInBackup, onlyHere, changed }: KindDifference): number {
  return onlyInBackup + onlyHere + changed;
}

function usePreview(
  path: string | null,
  name: string,
  former: BackupRead | null,
): Previewed | null {
  const { vault, backups } = useAcademy();
  const { shelf } = backups;
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const preview = async (): Promise<Previewed> => {
      const read = former ?? (await shelf.read(path, name));
      if (read === null) return { ok: false, error: { kind: "unreadable" } };
      return vault.backups.compare(read);
    };
    void preview().then((found) => {
      if (isCurrent) setPreviewed(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [vault, shelf, path, name, former]);
  return previewed;
}
