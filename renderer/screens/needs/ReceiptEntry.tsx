import { useState } from "react";
import { useTranslation } from "react-i18next";
import { enterReceipts, previewClaims } from "../../actions/claims";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Panes } from "../../components/Panes";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { useSay } from "../../components/Say";
import { TextLink } from "../../components/TextLink";
import { formatSessionTimeAndYear } from "../../domain/calendarWords";
import type { CheckedClaims, ClaimTrouble } from "../../domain/claimEntry";
import { poundsText } from "../../domain/claims";
import type { Session } from "../../domain/edition";
import { useAcademy } from "../academy";
import { goTo, pathTo } from "../goTo";
import { LitField } from "../sheetEntry/LitField";
import sheetStyles from "../sheetEntry/SheetEntry.module.css";
import { Name } from "../support/Name";
import { useQuestion } from "../useQuestion";
import { useTakeBack } from "../useTakeBack";
import { useClaimWords } from "./useClaimWords";

/** A signed receipt sheet typed back, row code by row code, with everything it would write beside it. */
export function ReceiptEntry({ session }: { readonly session: Session }) {
  const { t } = useTranslation("needs");
  const [text, setText] = useState("");
  const [isPaid, setPaid] = useState(true);
  const checked = useQuestion(previewClaims, session, text);
  const write = useWriting(session, text, isPaid);
  const troubleWords = useTroubleWords();
  const isEmpty = checked.claims.length === 0;
  return (
    <Place
      layout="fill"
      header={
        <PlaceHeader
          title={t("typeTitle")}
          line={`${session.title} · ${formatSessionTimeAndYear(session.time)}`}
          back={<TextLink to={pathTo("needs", "money", session.id)}>{t("backToClaims")}</TextLink>}
          action={
            <Button
              look="primary"
              isDisabled={isEmpty || checked.troubles.length > 0}
              onPress={() => void write()}
            >
              {t("typeWrite")}
            </Button>
          }
        />
      }
    >
      <Panes
        listLabel={t("typeField")}
        detailLabel={t("typePreview")}
        list={
          <div className={sheetStyles.side}>
            <LitField
              label={t("typeField")}
              text={text}
              onText={setText}
              troubles={checked.troubles.map((trouble) => ({
                at: trouble.at,
                length: trouble.length,
                words: troubleWords(trouble),
              }))}
            />
            <How />
          </div>
        }
        detail={<Preview checked={checked} isPaid={isPaid} onPaid={setPaid} />}
        share="halves"
      />
    </Place>
  );
}

type PreviewProps = {
  readonly checked: CheckedClaims;
  readonly isPaid: boolean;
  readonly onPaid: (isPaid: boolean) => void;
};

function Preview({ checked: { claims }, isPaid, onPaid }: PreviewProps) {
  const { t } = useTranslation("needs");
  const { pounds } = useClaimWords();
  const sum = claims.reduce((pence, { item }) => pence + item.pence, 0);
  return (
    <div className={sheetStyles.side}>
      <div className={sheetStyles.previewHead}>
        <h2 className={sheetStyles.howTitle}>{t("typePreview")}</h2>
        <span className={sheetStyles.soft}>
          {[t("count", { count: claims.length }), pounds(sum)].join(", ")}
        </span>
      </div>
      {claims.length === 0 && <p className={sheetStyles.soft}>{t("typeNothing")}</p>}
      <ul className={sheetStyles.preview}>
        {claims.map(({ place, item }) => (
          <li key={item.at} className={sheetStyles.line}>
            <span className={sheetStyles.rowCode}>{place.rowCode}</span>
            <span className={sheetStyles.name}>
              <Name personId={place.personId} />
              <span className={sheetStyles.soft}>
                {[t(`claimKinds.${item.kind}`), ...(item.isReceiptSeen ? [t("receipt")] : [])].join(
                  ", ",
                )}
              </span>
            </span>
            <strong>{pounds(item.pence)}</strong>
          </li>
        ))}
      </ul>
      <Checkbox isSelected={isPaid} onChange={onPaid}>
        {t("typePaid")}
      </Checkbox>
    </div>
  );
}

/** Examples in the grammar itself; the same in every language. */
const EXAMPLES = { travel: "14 3.50", childcare: "14C 12", receipt: "14 3.50R" } as const;

function How() {
  const { t } = useTranslation("needs");
  const kinds = Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[];
  return (
    <section className={sheetStyles.how} aria-label={t("typeHow")}>
      <h2 className={sheetStyles.howTitle}>{t("typeHow")}</h2>
      <dl className={sheetStyles.howList}>
        {kinds.map((kind) => (
          <div key={kind} className={sheetStyles.howLine}>
            <dt>
              <kbd className={sheetStyles.code}>{EXAMPLES[kind]}</kbd>
            </dt>
            <dd>{t(`typeHowWords.${kind}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={sheetStyles.soft}>{t("typeHowParted")}</p>
    </section>
  );
}

function useTroubleWords(): (trouble: ClaimTrouble) => string {
  const { t } = useTranslation("needs");
  return (trouble) => {
    switch (trouble.kind) {
      case "hasClaim":
        return t("trouble.hasClaim", {
          code: trouble.rowCode,
          amount: poundsText(trouble.pence),
        });
      case "noSuchRow":
      case "givenTwice":
        return t(`trouble.${trouble.kind}`, { code: trouble.rowCode });
      default:
        return t(`trouble.${trouble.kind}`);
    }
  };
}

/** Writes, says how many, and goes back to the claims, where they can be seen. */
function useWriting(session: Session, text: string, isPaid: boolean): () => Promise<void> {
  const { t } = useTranslation("needs");
  const { vault, newId, today } = useAcademy();
  const say = useSay();
  const takeBack = useTakeBack();
  return async () => {
    const typed = { sessionId: session.id, text, paid: isPaid ? ("cash" as const) : null };
    const written = await enterReceipts(vault, newId, typed, today).catch(() => null);
    if (written === null || !written.ok) return say({ words: t("notSaved"), tone: "danger" });
    const words = t("typeWritten", { count: written.value });
    say({ words, action: { label: t("undo"), onPress: takeBack } });
    goTo("needs", "money", session.id);
  };
}
