import { Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { Section } from "../../components/Section";
import type { Session } from "../../domain/edition";
import type { ListedNeed, NeedsOfKind } from "../../domain/shoppingList";
import { goTo } from "../goTo";
import { Name } from "../support/Name";
import { useQuestion } from "../useQuestion";
import styles from "./Needs.module.css";
import { shoppingListOf } from "./needsQuestions";
import { SessionChoice } from "./SessionChoice";

type Props = { readonly session: Session; readonly sessions: readonly Session[] };

/** What to arrange for a session, with counts and, here only, names. */
export function ShoppingListView({ session, sessions }: Props) {
  const { t } = useTranslation("needs");
  const list = useQuestion(shoppingListOf, session);
  const isCancelled = session.state === "cancelled";
  return (
    <div className={styles.sections}>
      <div className={styles.choice}>
        <SessionChoice view="list" session={session} sessions={sessions} />
        {!isCancelled && (
          <Button icon={Printer} onPress={() => goTo("needs", "list", session.id, "paper")}>
            {t("paper")}
          </Button>
        )}
      </div>
      {isCancelled ? (
        <Banner tone="attention">{t("cancelled")}</Banner>
      ) : (
        <>
          <Section
            title={[
              t("coming", { count: list.coming.length }),
              ...(list.apologies > 0 ? [t("apologies", { count: list.apologies })] : []),
            ].join(", ")}
          >
            <p className={styles.soft}>{t("comingRule")}</p>
            <p className={styles.soft}>{t("ownWords")}</p>
          </Section>
          {list.kinds.map((needs) => (
            <Kind key={needs.kind} needs={needs} coming={list.coming.length} />
          ))}
        </>
      )}
    </div>
  );
}

type KindProps = { readonly needs: NeedsOfKind; readonly coming: number };

function Kind({ needs: { kind, people, lines }, coming }: KindProps) {
  const { t } = useTranslation("needs");
  return (
    <Section
      title={
        people === 0
          ? t(`kinds.${kind}`)
          : `${t(`kinds.${kind}`)}: ${t("people", { count: people })}`
      }
    >
      {people === 0 && kind !== "dietary" && <p className={styles.soft}>{t("noneOfKind")}</p>}
      <ul className={styles.list}>
        {lines.map((line) => (
          <NeedLine key={line.words} line={line} />
        ))}
        {kind === "dietary" && (
          <li className={styles.line}>
            <span className={styles.who}>{t("mealsPlain", { count: coming - people })}</span>
          </li>
        )}
      </ul>
    </Section>
  );
}

function NeedLine({ line: { words, places } }: { readonly line: ListedNeed }) {
  const { t } = useTranslation("needs");
  return (
    <li className={styles.line}>
      <span className={styles.times}>{t("times", { count: places.length })}</span>
      <span className={styles.words}>
        {words === "" ? t("interpreter") : <bdi dir="auto">{words}</bdi>}
      </span>
      <span className={styles.names}>
        {places.map(({ personId }) => (
          <Name key={personId} personId={personId} />
        ))}
      </span>
    </li>
  );
}
