import { useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { lookAtSheet } from "../../actions/selection/reviews";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Progress } from "../../components/Progress";
import { Section } from "../../components/Section";
import type { EditionId } from "../../domain/ids";
import type { Review } from "../../domain/selection/review";
import type { ScoresBack } from "../../domain/selection/scoresBack";
import { useAcademy } from "../academy";
import { BackPreview } from "./BackPreview";
import { useTakeOver } from "./useTakeOver";

type Props = {
  readonly editionId: EditionId;
  readonly files: readonly File[];
  readonly onClose: () => void;
};

type Looked = {
  readonly key: number;
  readonly name: string;
  readonly outcome:
    | { readonly kind: "back"; readonly back: ScoresBack }
    | { readonly kind: "refused"; readonly why: Refused };
};
type Refused = "noScoringSheet" | "otherCriteria" | "noSuchEdition" | "unreadable";

/** Scoring sheets as they were sent back: each is looked at, cell by cell, before anything is taken over. */
export function SheetsDialog({ editionId, files, onClose }: Props) {
  const { t } = useTranslation(["selection", "common"]);
  const takeOver = useTakeOver();
  const looked = useLooked(editionId, files);
  const taken = latestOfEach(looked ?? []);
  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title={t("backTitle")}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button
            look="primary"
            isDisabled={taken.length === 0}
            onPress={() => takeOver(taken, onClose)}
          >
            {t("takeOver")}
          </Button>
        </>
      }
    >
      {looked === null && <Progress label={t("backTitle")} share={null} />}
      {looked?.map(({ key, name, outcome }) =>
        outcome.kind === "back" ? (
          <Section key={key} title={name}>
            <BackPreview back={outcome.back} />
          </Section>
        ) : (
          <p key={key} role="alert">
            {t("backFile", { name, why: t(`backFileWhy.${outcome.why}`) })}
          </p>
        ),
      )}
    </Dialog>
  );
}

/** Null while the files are being read, in a worker of their own. */
function useLooked(editionId: EditionId, files: readonly File[]): readonly Looked[] | null {
  const { vault, today, startReading } = useAcademy();
  const [looked, setLooked] = useState<readonly Looked[] | null>(null);
  const look = useEffectEvent(
    async (file: File, key: number, reading: ReturnType<typeof startReading>): Promise<Looked> => {
      const refused = (why: Refused) =>
        ({ key, name: file.name, outcome: { kind: "refused", why } }) as const;
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const read = await reading.readSpreadsheet(file.name, bytes);
        if (!read.ok) return refused("unreadable");
        const back = lookAtSheet(vault, editionId, read.value, today);
        if (!back.ok) return refused(back.error.kind);
        return { key, name: file.name, outcome: { kind: "back", back: back.value } };
      } catch {
        return refused("unreadable");
      }
    },
  );
  const start = useEffectEvent(() => startReading());
  useEffect(() => {
    const reading = start();
    let isGone = false;
    Promise.all(files.map((file, key) => look(file, key, reading))).then((all) => {
      if (!isGone) setLooked(all);
    });
    return () => {
      isGone = true;
      reading.close();
    };
  }, [files]);
  return looked;
}

/** The same review in two sheets is taken from the last. */
function latestOfEach(looked: readonly Looked[]): readonly Review[] {
  const all = looked.flatMap(({ outcome }) => (outcome.kind === "back" ? outcome.back.taken : []));
  return [...new Map(all.map((review) => [review.id, review])).values()];
}
