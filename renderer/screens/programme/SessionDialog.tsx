import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Dialog } from "../../components/Dialog";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { Edition, Session } from "../../domain/edition";
import { DateWarnings } from "./DateWarnings";
import { InvitedPicker } from "./InvitedPicker";
import styles from "./SessionDialog.module.css";
import { type SessionForm, useSessionForm } from "./useSessionForm";

type Props = {
  readonly edition: Edition;
  /** The item to change; null adds one. */
  readonly session: Session | null;
  readonly onClose: () => void;
};

/** Everything that can be set on an item of the programme, with what speaks against the day as it is chosen. */
export function SessionDialog({ edition, session, onClose }: Props) {
  const { t } = useTranslation("programme");
  const form = useSessionForm(edition, session, onClose);
  const isGivenOut = session?.state === "confirmed" || session?.state === "changed";
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(session === null ? "addTitle" : "editTitle")}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t("cancelDialog")}</Button>
          <Button look="primary" onPress={() => void form.save()}>
            {t(session === null ? "addProposal" : "saveSession")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={t("itemTitle")}
          value={form.values.title}
          onChange={(title) => form.set({ title })}
          error={form.errorAt("title")}
        />
        <WhenFields form={form} />
        {form.warnings.length > 0 && <DateWarnings warnings={form.warnings} />}
        <WhereAndWho form={form} edition={edition} />
        <ThemeBoxes form={form} edition={edition} />
        {isGivenOut && (
          <TextField
            label={t("reason")}
            hint={t("reasonHint")}
            value={form.values.reason}
            onChange={(reason) => form.set({ reason })}
          />
        )}
      </div>
    </Dialog>
  );
}

type PartProps = { readonly form: SessionForm };

function WhenFields({ form }: PartProps) {
  const { t } = useTranslation("programme");
  const { date, starts, ends } = form.values;
  return (
    <div className={styles.three}>
      <TextField
        label={t("day")}
        type="date"
        value={date}
        onChange={(day) => form.set({ date: day })}
        hint={form.dayWords ?? undefined}
        error={form.errorAt("day")}
      />
      <TextField
        label={t("starts")}
        value={starts}
        onChange={(time) => form.set({ starts: time })}
        error={form.errorAt("time")}
      />
      <TextField label={t("ends")} value={ends} onChange={(time) => form.set({ ends: time })} />
    </div>
  );
}

function WhereAndWho({ form, edition }: PartProps & { readonly edition: Edition }) {
  const { t } = useTranslation("programme");
  const { values, set } = form;
  return (
    <>
      <div className={styles.three}>
        <Select
          label={t("kind")}
          placeholder={t("kind")}
          options={form.kinds}
          value={values.kind}
          onChange={(kind) => set({ kind })}
        />
        <Select
          label={t("venue")}
          placeholder={t("venue")}
          options={form.venues}
          value={values.venueId}
          onChange={(venueId) => set({ venueId })}
        />
        <Select
          label={t("openTo")}
          placeholder={t("openTo")}
          options={form.audiences}
          value={values.openTo}
          onChange={(openTo) => set({ openTo })}
        />
      </div>
      {values.openTo === "invited" && (
        <InvitedPicker
          editionId={edition.id}
          chosen={values.invited}
          onChange={(invited) => set({ invited })}
          error={form.errorAt("invited")}
        />
      )}
      <div className={styles.two}>
        <TextField
          label={t("facilitators")}
          value={values.facilitators}
          onChange={(facilitators) => set({ facilitators })}
        />
        <TextField
          label={t("roomFor")}
          value={values.capacity}
          onChange={(capacity) => set({ capacity })}
          error={form.errorAt("capacity")}
        />
      </div>
    </>
  );
}

function ThemeBoxes({ form, edition }: PartProps & { readonly edition: Edition }) {
  const { t } = useTranslation("programme");
  const { themes } = form.values;
  return (
    <fieldset className={styles.boxes}>
      <legend>{t("themes")}</legend>
      {edition.themes.map(({ key, title }) => (
        <Checkbox
          key={key}
          isSelected={themes.includes(key)}
          onChange={(isIn) =>
            form.set({ themes: isIn ? [...themes, key] : themes.filter((one) => one !== key) })
          }
        >
          {title}
        </Checkbox>
      ))}
    </fieldset>
  );
}
