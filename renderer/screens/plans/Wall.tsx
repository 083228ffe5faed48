import { Eye, EyeOff, FileDown, Presentation } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { printPlanWall, savePlanWall, type WallPaper } from "../../actions/savePlanPages";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { MenuButton } from "../../components/Menu";
import { OnPaper } from "../../components/OnPaper";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { useSay } from "../../components/Say";
import { TextLink } from "../../components/TextLink";
import type { Edition } from "../../domain/edition";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { useSaySaved } from "../useSaySaved";
import styles from "./Wall.module.css";
import { WallPaperPages } from "./WallCards";
import { WallLarge } from "./WallLarge";
import { type WallOfPlans, wallOfPlans } from "./wallQuestions";

type Props = { readonly edition: Edition };

/** All plans under way as cards: to be shown large at the planning day, printed and pinned up. */
export function Wall({ edition }: Props) {
  const { t } = useTranslation("plans");
  const { today } = useAcademy();
  const wall = useQuestion(wallOfPlans, edition, today);
  const [paper, setPaper] = useState<WallPaper>("A4");
  const header = (
    <PlaceHeader
      title={t("wallTitle")}
      line={t("wallLine", { count: wall.cards.length })}
      back={<TextLink to={pathTo("support", "plans")}>{t("backToPlans")}</TextLink>}
      action={wall.cards.length > 0 && <WallDeeds wall={wall} onPaper={setPaper} />}
    />
  );
  if (wall.cards.length === 0) {
    return (
      <Place header={header}>
        <EmptyState title={t("wallEmpty")}>{t("wallEmptyWords")}</EmptyState>
      </Place>
    );
  }
  return (
    <Place layout="fill" header={header}>
      <div className={styles.preview}>
        <section className={styles.desk} aria-label={t("preview")} {...REACHABLE}>
          <div className={styles.scaled}>
            <WallPaperPages cards={wall.cards} size="A4" />
          </div>
        </section>
        <WhatItShows wall={wall} />
        <OnPaper root={document.body} margins="itsOwn">
          <WallPaperPages cards={wall.cards} size={paper} />
        </OnPaper>
      </div>
    </Place>
  );
}

/** What scrolls and holds nothing to focus must itself be reachable by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

const PAPERS = ["A4", "A3"] as const;

type DeedsProps = { readonly wall: WallOfPlans; readonly onPaper: (size: WallPaper) => void };

function WallDeeds({ wall, onPaper }: DeedsProps) {
  const { t } = useTranslation("plans");
  const { desktop } = useAcademy();
  const say = useSay();
  const saySaved = useSaySaved();
  const [isLarge, setLarge] = useState(false);
  const leave = async (size: WallPaper, deed: "print" | "save") => {
    onPaper(size);
    // The sheet for paper is drawn anew in that size before it is printed.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    if (deed === "save") return saySaved(savePlanWall(desktop, size));
    const outcome = await printPlanWall(desktop, size);
    if (outcome.kind === "failed") say({ words: outcome.reason, tone: "danger" });
  };
  return (
    <>
      <MenuButton
        label={t("savePdf")}
        icon={FileDown}
        entries={PAPERS.map((size) => ({ key: size, label: t("pdfOn", { size }) }))}
        onChoose={(size) => void leave(size as WallPaper, "save")}
      />
      <MenuButton
        label={t("printMenu")}
        entries={PAPERS.map((size) => ({ key: size, label: t("print", { size }) }))}
        onChoose={(size) => void leave(size as WallPaper, "print")}
      />
      <Button look="primary" icon={Presentation} onPress={() => setLarge(true)}>
        {t("showLarge")}
      </Button>
      {isLarge && <WallLarge cards={wall.cards} onClose={() => setLarge(false)} />}
    </>
  );
}

const SHOWN = ["names", "goal", "step"] as const;
const HIDDEN = ["full", "bring", "happened"] as const;

function WhatItShows({ wall: { keptBack } }: { readonly wall: WallOfPlans }) {
  const { t } = useTranslation("plans");
  return (
    <aside className={styles.notes} aria-label={t("shows")}>
      <h2 className={styles.notesTitle}>
        <Eye size={20} aria-hidden="true" />
        {t("shows")}
      </h2>
      <ul className={styles.notesList}>
        {SHOWN.map((item) => (
          <li key={item}>{t(`showsItems.${item}`)}</li>
        ))}
      </ul>
      <h2 className={styles.notesTitle}>
        <EyeOff size={20} aria-hidden="true" />
        {t("hides")}
      </h2>
      <ul className={styles.notesList}>
        {HIDDEN.map((item) => (
          <li key={item}>{t(`hidesItems.${item}`)}</li>
        ))}
      </ul>
      <p className={styles.notesFoot}>
        {keptBack.length === 0 ? t("keptBackNone") : t("keptBack", { codes: keptBack.join(", ") })}
      </p>
    </aside>
  );
}
