import { useTranslation } from "react-i18next";
import { editionChoices } from "../../actions/editionChoices";
import { RadioGroup } from "../../components/RadioGroup";
import { TextField } from "../../components/TextField";
import type { CalendarDate } from "../../domain/calendar";
import { StepButtons } from "./StepButtons";

type Chosen = { readonly academyName: string; readonly yearsLater: number };

type Props = {
  readonly today: CalendarDate;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
};

/** Which edition, and what the academy is called. */
export function StepEdition({ today, chosen, onChange, onBack, onNext }: Props) {
  const { t } = useTranslation("welcome");
  const options = editionChoices(today).map(({ yearsLater, name }) => ({
    key: String(yearsLater),
    label: yearsLater === 0 ? t("builtIn") : t("newEdition", { name }),
    hint: yearsLater === 0 ? t("builtInHint") : t("newEditionHint"),
  }));
  const canGoOn = chosen.academyName.trim() !== "";
  return (
    <>
      <TextField
        label={t("nameLabel")}
        hint={t("nameHint")}
        value={chosen.academyName}
        onChange={(academyName) => onChange({ ...chosen, academyName })}
        onSubmit={() => canGoOn && onNext()}
        autoFocus
      />
      <RadioGroup
        label={t("editionTitle")}
        options={options}
        value={String(chosen.yearsLater)}
        onChange={(key) => onChange({ ...chosen, yearsLater: Number(key) })}
      />
      <StepButtons onBack={onBack} onNext={onNext} nextLabel={t("next")} canGoOn={canGoOn} />
    </>
  );
}
