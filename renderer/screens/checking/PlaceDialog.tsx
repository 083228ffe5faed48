import { useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { SearchField } from "react-aria-components/SearchField";
import { useTranslation } from "react-i18next";
import { classes } from "../../components/classes";
import { Dialog } from "../../components/Dialog";
import list from "../../components/FindList.module.css";
import type { Answers, FieldKey, FormQuestion } from "../../domain/applicationForm";
import { folded, isFoundIn } from "../../domain/folded";
import { answerInWords } from "../../domain/textAsAnswer";
import styles from "./PlaceDialog.module.css";

type Props = {
  /** The text picked up. */
  readonly text: string;
  /** In the order they are offered. */
  readonly questions: readonly FormQuestion[];
  readonly answers: Answers;
  readonly onPlace: (field: FieldKey) => void;
  readonly onClose: () => void;
};

/** A text picked up looks for its question: two letters or the arrow keys find it, Enter puts it there, Escape puts it back. */
export function PlaceDialog({ text, questions, answers, onPlace, onClose }: Props) {
  const { t } = useTranslation("checking");
  return (
    <Dialog isOpen onClose={onClose} title={t("placeTitle")}>
      <blockquote className={styles.text} dir="auto" translate="no">
        {text}
      </blockquote>
      <Finder questions={questions} answers={answers} onPlace={onPlace} />
    </Dialog>
  );
}

function Finder({ questions, answers, onPlace }: Omit<Props, "text" | "onClose">) {
  const { t } = useTranslation("checking");
  const [typed, setTyped] = useState("");
  const found = foundQuestions(questions, folded(typed));
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label={t("placeFind")} autoFocus className={classes(list.search)}>
        <Input className={classes(list.input)} placeholder={t("placeHint")} dir="auto" />
      </SearchField>
      <ListBox
        aria-label={t("placeList")}
        className={classes(list.list)}
        items={found.map((question) => ({ ...question, id: question.key }))}
        onAction={(key) => {
          const question = questions.find((one) => one.key === key);
          if (question) onPlace(question.key);
        }}
        renderEmptyState={() => <p className={list.none}>{t("placeNone")}</p>}
      >
        {(question) => (
          <ListBoxItem id={question.key} textValue={question.ask} className={classes(list.item)}>
            <span>{question.ask}</span>
            <bdi translate="no" className={list.beside}>
              {answerInWords(question, answers[question.key] ?? "")}
            </bdi>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}

/** Those that begin with what was typed come first, then those that hold it further in. */
function foundQuestions(
  questions: readonly FormQuestion[],
  sought: string,
): readonly FormQuestion[] {
  const found = questions.filter(({ ask }) => isFoundIn(folded(ask), sought));
  const begins = ({ ask }: FormQuestion) => folded(ask).startsWith(sought);
  return [...found.filter(begins), ...found.filter((question) => !begins(question))];
}
