import { useTranslation } from "react-i18next";
import type { RestoreRefusal } from "../../actions/restoreBackup";
import { Banner } from "../../components/Banner";
import { Progress } from "../../components/Progress";
import { Table } from "../../components/Table";
import type { BackupRead, KindDifference } from "../../storage/backups";
import { FormerKey } from "./FormerKey";
import type { Looked, Previewed } from "./usePreview";

type Props = {
  readonly looked: Looked;
  /** Null while it is being opened. */
  readonly previewed: Previewed | null;
  readonly onFormer: (backup: BackupRead) => void;
};

/** What a backup holds, kind by kind, and what going back to it would change. */
export function BackupPreview({ looked: { path, name }, previewed, onFormer }: Props) {
  const { t } = useTranslation("backups");
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
