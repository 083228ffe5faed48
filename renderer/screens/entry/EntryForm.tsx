import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { TextLink } from "../../components/TextLink";
import type { Application } from "../../domain/application";
import type { FieldKey } from "../../domain/applicationForm";
import type { Edition } from "../../domain/edition";
import { goTo, pathTo } from "../goTo";
import { EntryBar } from "./EntryBar";
import styles from "./EntryForm.module.css";
import { EntryHow } from "./EntryHow";
import { EntryMissing } from "./EntryMissing";
import { EntryQuestions } from "./EntryQuestions";
import { focusFirst, focusQuestion } from "./entryFocus";
import { type EntryChannel, useEntry } from "./useEntry";
import { useEntryKeys } from "./useEntryKeys";

type Props = {
  readonly edition: Edition;
  readonly channel: EntryChannel;
  readonly begun: Application | null;
};

/** All questions of the form in order, for hands that stay on the keys. */
export function EntryForm({ edition, channel, begun }: Props) {
  const { t } = useTranslation("entry");
  const form = useRef<HTMLDivElement>(null);
  const state = useEntry(edition, channel, begun);
  const { entry, number, missing, isWarned } = state;
  useEffect(() => focusFirst(form.current), []);
  const go = (field: FieldKey) => focusQuestion(form.current, field);
  const finish = () => {
    void state.finish().then((isSaved) => {
      if (isSaved) focusFirst(form.current);
      else if (missing[0] !== undefined) go(missing[0]);
    });
  };
  useEntryKeys(form, { answer: state.answer, keep: state.keep, finish });
  return (
    <Place
      layout="fill"
      header={
        <PlaceHeader
          title={t(`title.${entry.channel}`)}
          back={<TextLink to={pathTo("applications")}>{t("back")}</TextLink>}
          line={number === null ? t("lineNew") : t("lineSaved", { number })}
        />
      }
    >
      <div ref={form} className={styles.whole}>
        <section className={styles.scroll} aria-label={t(`title.${entry.channel}`)}>
          <div className={styles.column}>
            <EntryHow state={state} />
            {isWarned && <EntryMissing state={state} onGo={go} />}
            <EntryQuestions state={state} />
          </div>
        </section>
        <EntryBar
          state={state}
          onFinish={finish}
          onClose={() => {
            state.keep();
            goTo("applications");
          }}
        />
      </div>
    </Place>
  );
}
