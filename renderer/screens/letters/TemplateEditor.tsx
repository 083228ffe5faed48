import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { composeLetter } from "../../actions/composeLetter";
import { editTemplate, type TemplateRefusal } from "../../actions/editTemplate";
import { Button } from "../../components/Button";
import { Panes } from "../../components/Panes";
import { useSay } from "../../components/Say";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { Edition } from "../../domain/edition";
import type { ApplicationId } from "../../domain/ids";
import type { LetterPurpose, LetterTemplate } from "../../domain/letter";
import type { MergeField } from "../../domain/letterFields";
import { LETTER_PURPOSES } from "../../domain/letterTemplates";
import { type LetterToSend, templatesOf } from "../../storage/questions/letters";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { FieldNotes } from "./LetterDetail";
import { LetterPaper } from "./LetterPaper";
import styles from "./Letters.module.css";
import { MergeFields } from "./MergeFields";

type Props = { readonly edition: Edition; readonly letters: readonly LetterToSend[] };

/** The wording of each letter, edited beside a letter to a real person. */
export function TemplateEditor({ edition, letters }: Props) {
  const { t } = useTranslation("letters");
  const templates = useQuestion(templatesOf, edition.id);
  const [purpose, setPurpose] = useState<LetterPurpose>("offer");
  const template = templates.find((one) => one.purpose === purpose);
  return (
    <div className={styles.wording}>
      <div className={styles.which}>
        <Segmented<LetterPurpose>
          label={t("which")}
          value={purpose}
          segments={LETTER_PURPOSES.map((key) => ({ key, label: t(`purpose.${key}`) }))}
          onChange={setPurpose}
        />
      </div>
      {template !== undefined && (
        <OneTemplate
          key={`${template.id} ${template.version}`}
          template={template}
          letters={letters.filter((letter) => letter.purpose === purpose)}
        />
      )}
    </div>
  );
}

type OneProps = { readonly template: LetterTemplate; readonly letters: readonly LetterToSend[] };

/** Begins anew with each kept version, so that what is typed is never mixed with what was kept. */
function OneTemplate({ template, letters }: OneProps) {
  const { t } = useTranslation("letters");
  const { vault } = useAcademy();
  const say = useSay();
  const [subject, setSubject] = useState(template.subject);
  const [body, setBody] = useState(template.body);
  const [refusal, setRefusal] = useState<TemplateRefusal["kind"] | null>(null);
  const bodyField = useRef<HTMLDivElement>(null);
  const isChanged = subject !== template.subject || body !== template.body;
  const keep = async () => {
    const wording = { subject, body };
    const kept = await editTemplate(vault, template.editionId, template.id, wording).catch(
      () => null,
    );
    if (kept === null) return say({ words: t("saveFailed"), tone: "danger" });
    if (!kept.ok) return setRefusal(kept.error.kind);
    say({ words: t("keptVersion", { version: kept.value }) });
  };
  /** Puts a field where the cursor stands in the text, in place of what is selected there. */
  const insert = (field: MergeField) => {
    const area = bodyField.current?.querySelector("textarea");
    if (!area) return;
    area.setRangeText(`{{${field}}}`, area.selectionStart, area.selectionEnd, "end");
    setBody(area.value);
    area.focus();
  };
  const putBack = () => {
    setSubject(template.subject);
    setBody(template.body);
    setRefusal(null);
  };
  return (
    <Panes
      share="halves"
      listLabel={t("tabWording")}
      detailLabel={t("preview")}
      list={
        <div className={styles.form}>
          <TextField
            label={t("subject")}
            value={subject}
            onChange={setSubject}
            error={refusal === "noSubject" ? t("refused.noSubject") : undefined}
          />
          <div ref={bodyField}>
            <TextArea
              label={t("body")}
              hint={t("bodyHint")}
              value={body}
              onChange={setBody}
              rows={16}
              error={refusal === "noBody" ? t("refused.noBody") : undefined}
            />
          </div>
          <div className={styles.formActions}>
            <span className={styles.quiet}>{t("version", { version: template.version })}</span>
            <Button isDisabled={!isChanged} onPress={putBack}>
              {t("putBack")}
            </Button>
            <Button look="primary" isDisabled={!isChanged} onPress={() => void keep()}>
              {t("keep")}
            </Button>
          </div>
          <MergeFields onChoose={insert} />
        </div>
      }
      detail={<Preview letters={letters} wording={{ subject, body }} />}
    />
  );
}

type PreviewProps = {
  readonly letters: readonly LetterToSend[];
  readonly wording: { readonly subject: string; readonly body: string };
};

/** What is typed, as a letter to a real person. */
function Preview({ letters, wording }: PreviewProps) {
  const { t } = useTranslation("letters");
  const { vault, today } = useAcademy();
  const [chosenId, setChosenId] = useState<ApplicationId | null>(null);
  const letter = letters.find(({ application }) => application.id === chosenId) ?? letters[0];
  const composed = letter && composeLetter(vault.facts, letter, wording, today);
  if (!letter || !composed) return <p className={styles.quiet}>{t("previewNobody")}</p>;
  return (
    <div className={styles.detail}>
      <Select<ApplicationId>
        label={t("previewFor")}
        placeholder={t("previewFor")}
        value={letter.application.id}
        options={letters.map(({ application, person }) => ({
          key: application.id,
          label: `${application.number} ${person.knownAs}`,
        }))}
        onChange={setChosenId}
      />
      <FieldNotes composed={composed} />
      <LetterPaper letter={composed.letter} />
    </div>
  );
}
