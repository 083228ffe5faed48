import { useState } from "react";
import { useTranslation } from "react-i18next";
import { forgetNotedNeed, noteNeed } from "../../actions/noteNeed";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { Edition } from "../../domain/edition";
import type { PersonId } from "../../domain/ids";
import { NEED_KINDS, type NeedKind } from "../../domain/needs";
import type { KnownNeed } from "../../domain/notedNeeds";
import { useAcademy } from "../academy";
import { nameIn, namesOf } from "../support/supportQuestions";
import { useQuestion } from "../useQuestion";
import { useTakeBack } from "../useTakeBack";
import styles from "./Needs.module.css";

type Props = {
  readonly edition: Edition;
  readonly personId: PersonId;
  /** The one to change; null adds one. */
  readonly need: KnownNeed | null;
  readonly onClose: () => void;
};

/** Writes down what somebody needs, and how it is known. */
export function NeedDialog({ edition, personId, need, onClose }: Props) {
  const { t } = useTranslation("needs");
  const name = nameIn(useQuestion(namesOf), personId);
  const [kind, setKind] = useState<NeedKind>(need?.kind ?? "access");
  const [words, setWords] = useState(need?.words ?? "");
  const [source, setSource] = useState("");
  const keeping = useKeeping({ editionId: edition.id, personId, kind }, onClose);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("needTitle", { name })}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          {need?.source.kind === "noted" && (
            <Button onPress={() => void keeping.forget()}>{t("asApplication")}</Button>
          )}
          <Button look="primary" onPress={() => void keeping.keep(words, source)}>
            {t("keep")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {need === null && (
          <Select
            label={t("kind")}
            placeholder={t("kind")}
            options={NEED_KINDS.map((key) => ({ key, label: t(`kinds.${key}`) }))}
            value={kind}
            onChange={setKind}
          />
        )}
        <TextArea
          label={t("words")}
          hint={t("wordsHint")}
          value={words}
          onChange={setWords}
          rows={3}
        />
        <TextField
          label={t("how")}
          hint={t("howHint")}
          value={source}
          onChange={setSource}
          error={keeping.isSourceMissing ? t("noSource") : undefined}
          onSubmit={() => void keeping.keep(words, source)}
        />
      </div>
    </Dialog>
  );
}

type Of = {
  readonly editionId: Edition["id"];
  readonly personId: PersonId;
  readonly kind: NeedKind;
};

function useKeeping(of: Of, onClose: () => void) {
  const { t } = useTranslation("needs");
  const { vault, today } = useAcademy();
  const say = useSay();
  const takeBack = useTakeBack();
  const [isSourceMissing, setSourceMissing] = useState(false);
  const done = () => {
    onClose();
    say({ words: t("kept"), action: { label: t("undo"), onPress: takeBack } });
  };
  const failed = () => say({ words: t("notSaved"), tone: "danger" });
  return {
    isSourceMissing,
    keep: (words: string, source: string) =>
      noteNeed(vault, { ...of, words, source, on: today }).then((kept) => {
        if (kept.ok) done();
        else setSourceMissing(true);
      }, failed),
    forget: () => forgetNotedNeed(vault, of).then(done, failed),
  };
}
