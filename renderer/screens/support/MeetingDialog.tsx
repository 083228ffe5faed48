import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type LogRefusal, logMeeting } from "../../actions/support";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Dialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { CalendarDate } from "../../domain/calendar";
import type { Edition, ThemeKey } from "../../domain/edition";
import type { PersonId } from "../../domain/ids";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import styles from "./Support.module.css";
import { meetingsOf, membersByName } from "./supportQuestions";

type Props = { readonly edition: Edition; readonly onClose: () => void };

const USUAL_MINUTES = "45";

/** A support meeting that took place. Who gave it last stands there already. */
export function MeetingDialog({ edition, onClose }: Props) {
  const { t } = useTranslation("support");
  const form = useMeetingForm(edition, onClose);
  const { fields, set } = form;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("addMeeting")}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button look="primary" onPress={() => void form.keep()}>
            {t("keep")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <WhoAndWhen edition={edition} form={form} />
        <ThemeBoxes
          edition={edition}
          themes={fields.themes}
          onChange={(themes) => set({ themes })}
        />
        <TextArea
          label={t("privateNote")}
          hint={t("privateNoteHint")}
          value={fields.note}
          onChange={(note) => set({ note })}
          rows={3}
        />
        <TextField
          label={t("nextStep")}
          value={fields.nextStep}
          onChange={(nextStep) => set({ nextStep })}
        />
      </div>
    </Dialog>
  );
}

type WhoProps = { readonly edition: Edition; readonly form: ReturnType<typeof useMeetingForm> };

function WhoAndWhen({ edition, form: { fields, set, errorAt } }: WhoProps) {
  const { t } = useTranslation("support");
  const { today } = useAcademy();
  const members = useQuestion(membersByName, edition.id, today);
  return (
    <div className={styles.halves}>
      <Select
        label={t("person")}
        placeholder={t("choosePerson")}
        options={members}
        value={fields.personId}
        onChange={(personId) => set({ personId })}
        error={errorAt("noPerson")}
      />
      <TextField
        label={t("supporter")}
        value={fields.supporter}
        onChange={(supporter) => set({ supporter })}
        error={errorAt("noSupporter")}
      />
      <TextField
        label={t("day")}
        type="date"
        value={fields.on}
        onChange={(on) => set({ on })}
        error={errorAt("notADay", "stillAhead")}
      />
      <TextField
        label={t("minutes")}
        value={fields.minutes}
        onChange={(minutes) => set({ minutes })}
        error={errorAt("minutesOutOfRange")}
      />
    </div>
  );
}

type Trouble = LogRefusal["kind"] | "noPerson";

function useMeetingForm(edition: Edition, onDone: () => void) {
  const { t } = useTranslation("support");
  const { vault, today, newId } = useAcademy();
  const say = useSay();
  const [latest] = useQuestion(meetingsOf, edition.id);
  const [refusal, setRefusal] = useState<Trouble | null>(null);
  const [fields, setFields] = useState({
    personId: null as PersonId | null,
    on: today as string,
    minutes: USUAL_MINUTES,
    supporter: latest?.supporter ?? "",
    themes: [] as readonly ThemeKey[],
    note: "",
    nextStep: "",
  });
  const keep = async () => {
    const { personId, on, minutes, ...words } = fields;
    if (personId === null) return setRefusal("noPerson");
    const day = on as CalendarDate;
    const length = Number(minutes.trim() || Number.NaN);
    const meeting = { ...words, editionId: edition.id, personId, on: day, minutes: length };
    const kept = await logMeeting(vault, meeting, today, newId).catch(() => null);
    if (kept === null) return say({ words: t("notSaved"), tone: "danger" });
    if (!kept.ok) return setRefusal(kept.error.kind);
    onDone();
  };
  return {
    fields,
    set: (some: Partial<typeof fields>) => setFields((before) => ({ ...before, ...some })),
    errorAt: (...kinds: readonly Trouble[]) =>
      refusal !== null && kinds.includes(refusal) ? t(`refused.${refusal}`) : undefined,
    keep,
  };
}

type BoxesProps = {
  readonly edition: Edition;
  readonly themes: readonly ThemeKey[];
  readonly onChange: (themes: readonly ThemeKey[]) => void;
};

function ThemeBoxes({ edition, themes, onChange }: BoxesProps) {
  const { t } = useTranslation("support");
  return (
    <fieldset className={styles.boxes}>
      <legend>{t("themes")}</legend>
      {edition.themes.map(({ key, title }) => (
        <Checkbox
          key={key}
          isSelected={themes.includes(key)}
          onChange={(isIn) =>
            onChange(isIn ? [...themes, key] : themes.filter((one) => one !== key))
          }
        >
          {title}
        </Checkbox>
      ))}
    </fieldset>
  );
}
