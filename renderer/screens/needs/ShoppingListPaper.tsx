import { useTranslation } from "react-i18next";
import { OnPaper } from "../../components/OnPaper";
import { TextLink } from "../../components/TextLink";
import { formatSessionTimeAndYear } from "../../domain/calendarWords";
import type { Session } from "../../domain/edition";
import { dateOf } from "../../domain/programme";
import type { NeedsOfKind, ShoppingList } from "../../domain/shoppingList";
import { pathTo } from "../goTo";
import sheetStyles from "../sheet/SignInSheet.module.css";
import { useQuestion } from "../useQuestion";
import { shoppingListOf } from "./needsQuestions";
import { PaperNotes, PaperPlace } from "./PaperPlace";
import styles from "./Papers.module.css";

const SHOWN = ["session", "words"] as const;
const HIDDEN = ["names", "contact", "source"] as const;

/** What scrolls and holds nothing to focus must itself be reachable by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

/** The list to shop and arrange by: counts and words, nobody's name. */
export function ShoppingListPaper({ session }: { readonly session: Session }) {
  const { t } = useTranslation("needs");
  const list = useQuestion(shoppingListOf, session);
  const paper = <Paper session={session} list={list} />;
  return (
    <PaperPlace
      title={t("paperTitle")}
      line={`${session.title} · ${formatSessionTimeAndYear(session.time)}`}
      back={<TextLink to={pathTo("needs", "list", session.id)}>{t("backToList")}</TextLink>}
      fileName={["what-to-arrange", dateOf(session)].filter(Boolean).join("-")}
    >
      <div className={sheetStyles.preview}>
        <section className={sheetStyles.desk} aria-label={t("preview")} {...REACHABLE}>
          <div className={sheetStyles.scaled}>
            <div className={styles.onDesk}>{paper}</div>
          </div>
        </section>
        <PaperNotes
          shows={SHOWN.map((item) => t(`showsItems.${item}`))}
          hides={HIDDEN.map((item) => t(`hidesItems.${item}`))}
          note={t("ownWordsMayName")}
        />
        <OnPaper root={document.body}>{paper}</OnPaper>
      </div>
    </PaperPlace>
  );
}

function Paper({ session, list }: { readonly session: Session; readonly list: ShoppingList }) {
  const { t } = useTranslation("needs");
  const needed = list.kinds.filter(({ kind, people }) => people > 0 || kind === "dietary");
  return (
    <article className={styles.list} lang="en" dir="ltr">
      <h2 dir="auto">{session.title}</h2>
      <p className={styles.when}>{formatSessionTimeAndYear(session.time)}</p>
      <p className={styles.when}>{t("coming", { count: list.coming.length })}</p>
      {needed.map((needs) => (
        <Part key={needs.kind} needs={needs} coming={list.coming.length} />
      ))}
    </article>
  );
}

type PartProps = { readonly needs: NeedsOfKind; readonly coming: number };

function Part({ needs: { kind, people, lines }, coming }: PartProps) {
  const { t } = useTranslation("needs");
  return (
    <section className={styles.part}>
      <h3>{t(`kinds.${kind}`)}</h3>
      <ul>
        {lines.map(({ words, places }) => (
          <li key={words}>
            <span>{t("times", { count: places.length })}</span>
            {words === "" ? t("interpreter") : <bdi dir="auto">{words}</bdi>}
          </li>
        ))}
        {kind === "dietary" && (
          <li>
            <span>{t("times", { count: coming - people })}</span>
            {t("mealsRest")}
          </li>
        )}
      </ul>
    </section>
  );
}
