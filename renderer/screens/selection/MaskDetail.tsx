import { useState } from "react";
import { useTranslation } from "react-i18next";
import { chooseMasks } from "../../actions/selection/reviews";
import { Button } from "../../components/Button";
import { useSay } from "../../components/Say";
import { Section } from "../../components/Section";
import { TextField } from "../../components/TextField";
import { TextLink } from "../../components/TextLink";
import type { Application } from "../../domain/application";
import type { FormQuestion } from "../../domain/applicationForm";
import type { Leak } from "../../domain/selection/leaks";
import { placesOfWords } from "../../domain/selection/masks";
import { blindAnswers } from "../../domain/selection/reviewerPack";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { BlindText } from "./BlindText";
import styles from "./Masking.module.css";
import { placeGroups } from "./maskQuestions";
import { PlaceRow } from "./PlaceRow";

type Props = {
  readonly application: Application;
  readonly questions: readonly FormQuestion[];
  /** The next application in which something is open. */
  readonly nextId: string | null;
};

/** What shows who wrote one application, what is masked of it, and how reviewers will see it. */
export function MaskDetail({ application, questions, nextId }: Props) {
  const { t } = useTranslation("selection");
  const groups = placeGroups(application);
  const choose = useChoose(application);
  return (
    <article className={styles.detail}>
      <div className={styles.head}>
        <h2>{t("application", { number: application.number })}</h2>
        {nextId !== null && (
          <TextLink to={pathTo("selection", "masking", nextId)} look="plain">
            {t("maskNext")}
          </TextLink>
        )}
      </div>
      {groups.length === 0 ? (
        <p className={styles.soft}>{t("maskNothingFound")}</p>
      ) : (
        <ul className={styles.places}>
          {groups.map((group) => (
            <PlaceRow
              key={group.key}
              group={group}
              onChoose={(choice) => choose(group.places, choice)}
            />
          ))}
        </ul>
      )}
      <ByHand application={application} onMask={(places) => choose(places, "mask")} />
      <Section title={t("maskSeen")}>
        <BlindText answers={blindAnswers(application, questions)} />
      </Section>
    </article>
  );
}

type ByHandProps = {
  readonly application: Application;
  readonly onMask: (places: readonly Leak[]) => void;
};

/** A husband's profession or a well-known street: what only people can tell. */
function ByHand({ application, onMask }: ByHandProps) {
  const { t } = useTranslation("selection");
  const [words, setWords] = useState("");
  const places = placesOfWords(application, words);
  const isMissing = words.trim() !== "" && places.length === 0;
  const mask = () => {
    if (places.length === 0) return;
    onMask(places);
    setWords("");
  };
  return (
    <div className={styles.byHand}>
      <TextField
        label={t("maskWords")}
        value={words}
        onChange={setWords}
        error={isMissing ? t("maskWordsMissing") : undefined}
        onSubmit={mask}
      />
      <Button isDisabled={places.length === 0} onPress={mask}>
        {places.length === 0 ? t("maskThemNone") : t("maskThem", { count: places.length })}
      </Button>
    </div>
  );
}

function useChoose(application: Application) {
  const { t } = useTranslation("selection");
  const { vault } = useAcademy();
  const say = useSay();
  return (places: readonly Leak[], choice: "mask" | "leave" | null) => {
    chooseMasks(vault, application, places, choice).catch(() =>
      say({ words: t("notSaved"), tone: "danger" }),
    );
  };
}
