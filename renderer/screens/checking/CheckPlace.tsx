import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { TextLink } from "../../components/TextLink";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { CheckedForm } from "./CheckedForm";
import { CheckHeader } from "./CheckHeader";
import { formsInTurn, formsWithoutDoubt } from "./checkingQuestions";
import { TogetherList } from "./TogetherList";
import { TOGETHER } from "./together";
import { useAccepting } from "./useAccepting";
import { useInTurn } from "./useInTurn";

type Props = {
  /** A form's id, or `TOGETHER`. */
  readonly startWith: string | undefined;
  /** The import whose forms come first. */
  readonly batchId: string | undefined;
};

/**
 * The forms that wait. Those read without doubt are glanced over and accepted together; the others come one after
 * another, each beside its original.
 */
export function CheckPlace({ startWith, batchId }: Props) {
  const { today } = useAcademy();
  const waiting = useQuestion(formsInTurn, today);
  const clear = useQuestion(formsWithoutDoubt, today);
  const first = waiting.find((form) => form.batchId === batchId) ?? waiting[0];
  // Never by itself from one form to them all: what is shown on a form may clear the others meanwhile.
  const [chosen, setChosen] = useState(() => {
    const isTogether = startWith === undefined || startWith === TOGETHER;
    if (!isTogether) return startWith;
    return clear.length > 0 ? TOGETHER : first?.id;
  });
  const current = waiting.find(({ id }) => id === chosen) ?? first;
  const inTurn = useInTurn();
  const accepting = useAccepting(waiting, current, (id) => setChosen(id ?? TOGETHER), inTurn);
  if (current === undefined) return <AllChecked />;
  if (chosen === TOGETHER && clear.length > 0) {
    return (
      <Place layout="fill" header={<CheckHeader about={clear[0] ?? current} />}>
        <TogetherList
          forms={clear}
          others={waiting.length - clear.length}
          onAccept={() => accepting.acceptTogether(clear.map(({ id }) => id))}
          onOpen={setChosen}
          onOthers={() => setChosen(clear.includes(first ?? current) ? waiting[0]?.id : first?.id)}
          onUndo={accepting.undo}
        />
      </Place>
    );
  }
  const other = (step: 1 | -1) => waiting[waiting.indexOf(current) + step];
  const goToOther = (step: 1 | -1) => setChosen(other(step)?.id ?? current.id);
  return (
    <Place
      layout="fill"
      header={
        <CheckHeader
          about={current}
          isFirst={other(-1) === undefined}
          isLast={other(1) === undefined}
          onOther={goToOther}
          onTogether={() => setChosen(TOGETHER)}
        />
      }
    >
      <CheckedForm
        key={current.id}
        application={current}
        inTurn={inTurn}
        onAccept={accepting.accept}
        onSetAside={accepting.setAside}
        onUndo={accepting.undo}
        onOther={goToOther}
      />
    </Place>
  );
}

function AllChecked() {
  const { t } = useTranslation("checking");
  return (
    <Place header={<PlaceHeader title={t("title")} />}>
      <EmptyState
        title={t("allCheckedTitle")}
        action={
          <TextLink to={pathTo("applications")} look="primary">
            {t("toApplications")}
          </TextLink>
        }
      >
        {t("allChecked")}
      </EmptyState>
    </Place>
  );
}
