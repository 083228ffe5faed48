import { useTranslation } from "react-i18next";
import { Table } from "../../components/Table";
import { TextLink } from "../../components/TextLink";
import type { AuditEntry } from "../../domain/auditLog";
import { formatLongDay } from "../../domain/calendarWords";
import { applicationOf, type LogDay } from "../../storage/questions/auditLog";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import styles from "./Log.module.css";
import { type LogWords, useLogWords } from "./useLogWords";

/** The lines of one day. */
export function LogTable({ day, entries }: LogDay) {
  const { t } = useTranslation("log");
  const wordsOf = useLogWords();
  return (
    <section className={styles.day}>
      <h3 className={styles.dayTitle}>{formatLongDay(day)}</h3>
      <Table
        caption={formatLongDay(day)}
        density="compact"
        columns={[
          { key: "when", header: t("when") },
          { key: "what", header: t("what") },
          { key: "about", header: t("about") },
          { key: "who", header: t("who") },
        ]}
      >
        {entries.map((entry) => (
          <LogRow key={entry.id} entry={entry} words={wordsOf(entry)} />
        ))}
      </Table>
    </section>
  );
}

function LogRow({ entry, words }: { readonly entry: AuditEntry; readonly words: LogWords }) {
  const { t } = useTranslation("log");
  const application = useQuestion(applicationOf, entry.about);
  return (
    <tr>
      <td className={styles.time}>{words.time}</td>
      <th scope="row">{words.what}</th>
      <td className={styles.about}>
        {application === null ? (
          <bdi translate="no">{words.detail}</bdi>
        ) : (
          <TextLink to={pathTo("applications", application.id)}>
            {t("application", { number: application.number })}
          </TextLink>
        )}
      </td>
      <td className={styles.about}>
        <bdi>{words.who}</bdi>
      </td>
    </tr>
  );
}
