import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import type { Reviewer } from "../../domain/selection/review";
import type { Selection } from "../../storage/questions/selection";
import { PackProgress } from "./PackProgress";
import { ReviewerDialog } from "./ReviewerDialog";
import { ReviewersTable } from "./ReviewersTable";
import { SelectionFrame } from "./SelectionFrame";
import { ShareBar } from "./ShareBar";
import { usePacking } from "./usePacking";

/** Who scores, what they were given and what came back, by whatever way. */
export function Reviewers({ selection }: { readonly selection: Selection }) {
  const { t } = useTranslation("selection");
  const { reviewers, reviews, edition } = selection;
  const [edited, setEdited] = useState<Reviewer | "new" | null>(null);
  const packing = usePacking(edition.id);
  const add = (
    <Button icon={UserPlus} onPress={() => setEdited("new")}>
      {t("addReviewer")}
    </Button>
  );
  return (
    <SelectionFrame
      view="reviewers"
      layout="scroll"
      line={t("reviewersLine", {
        count: reviewers.length,
        given: reviews.filter(({ given }) => given !== null).length,
        asked: reviews.length,
      })}
      action={add}
    >
      {reviewers.length === 0 ? (
        <EmptyState title={t("noReviewersTitle")}>{t("noReviewersWords")}</EmptyState>
      ) : (
        <>
          <ShareBar selection={selection} />
          <ReviewersTable selection={selection} packing={packing} onEdit={setEdited} />
          <PackProgress packing={packing} />
          <Banner tone="info">{t("packClear")}</Banner>
        </>
      )}
      {edited !== null && (
        <ReviewerDialog
          editionId={edition.id}
          reviewer={edited === "new" ? null : edited}
          all={selection.all}
          onClose={() => setEdited(null)}
        />
      )}
    </SelectionFrame>
  );
}
