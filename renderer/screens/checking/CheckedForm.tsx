import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { TextSource } from "../../actions/placeText";
import { Panes } from "../../components/Panes";
import type { Application } from "../../domain/application";
import { answerInWords } from "../../domain/textAsAnswer";
import { AskDialog } from "./AskDialog";
import { CheckBar } from "./CheckBar";
import styles from "./CheckedForm.module.css";
import { FormHead } from "./FormHead";
import { PlaceDialog } from "./PlaceDialog";
import { QuestionList } from "./QuestionList";
import type { QuestionGroup } from "./questionOrder";
import { SentPapers } from "./SentPapers";
import { ShowingBand } from "./ShowingBand";
import { TwinBanner } from "./TwinBanner";
import { beginDrag } from "./textDrop";
import { UnplacedTray } from "./UnplacedTray";
import { type CheckedFormState, useCheckedForm, type WholeFormDeeds } from "./useCheckedForm";
import { chosenIn } from "./useChosenWords";
import { VersionsDialog } from "./VersionsDialog";

type Props = WholeFormDeeds & {
  readonly application: Application;
  readonly onSetAside: (reason: string) => void;
};

/** One form beside its original. Give it the application's id as key, so that each form opens afresh. */
export function CheckedForm({ application, onSetAside, ...deeds }: Props) {
  const { t } = useTranslation("checking");
  const whole = useRef<HTMLDivElement>(null);
  const original = useRef<HTMLDivElement>(null);
  const form = useCheckedForm({ whole, original }, application, deeds);
  return (
    <div ref={whole} className={styles.whole}>
      <Panes
        share="halves"
        listLabel={t("questions")}
        detailLabel={t("original")}
        list={<FormAnswers application={application} form={form} />}
        detail={
          application.original && (
            // biome-ignore lint/a11y/noStaticElementInteractions: words chosen here can be dragged; by key they are placed with P
            <div
              ref={original}
              onDragStart={(event) => {
                const chosen = chosenIn(original.current);
                if (chosen !== null) beginDrag(event, chosen);
              }}
            >
              <SentPapers
                application={application}
                {...form.lit}
                look={form.words.look}
                onLook={form.words.setLook}
              />
            </div>
          )
        }
      />
      <CheckBar
        openCount={form.stops.filter(form.isOpen).length}
        chosenWords={form.chosen?.text ?? null}
        isAmongWords={form.words.isAmong}
        onPlaceChosen={() => form.carrying.setCarried(form.chosen)}
        isAsideAsked={form.dialog.asked === "aside"}
        onAskAside={(isAsked) => form.dialog.ask(isAsked ? "aside" : null)}
        onAccept={deeds.onAccept}
        onSetAside={onSetAside}
        onUndo={deeds.onUndo}
      />
      <Placing application={application} form={form} />
      <Asked application={application} form={form} />
    </div>
  );
}

type FormProps = { readonly application: Application; readonly form: CheckedFormState };

/** First whose form it is, then what needs a look, then the text that fits nowhere, then everything else. */
function FormAnswers({ application, form }: FormProps) {
  const { reading, groups, checking, open, asking, focused, edited, deeds, showing } = form;
  const { isShowing } = showing;
  const listed = { answers: application.answers, reading, open, edited, focused, isShowing, deeds };
  return (
    <div className={styles.answers}>
      <FormHead
        application={application}
        reading={reading}
        onAsk={() => form.dialog.ask("message")}
      />
      <TwinBanner application={application} onDiffer={() => form.dialog.ask("versions")} />
      <ShowingBand application={application} showing={showing} />
      <QuestionList groups={groups.filter(isLookFirst)} {...listed} />
      <UnplacedTray
        unplaced={reading.unplaced}
        asking={asking}
        focused={focused}
        isShowing={isShowing}
        deeds={deeds}
        onLeaveAll={() => checking.leave()}
      />
      <QuestionList groups={groups.filter((group) => !isLookFirst(group))} {...listed} />
    </div>
  );
}

function Asked({ application, form }: FormProps) {
  const { asked, ask } = form.dialog;
  const close = () => ask(null);
  if (asked === "versions") return <VersionsDialog application={application} onClose={close} />;
  if (asked === "message") return <AskDialog application={application} onClose={close} />;
  return null;
}

/** The text picked up, on its way to a question. Those still open are offered first. */
function Placing({ application, form }: FormProps) {
  const { questions, open, carrying, drop } = form;
  const { carried, setCarried } = carrying;
  if (carried === null) return null;
  const others = questions.filter(
    ({ key }) => !(carried.kind === "answer" && carried.field === key),
  );
  return (
    <PlaceDialog
      text={textOf(carried, application, form)}
      questions={[
        ...others.filter(({ key }) => open.has(key)),
        ...others.filter(({ key }) => !open.has(key)),
      ]}
      answers={application.answers}
      onPlace={(field) => drop(carried, field)}
      onClose={() => setCarried(null)}
    />
  );
}

function textOf(source: TextSource, { answers }: Application, form: CheckedFormState): string {
  switch (source.kind) {
    case "unplaced":
      return form.reading.unplaced[source.index]?.text ?? "";
    case "answer": {
      const question = form.questions.find(({ key }) => key === source.field);
      return answerInWords(question, answers[source.field] ?? "");
    }
    case "chosen":
      return source.text;
  }
}

function isLookFirst({ kind }: QuestionGroup): boolean {
  return kind === "lookFirst";
}
