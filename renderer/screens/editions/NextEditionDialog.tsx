import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Dialog } from "../../components/Dialog";
import { Segmented } from "../../components/Segmented";
import { addMonths } from "../../domain/calendarRules";
import { editionName } from "../../domain/newEdition";
import type { CarriedOver } from "../../domain/nextEdition";
import { templatesKeptIn } from "../../storage/questions/letters";
import { useQuestion } from "../useQuestion";
import { EditionFieldsForm } from "./EditionFieldsForm";
import styles from "./Editions.module.css";
import { ProposedProgramme } from "./ProposedProgramme";
import { type NextEditionForm, useNextEdition } from "./useNextEdition";

/** Asks for what the next edition is, shows the dates it would begin with, and begins it. Closing it changes nothing. */
export function NextEditionDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(["editions", "common"]);
  const form = useNextEdition(onClose);
  if (form === null) return null;
  const { former, values, set, refusal } = form;
  const name = values.fields.name.trim() || form.proposed.edition.name;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("dialogTitle")}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button look="primary" onPress={() => void form.begin()}>
            {t("confirmBegin", { name })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t("dialogWords", { former: former.name })}</p>
        <YearsChoice form={form} />
        <EditionFieldsForm
          fields={values.fields}
          onChange={(fields) => set({ fields })}
          refusal={refusal}
        />
        <CarryBoxes form={form} />
        <ProposedProgramme form={form} />
      </div>
    </Dialog>
  );
}

type PartProps = { readonly form: NextEditionForm };

const MONTHS_PER_YEAR = 12;
const YEARS_LATER = [1, 2, 3] as const;

/** The years that come next; an academy may leave some out. */
function YearsChoice({ form: { former, values, setYears } }: PartProps) {
  const { t } = useTranslation("editions");
  const { from, to } = former.programmeMonths;
  return (
    <div className={styles.years}>
      <span className={styles.legend}>{t("years")}</span>
      <Segmented
        label={t("years")}
        value={String(values.yearsLater)}
        segments={YEARS_LATER.map((years) => {
          const months = years * MONTHS_PER_YEAR;
          const label = editionName(addMonths(from, months), addMonths(to, months));
          return { key: String(years), label };
        })}
        onChange={(key) => setYears(Number(key))}
      />
    </div>
  );
}

function CarryBoxes({ form: { former, values, set } }: PartProps) {
  const { t } = useTranslation("editions");
  const templates = useQuestion(templatesKeptIn, former.id);
  const { carried } = values;
  const box = (key: keyof CarriedOver) => ({
    isSelected: carried[key],
    onChange: (isIn: boolean) => set({ carried: { ...carried, [key]: isIn } }),
  });
  return (
    <fieldset className={styles.boxes}>
      <legend className={styles.legend}>{t("carry", { former: former.name })}</legend>
      <Checkbox {...box("criteria")}>
        {t("carryCriteria", { count: former.criteria.length })}
      </Checkbox>
      {templates === 0 ? (
        <p className={styles.soft}>{t("carryNoTemplates")}</p>
      ) : (
        <Checkbox {...box("templates")}>{t("carryTemplates", { count: templates })}</Checkbox>
      )}
      <Checkbox {...box("venues")}>{t("carryVenues")}</Checkbox>
      <p className={styles.soft}>{t("carryElse")}</p>
    </fieldset>
  );
}
