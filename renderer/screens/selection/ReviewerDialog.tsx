import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addReviewer, changeReviewer } from "../../actions/selection/reviewers";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { RadioGroup } from "../../components/RadioGroup";
import { useSay } from "../../components/Say";
import { TextField } from "../../components/TextField";
import type { Application } from "../../domain/application";
import type { EditionId } from "../../domain/ids";
import type { Reviewer, ReviewWay } from "../../domain/selection/review";
import { useAcademy } from "../academy";

type Props = {
  readonly editionId: EditionId;
  /** Null for a new one. */
  readonly reviewer: Reviewer | null;
  readonly all: readonly Application[];
  readonly onClose: () => void;
};

const WAYS: readonly ReviewWay[] = ["screen", "sheet", "paper"];

/** Who they are, how they score, and what must not be given to them. */
export function ReviewerDialog({ editionId, reviewer, all, onClose }: Props) {
  const { t } = useTranslation(["selection", "common"]);
  const [name, setName] = useState(reviewer?.name ?? "");
  const [organisation, setOrganisation] = useState(reviewer?.organisation ?? "");
  const [way, setWay] = useState<ReviewWay>(reviewer?.way ?? "screen");
  const [apart, setApart] = useState(numbersOf(all, reviewer));
  const [error, setError] = useState<string | undefined>(undefined);
  const keep = useKeep(editionId, reviewer, setError, onClose);
  const named = applicationsNamed(all, apart);
  const apartError =
    named.unknown.length > 0
      ? t("noSuchApplications", { numbers: named.unknown.join(", ") })
      : undefined;
  const save = () => {
    if (apartError !== undefined) return;
    keep({ name, organisation, way, apartFrom: named.ids });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={
        reviewer === null
          ? t("reviewerTitle.add")
          : t("reviewerTitle.change", { number: reviewer.number })
      }
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button look="primary" onPress={save}>
            {t("common:save")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("reviewerName")}
        hint={t("reviewerNameHint")}
        value={name}
        onChange={setName}
        error={error}
        onSubmit={save}
        autoFocus
      />
      <TextField
        label={t("reviewerOrganisation")}
        hint={t("reviewerOrganisationHint")}
        value={organisation}
        onChange={setOrganisation}
        onSubmit={save}
      />
      <RadioGroup
        label={t("reviewerWay")}
        value={way}
        onChange={setWay}
        options={WAYS.map((key) => ({ key, label: t(`way.${key}`) }))}
      />
      <TextField
        label={t("reviewerApart")}
        hint={t("reviewerApartHint")}
        value={apart}
        onChange={setApart}
        error={apartError}
        onSubmit={save}
      />
    </Dialog>
  );
}

type Facts = Parameters<typeof changeReviewer>[2];

function useKeep(
  editionId: EditionId,
  reviewer: Reviewer | null,
  onError: (words: string) => void,
  onClose: () => void,
) {
  const { t } = useTranslation(["selection", "common"]);
  const { vault, newId } = useAcademy();
  const say = useSay();
  return async (facts: Facts) => {
    try {
      const outcome =
        reviewer === null
          ? await addReviewer(vault, newId, editionId, facts)
          : await changeReviewer(vault, reviewer.id, facts);
      if (!outcome.ok) return onError(t(`reviewerRefused.${outcome.error.kind}`));
      const count = typeof outcome.value === "object" ? outcome.value.takenOff : 0;
      say({ words: count === 0 ? t("common:saved") : t("takenOff", { count }) });
      onClose();
    } catch {
      say({ words: t("notSaved"), tone: "danger" });
    }
  };
}

function numbersOf(all: readonly Application[], reviewer: Reviewer | null): string {
  const ids = new Set(reviewer?.apartFrom ?? []);
  return all
    .filter(({ id }) => ids.has(id))
    .map(({ number }) => number)
    .join(", ");
}

/** The applications meant by "4, 17", and the words that mean none. */
function applicationsNamed(all: readonly Application[], text: string) {
  const words = text.split(/[\s,;]+/u).filter((word) => word !== "");
  const found = words.map((word) => all.find(({ number }) => String(number) === word));
  return {
    ids: found.flatMap((application) => (application === undefined ? [] : [application.id])),
    unknown: words.filter((_word, index) => found[index] === undefined),
  };
}
