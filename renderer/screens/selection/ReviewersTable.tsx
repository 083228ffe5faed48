import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { ConfirmDialog } from "../../components/Dialog";
import { MenuButton } from "../../components/Menu";
import { PersonName } from "../../components/PersonName";
import { Table } from "../../components/Table";
import type { Reviewer } from "../../domain/selection/review";
import type { Selection } from "../../storage/questions/selection";
import { useAcademy } from "../academy";
import styles from "./Reviewers.module.css";
import { TypedDialog } from "./TypedDialog";
import type { Packing } from "./usePacking";
import { useRemoveReviewer } from "./useRemoveReviewer";

type Props = {
  readonly selection: Selection;
  readonly packing: Packing;
  readonly onEdit: (reviewer: Reviewer) => void;
};

const COLUMNS = ["number", "name", "way", "given", "deeds"] as const;

/** A row a reviewer: how they score, how far they are, and the one thing to do next. */
export function ReviewersTable({ selection, packing, onEdit }: Props) {
  const { t } = useTranslation(["selection", "common"]);
  const { startReviewMode } = useAcademy();
  const [handed, setHanded] = useState<Reviewer | null>(null);
  const [typing, setTyping] = useState<Reviewer | null>(null);
  return (
    <>
      <Table
        caption={t("reviewersTable")}
        columns={COLUMNS.map((key) => ({ key, header: t(`reviewerColumns.${key}`) }))}
      >
        {selection.reviewers.map((reviewer) => (
          <ReviewerRow
            key={reviewer.id}
            reviewer={reviewer}
            selection={selection}
            packing={packing}
            onEdit={() => onEdit(reviewer)}
            onHand={() => setHanded(reviewer)}
            onType={() => setTyping(reviewer)}
          />
        ))}
      </Table>
      {handed !== null && (
        <ConfirmDialog
          isOpen
          title={t("reviewMode", { name: handed.name })}
          confirmLabel={t("reviewModeStart")}
          cancelLabel={t("common:cancel")}
          onConfirm={() => startReviewMode(handed.id)}
          onCancel={() => setHanded(null)}
        >
          {t("reviewModeExplained")}
        </ConfirmDialog>
      )}
      {typing !== null && <TypedDialog reviewer={typing} onClose={() => setTyping(null)} />}
    </>
  );
}

type RowProps = {
  readonly reviewer: Reviewer;
  readonly selection: Selection;
  readonly packing: Packing;
  readonly onEdit: () => void;
  readonly onHand: () => void;
  readonly onType: () => void;
};

function ReviewerRow({ reviewer, selection, packing, onEdit, onHand, onType }: RowProps) {
  const { t } = useTranslation("selection");
  const remove = useRemoveReviewer();
  const theirs = selection.reviews.filter(({ reviewerId }) => reviewerId === reviewer.id);
  const given = theirs.filter((review) => review.given !== null).length;
  const apart = reviewer.apartFrom.length;
  const deeds: Readonly<Record<string, () => void>> = {
    hand: onHand,
    pack: () => packing.begin(reviewer),
    type: onType,
    edit: onEdit,
    remove: () => remove(reviewer),
  };
  const labels = {
    hand: t("startScoring"),
    pack: t("savePack"),
    type: t("typeScores"),
    edit: t("editReviewer"),
    remove: t("removeReviewer"),
  };
  const first = { screen: "hand", sheet: "pack", paper: "pack" }[reviewer.way] as "hand" | "pack";
  const others = (["hand", "pack", "type", "edit", "remove"] as const).filter(
    (key) => key !== first,
  );
  return (
    <tr>
      <td>{reviewer.number}</td>
      <th scope="row">
        <span className={styles.who}>
          <PersonName name={reviewer.name} />
          {reviewer.organisation !== "" && (
            <bdi className={styles.soft}>{reviewer.organisation}</bdi>
          )}
          {apart > 0 && <span className={styles.soft}>{t("conflicts", { count: apart })}</span>}
        </span>
      </th>
      <td>{t(`way.${reviewer.way}`)}</td>
      <td>{t("givenOf", { given, asked: theirs.length })}</td>
      <td>
        <span className={styles.deeds}>
          <Button isDisabled={theirs.length === 0} onPress={() => deeds[first]?.()}>
            {labels[first]}
          </Button>
          <MenuButton
            label={t("more")}
            entries={others.map((key) => ({ key, label: labels[key] }))}
            onChoose={(key) => deeds[key]?.()}
          />
        </span>
      </td>
    </tr>
  );
}
