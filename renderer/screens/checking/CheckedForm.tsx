import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Panes } from "../../components/Panes";
import type { Application } from "../../domain/application";
import type { FormReading } from "../../domain/reading";
import { CheckBar } from "./CheckBar";
import styles from "./CheckedForm.module.css";
import { FormHead } from "./FormHead";
import { OriginalPane } from "./OriginalPane";
import { QuestionList } from "./QuestionList";
import type { QuestionGroup } from "./questionOrder";
import { UnplacedTray } from "./UnplacedTray";
import { type CheckedFormState, useCheckedForm, type WholeFormDeeds } from "./useCheckedForm";

type Props = WholeFormDeeds & {
  readonly application: Application;
  readonly onSetAside: (reason: string) => void;
  readonly onUndo: () => void;
};

/** One form beside its original. Give it the application's id as key, so that each form opens afresh. */
export function CheckedForm({ application, onSetAside, onUndo, ...deeds }: Props) {
  const { t } = useTranslation("checking");
  const whole = useRef<HTMLDivElement>(null);
  const form = useCheckedForm(whole, application, deeds);
  return (
    <div ref={whole} className={styles.whole}>
      <Panes
        share="halves"
        listLabel={t("questions")}
        detailLabel={t("original")}
        list={<FormAnswers application={application} form={form} />}
        detail={application.original && <OriginalPane application={application} {...form.lit} />}
      />
      <CheckBar
        openCount={form.open.size}
        onAccept={deeds.onAccept}
        onSetAside={onSetAside}
        onUndo={onUndo}
      />
    </div>
  );
}

type AnswersProps = { readonly application: Application; readonly form: CheckedFormState };

/** First whose form it is, then what needs a look, then the text that fits nowhere, then everything else. */
function FormAnswers({ application, form }: AnswersProps) {
  const { reading, groups, questions, checking, open, focused, edited, deeds } = form;
  const { answers } = application;
  const listed = { answers, reading, open, focused, edited, deeds };
  return (
    <div className={styles.answers}>
      <FormHead application={application} reading={reading} />
      <QuestionList groups={groups.filter(isLookFirst)} {...listed} />
      <UnplacedTray
        unplaced={reading.unplaced}
        questions={questions}
        onPlace={checking.place}
        onLeave={asksAboutUnplaced(reading) ? checking.leave : null}
        onPoint={form.setPointed}
      />
      <QuestionList groups={groups.filter((group) => !isLookFirst(group))} {...listed} />
    </div>
  );
}

function isLookFirst({ kind }: QuestionGroup): boolean {
  return kind === "lookFirst";
}

function asksAboutUnplaced({ warnings }: FormReading): boolean {
  return warnings.some(({ kind }) => kind === "unplacedText");
}
