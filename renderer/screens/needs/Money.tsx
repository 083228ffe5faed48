import { FileSpreadsheet, Plus, Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { saveClaims } from "../../actions/saveClaims";
import { Button } from "../../components/Button";
import { Section } from "../../components/Section";
import { TextLink } from "../../components/TextLink";
import type { Edition, Session } from "../../domain/edition";
import { useAcademy } from "../academy";
import { goTo, pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { useSaySaved } from "../useSaySaved";
import { ClaimDialog } from "./ClaimDialog";
import { ClaimLine } from "./ClaimLine";
import { ClaimTotals } from "./ClaimTotals";
import styles from "./Needs.module.css";
import { claimsOf } from "./needsQuestions";
import { SessionChoice } from "./SessionChoice";

type Props = {
  readonly edition: Edition;
  readonly session: Session;
  readonly sessions: readonly Session[];
};

/** What people ask back: the claims of a session, and the sums of the edition. */
export function Money({ edition, session, sessions }: Props) {
  const { t } = useTranslation("needs");
  const claims = useQuestion(claimsOf, edition.id);
  const ofSession = claims.filter(({ sessionId }) => sessionId === session.id);
  const [isAdding, setAdding] = useState(false);
  return (
    <div className={styles.sections}>
      <div className={styles.choice}>
        <SessionChoice view="money" session={session} sessions={sessions} />
        <div className={styles.deeds}>
          <Button icon={Printer} onPress={() => goTo("needs", "money", session.id, "sheet")}>
            {t("receiptSheet")}
          </Button>
          <SaveClaims edition={edition} />
        </div>
      </div>
      <Section
        title={t("claims")}
        action={
          <Button look="primary" icon={Plus} onPress={() => setAdding(true)}>
            {t("addClaim")}
          </Button>
        }
      >
        <TextLink to={pathTo("needs", "money", session.id, "type")}>{t("typeSheet")}</TextLink>
        {ofSession.length === 0 && <p>{t("noClaims")}</p>}
        <ul className={styles.list}>
          {ofSession.map((claim) => (
            <ClaimLine key={claim.id} claim={claim} />
          ))}
        </ul>
      </Section>
      {claims.length > 0 && <ClaimTotals claims={claims} sessions={sessions} />}
      {isAdding && (
        <ClaimDialog edition={edition} session={session} onClose={() => setAdding(false)} />
      )}
    </div>
  );
}

function SaveClaims({ edition }: Pick<Props, "edition">) {
  const { t } = useTranslation("needs");
  const { vault, desktop, writer, today } = useAcademy();
  const saySaved = useSaySaved();
  return (
    <Button
      icon={FileSpreadsheet}
      onPress={() => void saySaved(saveClaims(vault, edition.id, { desktop, writer, today }))}
    >
      {t("exportClaims")}
    </Button>
  );
}
