import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Option } from "../../components/Select";
import { StateMark } from "../../components/StateMark";
import type { FieldKey } from "../../domain/applicationForm";
import type { Column } from "../../domain/spreadsheet/columns";
import type { ColumnUse } from "../../domain/spreadsheet/columnUses";
import { ColumnTable } from "./ColumnTable";
import type { AnswersForm } from "./useAnswersSheet";

type Props = { readonly columns: readonly Column[]; readonly form: AnswersForm };

/** Each column of an answer sheet with the question it answers. Equality answers are never shown. */
export function AnswerColumns({ columns, form }: Props) {
  const options = useUseOptions(form);
  return (
    <ColumnTable
      columns={columns}
      options={options}
      chosen={({ key }) => keyOfUse(form.uses[key])}
      onChange={({ key }, option) => form.say(key, chosenUse(option))}
      isHidden={({ key }) => form.uses[key]?.kind === "equality"}
      note={({ key }) => <HowFound form={form} columnKey={key} />}
    />
  );
}

const OTHERS = ["wholeName", "receivedOn", "equality", "unplaced", "ignored"] as const;
const QUESTION = "question:";

function useUseOptions({ questions }: AnswersForm): readonly Option[] {
  const { t } = useTranslation("spreadsheet");
  return useMemo(() => {
    const asked = questions.map(({ key, ask }) => ({ key: `${QUESTION}${key}`, label: ask }));
    const [name, sent, ...others] = OTHERS.map((key) => ({ key, label: t(`use.${key}`) }));
    return [...(name && sent ? [name, sent] : []), ...asked, ...others];
  }, [questions, t]);
}

function keyOfUse(use: ColumnUse | undefined): string {
  if (use === undefined) return "unplaced";
  return use.kind === "question" ? `${QUESTION}${use.field}` : use.kind;
}

function chosenUse(key: string): ColumnUse {
  const other = OTHERS.find((kind) => kind === key);
  if (other !== undefined) return { kind: other };
  return { kind: "question", field: key.slice(QUESTION.length) as FieldKey };
}

const FOUND = {
  known: { tone: "present", shape: "tick" },
  guess: { tone: "attention", shape: "half" },
  nothing: { tone: "attention", shape: "ring" },
  person: { tone: "action", shape: "diamond" },
} as const;

function HowFound({ form, columnKey }: { readonly form: AnswersForm; readonly columnKey: string }) {
  const { t } = useTranslation("spreadsheet");
  const from = form.said.has(columnKey)
    ? "person"
    : (form.proposed.get(columnKey)?.from ?? "nothing");
  // What its own words say needs no word more.
  if (from === "words") return null;
  return (
    <StateMark {...FOUND[from]} look="plain">
      {t(`from.${from}`)}
    </StateMark>
  );
}
