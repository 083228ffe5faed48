import { FileDown, FileUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import { leaveWordTemplate, saveTemplate, type TemplateOutcome } from "../../actions/takeTemplate";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { FileButton } from "../../components/FileButton";
import { useSay } from "../../components/Say";
import type { LetterTemplate } from "../../domain/letter";
import { isInTheWay, type TemplateFinding } from "../../domain/templateFindings";
import type { TagPlace } from "../../domain/templateTags";
import { useAcademy } from "../academy";
import { refusalWords } from "../import/refusalWords";
import { useSaySaved } from "../useSaySaved";
import styles from "./Letters.module.css";

type Props = {
  readonly template: LetterTemplate;
  readonly outcome: TemplateOutcome | null;
  readonly onOutcome: (outcome: TemplateOutcome | null) => void;
  readonly isChecking: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

/** The way to Word and back: the template saved as a file, and the coordinator's own file checked and taken. */
export function WordTemplate({ template, outcome, onOutcome, isChecking, onFiles }: Props) {
  const { t } = useTranslation("letters");
  const { vault, desktop, writer, today } = useAcademy();
  const say = useSay();
  const saySaved = useSaySaved();
  const which = { editionId: template.editionId, id: template.id };
  const failed = () => say({ words: t("saveFailed"), tone: "danger" });
  const leave = () => {
    onOutcome(null);
    leaveWordTemplate(vault, which, today).catch(failed);
  };
  return (
    <section className={styles.word} aria-label={t("wordTitle")}>
      <h2 className={styles.fieldsTitle}>{t("wordTitle")}</h2>
      <p className={styles.quiet}>
        {template.original ? t("wordUsed", { file: template.original.name }) : t("wordHint")}
      </p>
      <div className={styles.deeds}>
        <Button
          icon={FileDown}
          onPress={() => void saySaved(saveTemplate(vault, { writer, desktop }, which))}
        >
          {t("wordSave")}
        </Button>
        <FileButton icon={FileUp} accept={[".docx"]} isDisabled={isChecking} onFiles={onFiles}>
          {t(isChecking ? "wordChecking" : "wordTake")}
        </FileButton>
        {template.original && <Button onPress={leave}>{t("wordLeave")}</Button>}
      </div>
      {outcome !== null && <Outcome outcome={outcome} />}
    </section>
  );
}

function Outcome({ outcome }: { readonly outcome: TemplateOutcome }) {
  const { t } = useTranslation(["letters", "imports"]);
  switch (outcome.kind) {
    case "noSuchTemplate":
      return <Banner tone="danger">{t("refused.noSuchTemplate")}</Banner>;
    case "refused":
      return (
        <Banner tone="danger" title={t("wordRefused")}>
          {refusalWords(t, outcome.refusal)}
        </Banner>
      );
    case "notUsable":
      return (
        <Banner tone="attention" title={t("wordNotUsable")}>
          <Findings findings={outcome.findings.filter(isInTheWay)} />
        </Banner>
      );
    case "kept":
      return (
        <Banner tone="info" title={t("keptVersion", { version: outcome.version })}>
          {outcome.findings.length === 0 ? (
            t("wordClean")
          ) : (
            <Findings findings={outcome.findings} />
          )}
        </Banner>
      );
  }
}

function Findings({ findings }: { readonly findings: readonly TemplateFinding[] }) {
  const { t } = useTranslation("letters");
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => {
        const { kind, name, list = "", place } = finding;
        const key = JSON.stringify(finding);
        return (
          <li key={key}>
            <p>{t(`finding.${kind}`, { name, list })}</p>
            {place !== null && <Where place={place} />}
          </li>
        );
      })}
    </ul>
  );
}

function Where({ place: { part, isInTextBox, cell, words } }: { readonly place: TagPlace }) {
  const { t } = useTranslation("letters");
  const where = [
    t(`place.${part}`),
    ...(isInTextBox ? [t("place.textBox")] : []),
    ...(cell === null ? [] : [t("place.cell", cell)]),
  ].join(", ");
  return (
    <p className={styles.quiet}>
      {where}
      {words !== "" && (
        <>
          {": "}
          <q dir="auto">{words}</q>
        </>
      )}
    </p>
  );
}
