import { CheckCheck, ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { IconButton } from "../../components/IconButton";
import { PlaceHeader } from "../../components/PlaceHeader";
import { TextLink } from "../../components/TextLink";
import type { Application } from "../../domain/application";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import styles from "./CheckHeader.module.css";
import { checkProgress, formsWithoutDoubt, waitingForms } from "./checkingQuestions";

type Props = StepProps & {
  /** The form whose import the line tells about. */
  readonly about: Application;
};

/** How far the import is checked, and the steps from one form to another; without `onOther`, none. */
export function CheckHeader({ about, ...steps }: Props) {
  const { t } = useTranslation("checking");
  return (
    <PlaceHeader
      height="low"
      title={t("title")}
      back={<TextLink to={pathTo("applications")}>{t("backToApplications")}</TextLink>}
      line={<ProgressLine about={about} />}
      action={steps.onOther && <Steps {...steps} />}
    />
  );
}

function ProgressLine({ about }: { readonly about: Application }) {
  const { t } = useTranslation("checking");
  const { today } = useAcademy();
  const progress = useQuestion(checkProgress, about);
  const count = useQuestion(waitingForms, today).length;
  if (progress === null) return <>{t("waitingForms", { count })}</>;
  const { clear } = progress;
  const words = [
    t("progress", progress),
    ...(clear > 0 ? [t("neededNoLook", { count: clear })] : []),
  ];
  return <>{words.join(", ")}</>;
}

type StepProps = {
  readonly isFirst?: boolean;
  readonly isLast?: boolean;
  readonly onOther?: (step: 1 | -1) => void;
  readonly onTogether?: () => void;
};

function Steps({ isFirst = true, isLast = true, onOther, onTogether }: StepProps) {
  const { t } = useTranslation("checking");
  const { today } = useAcademy();
  const count = useQuestion(formsWithoutDoubt, today).length;
  return (
    <>
      {count > 0 && onTogether && (
        <Button icon={CheckCheck} onPress={onTogether}>
          {t("toTogether", { count })}
        </Button>
      )}
      <span className={styles.steps}>
        <IconButton
          icon={ChevronLeft}
          label={t("previousForm")}
          shortcut="["
          isDisabled={isFirst}
          onPress={() => onOther?.(-1)}
        />
        <IconButton
          icon={ChevronRight}
          label={t("nextForm")}
          shortcut="]"
          isDisabled={isLast}
          onPress={() => onOther?.(1)}
        />
      </span>
    </>
  );
}
