import { useTranslation } from "react-i18next";
import type { WallPaper } from "../../actions/savePlanPages";
import { classes } from "../../components/classes";
import { formatDay } from "../../domain/calendarWords";
import styles from "./Wall.module.css";
import { type WallCard, wallPages } from "./wallQuestions";

type PagesProps = { readonly cards: readonly WallCard[]; readonly size: WallPaper };

/** The wall as it is printed: pages across, four cards on each, to be cut apart or hung as they are. */
export function WallPaperPages({ cards, size }: PagesProps) {
  return (
    <div className={classes(styles.sheet, size === "A3" && styles.larger)} lang="en" dir="ltr">
      {wallPages(cards).map((page) => (
        <section key={page[0]?.id} className={styles.page}>
          <Cards cards={page} />
        </section>
      ))}
    </div>
  );
}

/** Up to four cards, two by two. */
export function Cards({ cards }: { readonly cards: readonly WallCard[] }) {
  return (
    <ul className={styles.cards}>
      {cards.map((card) => (
        <li key={card.id} className={styles.card}>
          <CardWords card={card} />
        </li>
      ))}
    </ul>
  );
}

function CardWords({ card }: { readonly card: WallCard }) {
  const { t } = useTranslation("plans");
  const { names, goal, theme, next } = card;
  return (
    <div className={classes(styles.words, isDense(card) && styles.dense)}>
      <p className={styles.names}>
        {names.map((name) => (
          <bdi key={name} dir="auto" translate="no">
            {typeof name === "number" ? t("byNumber", { code: name }) : name}
          </bdi>
        ))}
      </p>
      <p className={classes(styles.goal, styles[sizeFor(goal)])} dir="auto">
        {goal}
      </p>
      {theme !== null && <p className={styles.theme}>{theme}</p>}
      {next !== null && (
        <p className={classes(styles.next, isShort(next.words) && styles.nextShort)}>
          <span className={styles.nextLabel}>
            {t("wallNext")}
            {next.dueOn !== null && ` ${t("wallDay", { day: formatDay(next.dueOn) })}`}
          </span>
          <bdi dir="auto">{next.words}</bdi>
        </p>
      )}
    </div>
  );
}

const MANY_LETTERS = 230;

function isDense({ names, goal, next }: WallCard): boolean {
  return [...names.join(" "), ...goal, ...(next?.words ?? "")].length > MANY_LETTERS;
}

const SHORT_STEP = 60;

function isShort(words: string): boolean {
  return [...words].length <= SHORT_STEP;
}

const SHORT_GOAL = 60;
const MIDDLE_GOAL = 120;

/** The shorter a goal, the larger it stands. */
function sizeFor(goal: string): "short" | "middle" | "long" {
  const { length } = [...goal];
  if (length <= SHORT_GOAL) return "short";
  return length <= MIDDLE_GOAL ? "middle" : "long";
}
