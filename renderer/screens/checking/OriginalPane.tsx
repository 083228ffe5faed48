import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { Progress } from "../../components/Progress";
import type { Application } from "../../domain/application";
import type { Notice, OriginalText, Place } from "../../domain/originalText";
import { refusalWords } from "../import/refusalWords";
import { LitPlacesContext, NOTHING_LIT } from "./litPlaces";
import styles from "./OriginalPane.module.css";
import { OriginalBlocks } from "./OriginalView";
import view from "./OriginalView.module.css";
import { useOriginal } from "./useOriginal";

type Props = {
  readonly application: Application;
  /** The source of the answer in focus; the first of them is scrolled into view. */
  readonly answerPlaces?: readonly Place[];
  readonly unplacedPlaces?: readonly Place[];
};

const NONE: readonly Place[] = [];

/** The form as the person sent it, beside the answers. */
export function OriginalPane({ application, answerPlaces = NONE, unplacedPlaces = NONE }: Props) {
  const { t } = useTranslation(["checking", "imports"]);
  const original = useOriginal(application);
  const lit = useMemo(
    () => ({
      ...NOTHING_LIT,
      answer: new Set(answerPlaces),
      unplaced: new Set(unplacedPlaces),
    }),
    [answerPlaces, unplacedPlaces],
  );
  switch (original.kind) {
    case "opening":
      return <Progress label={t("originalLoading")} share={null} />;
    case "none": {
      const how = t(`originalNoneHow.${application.channel}`);
      return <p className={styles.said}>{t("originalNone", { how })}</p>;
    }
    case "gone":
      return <Banner tone="attention">{t("originalGone")}</Banner>;
    case "unreadable":
      return (
        <Banner tone="attention">
          {t("originalUnreadable", { reason: refusalWords(t, original.refusal) })}
        </Banner>
      );
    case "open":
      return (
        <LitPlacesContext value={lit}>
          <Notices notices={original.text.notices} />
          <Paper text={original.text} lookAt={answerPlaces[0]} />
        </LitPlacesContext>
      );
  }
}

function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const { t } = useTranslation("checking");
  if (notices.length === 0) return null;
  return (
    <div className={styles.notices}>
      <Banner tone="info">
        <ul className={styles.list}>
          {notices.map((notice) => (
            <li key={JSON.stringify(notice)}>
              {t(`notice.${notice.kind}`, { count: countOf(notice) })}
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}

function countOf(notice: Notice): number {
  if (notice.kind === "scan") return notice.pages;
  return "count" in notice ? notice.count : 1;
}

type PaperProps = { readonly text: OriginalText; readonly lookAt: Place | undefined };

function Paper({ text, lookAt }: PaperProps) {
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (lookAt === undefined) return;
    const place = paper.current?.querySelector(`[data-place="${CSS.escape(lookAt)}"]`);
    place?.scrollIntoView({ block: "center", inline: "nearest" });
  }, [lookAt]);
  // The blocks do not change while the light moves over them.
  const blocks = useMemo(() => <OriginalBlocks blocks={text.blocks} />, [text]);
  return (
    <div ref={paper} className={view.sheet} translate="no">
      {blocks}
    </div>
  );
}
