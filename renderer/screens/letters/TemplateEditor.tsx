import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { composeLetter, type Wording } from "../../actions/composeLetter";
import { editTemplate, type TemplateRefusal } from "../../actions/editTemplate";
import type { TemplateOutcome } from "../../actions/takeTemplate";
import { Button } from "../../components/Button";
import { Panes } from "../../components/Panes";
import { useSay } from "../../components/Say";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { Edition } from "../../domain/edition";
import {
  LETTER_LANGUAGES,
  LETTER_PURPOSES,
  type LetterLanguage,
  type LetterPurpose,
  type LetterTemplate,
} from "../../domain/letter";
import type { MergeField } from "../../domain/letterFields";
import { startingTemplate } from "../../domain/letterTemplates";
import { type LetterToSend, letterCode, templatesOf } from "../../storage/questions/letters";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { FieldNotes } from "./LetterDetail";
import { LetterPaper } from "./LetterPaper";
import styles from "./Letters.module.css";
import { letterSheet } from "./letterSheet";
import { MergeFields } from "./MergeFields";
import { TemplateDrop } from "./TemplateDrop";
import { useTakeTemplate } from "./useTakeTemplate";
import { EarlierVersions } from "./VersionsDialog";
import { WordTemplate } from "./WordTemplate";

type Props = { readonly edition: Edition; readonly letters: readonly LetterToSend[] };

/** The wording of each letter, edited beside a letter to a real person. */
export function TemplateEditor({ edition, letters }: Props) {
  const { t } = useTranslation("letters");
  const templates = useQuestion(templatesOf, edition.id);
  const [purpose, setPurpose] = useState<LetterPurpose>("offer");
  const [language, setLanguage] = useState<LetterLanguage>("en");
  const [outcome, setOutcome] = useState<TemplateOutcome | null>(null);
  const template = templates.find(
    (one) => one.purpose === purpose && (one.language ?? "en") === language,
  );
  const choose = (change: () => void) => {
    setOutcome(null);
    change();
  };
  return (
    <div className={styles.wording}>
      <div className={styles.which}>
        <Select<LetterPurpose>
          label={t("which")}
          placeholder={t("which")}
          value={purpose}
          options={LETTER_PURPOSES.map((key) => ({ key, label: t(`purpose.${key}`) }))}
          onChange={(key) => choose(() => setPurpose(key))}
        />
        <Segmented<LetterLanguage>
          label={t("language")}
          value={language}
          segments={LETTER_LANGUAGES.map((key) => ({ key, label: t(`languages.${key}`) }))}
          onChange={(key) => choose(() => setLanguage(key))}
        />
      </div>
      {template !== undefined && (
        <OneTemplate
          key={`${template.id} ${template.version}`}
          template={template}
          letters={letters.filter((letter) => letter.purpose === purpose)}
          outcome={outcome}
          onOutcome={setOutcome}
        />
      )}
    </div>
  );
}

type OneProps = {
  readonly template: LetterTemplate;
  readonly letters: readonly LetterToSend[];
  readonly outcome: TemplateOutcome | null;
  readonly onOutcome: (outcome: TemplateOutcome | null) => void;
};

/** Begins anew with each kept version, so that what is typed is never mixed with what was kept. */
function OneTemplate({ template, letters, outcome, onOutcome }: OneProps) {
  const { t } = useTranslation("letters");
  const { editionId, purpose, language = "en" } = template;
  const { vault, today } = useAcademy();
  const say = useSay();
  const { isChecking, take } = useTakeTemplate(template, onOutcome);
  const [subject, setSubject] = useState(template.subject);
  const [body, setBody] = useState(template.body);
  const [refusal, setRefusal] = useState<TemplateRefusal["kind"] | null>(null);
  const bodyField = useRef<HTMLDivElement>(null);
  const isChanged = subject !== template.subject || body !== template.body;
  const keep = async () => {
    const wording = { subject, body };
    const { id } = template;
    const kept = await editTemplate(vault, editionId, id, wording, today).catch(() => null);
    if (kept === null) return say({ words: t("saveFailed"), tone: "danger" });
    if (!kept.ok) return setRefusal(kept.error.kind);
    say({ words: t("keptVersion", { version: kept.value }) });
  };
  const insert = (field: MergeField) => insertField(bodyField.current, field, setBody);
  const show = (wording: Wording) => {
    setSubject(wording.subject);
    setBody(wording.body);
    setRefusal(null);
  };
  const first = startingTemplate(editionId, purpose, language);
  const isFirst = subject === first.subject && body === first.body;
  const letterName = t("purposeIn", {
    purpose: t(`purpose.${purpose}`),
    language: t(`languages.${language}`),
  });
  return (
    <TemplateDrop words={t("dropTemplate", { letter: letterName })} onFiles={take}>
      <Panes
        share="halves"
        listLabel={t("tabWording")}
        detailLabel={t("preview")}
        list={
          <div className={styles.form}>
            <WordTemplate
              template={template}
              outcome={outcome}
              onOutcome={onOutcome}
              isChecking={isChecking}
              onFiles={take}
            />
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
              <EarlierVersions template={template} />
              <Button isDisabled={!isChanged} onPress={() => show(template)}>
                {t("putBack")}
              </Button>
              {!isFirst && <Button onPress={() => show(first)}>{t("firstWords")}</Button>}
              <Button look="primary" isDisabled={!isChanged} onPress={() => void keep()}>
                {t("keep")}
              </Button>
            </div>
            <MergeFields onChoose={insert} />
          </div>
        }
        detail={<Preview letters={letters} template={template} wording={{ subject, body }} />}
      />
    </TemplateDrop>
  );
}

/** Puts a field where the cursor stands in the text, in place of what is selected there. */
function insertField(
  around: HTMLElement | null,
  field: MergeField,
  onText: (text: string) => void,
): void {
  const area = around?.querySelector("textarea");
  if (!area) return;
  area.setRangeText(`{{${field}}}`, area.selectionStart, area.selectionEnd, "end");
  onText(area.value);
  area.focus();
}

type PreviewProps = {
  readonly letters: readonly LetterToSend[];
  readonly template: LetterTemplate;
  readonly wording: Wording;
};

/** What is typed, as a letter to a real person. */
function Preview({ letters, template, wording }: PreviewProps) {
  const { t } = useTranslation("letters");
  const { vault, today } = useAcademy();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = letters.find(({ id }) => id === chosenId) ?? letters[0];
  const letter = chosen && { ...chosen, language: template.language ?? "en" };
  const composed = letter && composeLetter(vault.facts, letter, wording, today);
  if (!letter || !composed) return <p className={styles.quiet}>{t("previewNobody")}</p>;
  return (
    <div className={styles.detail}>
      <Select<string>
        label={t("previewFor")}
        placeholder={t("previewFor")}
        value={letter.id}
        options={letters.map((one) => ({
          key: one.id,
          label: `${letterCode(one)} ${one.person.knownAs}`,
        }))}
        onChange={setChosenId}
      />
      <FieldNotes composed={composed} />
      <LetterPaper sheet={letterSheet(letter, composed)} />
    </div>
  );
}
