import { CheckCheck, ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { IconButton } from "../../components/IconButton";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { TextLink } from "../../components/TextLink";
import type { Application } from "../../domain/application";
import type { ApplicationId } from "../../domain/ids";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { CheckedForm } from "./CheckedForm";
import styles from "./CheckPlace.module.css";
import { checkProgress, formsWithoutDoubt, waitingForms } from "./checkingQuestions";
import { useAccepting } from "./useAccepting";
import { useInTurn } from "./useInTurn";

/** The forms that wait, one after another, each beside its original. Opens with the one the address names, else the first. */
export function CheckPlace({ startWith }: { readonly startWith: string | undefined }) {
  const { t } = useTranslation("checking");
  const waiting = useQuestion(waitingForms);
  const [chosen, setChosen] = useState<string | undefined>(startWith);
  const current = waiting.find(({ id }) => id === chosen) ?? waiting[0];
  const inTurn = useInTurn();
  const accepting = useAccepting(waiting, current, setChosen, inTurn);
  const goToOther = (step: 1 | -1) => {
    const other = current && waiting[waiting.indexOf(current) + step];
    if (other) setChosen(other.id);
  };
  if (current === undefined) return <AllChecked />;
  return (
    <Place
      layout="fill"
      header={
        <PlaceHeader
          title={t("title")}
          back={<TextLink to={pathTo("applications")}>{t("backToApplications")}</TextLink>}
          line={<ProgressLine application={current} />}
          action={
            <>
              <AcceptTogether onAccept={accepting.acceptTogether} />
              <span className={styles.steps}>
                <IconButton
                  icon={ChevronLeft}
                  label={t("previousForm")}
                  shortcut="["
                  isDisabled={waiting[0] === current}
                  onPress={() => goToOther(-1)}
                />
                <IconButton
                  icon={ChevronRight}
                  label={t("nextForm")}
                  shortcut="]"
                  isDisabled={waiting.at(-1) === current}
                  onPress={() => goToOther(1)}
                />
              </span>
            </>
          }
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

function ProgressLine({ application }: { readonly application: Application }) {
  const { t } = useTranslation("checking");
  const progress = useQuestion(checkProgress, application);
  const count = useQuestion(formsWithoutDoubt).length;
  const all = useQuestion(waitingForms).length;
  const words = [
    progress === null ? t("waitingForms", { count: all }) : t("progress", progress),
    ...(count > 0 ? [t("neededNoLook", { count })] : []),
  ];
  return <>{words.join(", ")}</>;
}

type TogetherProps = { readonly onAccept: (ids: readonly ApplicationId[]) => void };

function AcceptTogether({ onAccept }: TogetherProps) {
  const { t } = useTranslation("checking");
  const ids = useQuestion(formsWithoutDoubt);
  if (ids.length === 0) return null;
  return (
    <Button icon={CheckCheck} onPress={() => onAccept(ids)}>
      {t("acceptWithoutLook", { count: ids.length })}
    </Button>
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
