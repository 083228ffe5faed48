import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { Progress } from "../../components/Progress";
import { Segmented } from "../../components/Segmented";
import type { Application, OriginalFile } from "../../domain/application";
import type { OriginalPages as Pages } from "../../domain/originalPages";
import type { Notice, OriginalText, Place } from "../../domain/originalText";
import { refusalWords } from "../import/refusalWords";
import { LitPlacesContext, NOTHING_LIT } from "./litPlaces";
import { OriginalPages } from "./OriginalPages";
import styles from "./OriginalPane.module.css";
import { OriginalBlocks } from "./OriginalView";
import view from "./OriginalView.module.css";
import { useOriginal } from "./useOriginal";
import type { OriginalLook } from "./useWordChoice";

type Props = {
  readonly application: Application;
  /** The source of the answer in focus; the first of them is scrolled into view. */
  readonly answerPlaces?: readonly Place[];
  readonly unplacedPlaces?: readonly Place[];
  readonly look: OriginalLook;
  readonly onLook: (look: OriginalLook) => void;
};

const NONE: readonly Place[] = [];

/** The form as the person sent it, beside the answers. */
export function OriginalPane(props: Props) {
  const { application, answerPlaces = NONE, unplacedPlaces = NONE, look, onLook } = props;
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
          <Sheets
            original={application.original}
            text={original.text}
            pages={original.pages}
            lookAt={answerPlaces[0]}
            look={look}
            onLook={onLook}
          />
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

type SheetsProps = PaperProps &
  Pick<Props, "look" | "onLook"> & {
    readonly original: OriginalFile | null;
    readonly pages: Pages | null;
  };

/** Pages where the original has any, and its text for those who would rather read or hear it. */
function Sheets({ original, pages, text, lookAt, look, onLook }: SheetsProps) {
  const { t } = useTranslation("checking");
  if (pages === null || original === null) return <Paper text={text} lookAt={lookAt} />;
  const drawn = <OriginalPages original={original} pages={pages} lookAt={lookAt} />;
  if (text.blocks.length === 0) return drawn;
  return (
    <>
      <div className={styles.look}>
        <Segmented
          label={t("originalAs")}
          segments={[
            { key: "pages", label: t("originalAsPages") },
            { key: "text", label: t("originalAsText") },
          ]}
          value={look}
          onChange={onLook}
        />
      </div>
      {look === "pages" ? drawn : <Paper text={text} lookAt={lookAt} />}
    </>
  );
}

type PaperProps = { readonly text: OriginalText; readonly lookAt: Place | undefined };

/** Its words are chosen by key: the focus is put here, never met on the way. */
const HOLDS_WORDS = { "data-words": "", tabIndex: -1 };

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
    <div ref={paper} className={view.sheet} translate="no" {...HOLDS_WORDS}>
      {blocks}
    </div>
  );
}
