import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addPanelNote } from "../../actions/selection/panel";
import { Button } from "../../components/Button";
import { useSay } from "../../components/Say";
import { Section } from "../../components/Section";
import { TextArea } from "../../components/TextArea";
import type { Application } from "../../domain/application";
import { formatDay } from "../../domain/calendarWords";
import type { PanelEntry } from "../../domain/selection/review";
import { entriesOf } from "../../storage/questions/selection";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import styles from "./PanelDetail.module.css";

/** Every note and decision with who, when and why, the latest first. */
export function History({ application }: { readonly application: Application }) {
  const { t } = useTranslation("selection");
  const { vault, newId, today } = useAcademy();
  const say = useSay();
  const entries = useQuestion(entriesOf, application.id);
  const [note, setNote] = useState("");
  const add = () => {
    addPanelNote(vault, newId, application, note, today).then(
      () => {
        setNote("");
        say({ words: t("noteAdded") });
      },
      () => say({ words: t("notSaved"), tone: "danger" }),
    );
  };
  return (
    <Section title={t("history")}>
      <TextArea label={t("note")} rows={2} value={note} onChange={setNote} />
      <div>
        <Button isDisabled={note.trim() === ""} onPress={add}>
          {t("addNote")}
        </Button>
      </div>
      {entries.length === 0 ? (
        <p className={styles.soft}>{t("noHistory")}</p>
      ) : (
        <ul className={styles.entries}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Entry({ entry: { on, by, what, words } }: { readonly entry: PanelEntry }) {
  const { t } = useTranslation("selection");
  const said = { day: formatDay(on), by, what: t(`entryWhat.${what}`) };
  return (
    <li>
      <span className={styles.soft}>{by === "" ? t("entryNobody", said) : t("entry", said)}</span>
      {words !== "" && <p dir="auto">{words}</p>}
    </li>
  );
}
