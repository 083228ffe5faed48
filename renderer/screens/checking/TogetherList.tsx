import { CheckCheck, Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { BottomBar } from "../../components/BottomBar";
import { Button } from "../../components/Button";
import { PersonName } from "../../components/PersonName";
import { answerText } from "../../domain/answers";
import type { Application } from "../../domain/application";
import type { ApplicationId } from "../../domain/ids";
import { fullNameOf } from "../../domain/personFromAnswers";
import bar from "./CheckBar.module.css";
import styles from "./TogetherList.module.css";
import { useKeysWithin } from "./useKeysWithin";

type Props = {
  readonly forms: readonly Application[];
  /** How many forms need a look and come one by one. */
  readonly others: number;
  readonly onAccept: () => void;
  readonly onOpen: (id: ApplicationId) => void;
  readonly onOthers: () => void;
  readonly onUndo: () => void;
};

/** The forms read without doubt: a glance over the names, one key for all of them, and each can be opened. */
export function TogetherList({ forms, others, onAccept, onOpen, onOthers, onUndo }: Props) {
  const { t } = useTranslation(["checking", "common"]);
  const whole = useRef<HTMLDivElement>(null);
  useEffect(
    () => whole.current?.querySelector<HTMLElement>("[data-bottom-bar] button")?.focus(),
    [],
  );
  useKeysWithin(whole, (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onAccept();
    else if (event.key === "]" && others > 0) onOthers();
    else return moveOverRows(whole.current, event);
    return true;
  });
  return (
    <div ref={whole} className={styles.whole}>
      <section className={styles.sheet} aria-label={t("togetherTitle", { count: forms.length })}>
        <h2>{t("togetherTitle", { count: forms.length })}</h2>
        <p className={styles.words}>{t("togetherWords")}</p>
        <ul className={styles.rows}>
          {forms.map((form) => (
            <Row key={form.id} form={form} onOpen={onOpen} />
          ))}
        </ul>
      </section>
      <BottomBar className={bar.bar}>
        <div className={bar.deeds}>
          <Button look="primary" icon={CheckCheck} shortcut="⏎" onPress={onAccept}>
            {t("acceptWithoutLook", { count: forms.length })}
          </Button>
          {others > 0 && (
            <Button shortcut="]" onPress={onOthers}>
              {t("othersFirst", { count: others })}
            </Button>
          )}
          <Button look="quiet" icon={Undo2} shortcut="Ctrl Z" onPress={onUndo}>
            {t("common:undo")}
          </Button>
        </div>
      </BottomBar>
    </div>
  );
}

type RowProps = Pick<Props, "onOpen"> & { readonly form: Application };

function Row({ form, onOpen }: RowProps) {
  const { t } = useTranslation("checking");
  const { answers, number } = form;
  const name = fullNameOf(answers);
  return (
    <li>
      <button type="button" className={styles.row} data-glance="" onClick={() => onOpen(form.id)}>
        <span className={styles.number}>{number}</span>
        <span className={styles.name}>
          {name === "" ? t("nameless") : <PersonName name={name} />}
        </span>
        <bdi translate="no" className={styles.more}>
          {answerText(answers, "groupName")}
        </bdi>
        <bdi translate="no" className={styles.more}>
          {answerText(answers, "email") || answerText(answers, "phone")}
        </bdi>
      </button>
    </li>
  );
}

/** ↑ ↓ walk the rows, also from the button below them. */
function moveOverRows(whole: HTMLElement | null, { key, target }: KeyboardEvent): boolean {
  if (key !== "ArrowDown" && key !== "ArrowUp") return false;
  const rows = [...(whole?.querySelectorAll<HTMLElement>("[data-glance]") ?? [])];
  const at = rows.findIndex((row) => row.contains(target as Node));
  const next = key === "ArrowDown" ? at + 1 : at < 0 ? rows.length - 1 : at - 1;
  const row = rows[Math.max(0, Math.min(rows.length - 1, next))];
  row?.focus();
  return row !== undefined;
}
