import { useState } from "react";
import { useTranslation } from "react-i18next";
import { setAttendanceTarget } from "../../actions/support";
import { Button } from "../../components/Button";
import { useSay } from "../../components/Say";
import { Section } from "../../components/Section";
import { Table } from "../../components/Table";
import { TextField } from "../../components/TextField";
import { FIGURE_FORMULAS } from "../../domain/attendanceTable";
import type { Edition } from "../../domain/edition";
import { OUTLOOK_FORMULA } from "../../domain/outlook";
import { useAcademy } from "../academy";
import { percent } from "../cohort/cohortWords";
import { Name } from "./Name";
import { OutlookSign } from "./OutlookSign";
import styles from "./Support.module.css";
import { type PersonOutlook, targetOf } from "./supportQuestions";

type Props = { readonly edition: Edition; readonly outlooks: readonly PersonOutlook[] };

/** Who has reached the attendance asked for, who still can and by how many sessions, and who no longer can. */
export function Outlooks({ edition, outlooks }: Props) {
  const { t } = useTranslation("support");
  const target = targetOf(edition);
  return (
    <Section title={t("outlook")}>
      {edition.call.minimumAttendance === null && <Target key={target} edition={edition} />}
      {target !== null && (
        <>
          <p className={styles.soft}>{OUTLOOK_FORMULA}</p>
          <p className={styles.soft}>{FIGURE_FORMULAS.attendance}</p>
          <div className={styles.outlooks}>
            <Table
              caption={t("outlookCaption", { share: percent(target) })}
              columns={[
                { key: "code", header: t("code"), align: "end" },
                { key: "name", header: t("person") },
                { key: "attendance", header: t("attendance"), align: "end" },
                { key: "outlook", header: t("outlookColumn") },
              ]}
            >
              {outlooks.map(({ place, figures, outlook }) => (
                <tr key={place.id}>
                  <td data-align="end">{place.rowCode}</td>
                  <th scope="row">
                    <Name personId={place.personId} />
                  </th>
                  <td data-align="end">
                    {t("attendedOf", {
                      share: percent(figures.attendance) ?? "–",
                      attended: figures.attended,
                      eligible: figures.eligible,
                    })}
                  </td>
                  <td>
                    <OutlookSign outlook={outlook} />
                  </td>
                </tr>
              ))}
            </Table>
          </div>
        </>
      )}
    </Section>
  );
}

function Target({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation("support");
  const { vault } = useAcademy();
  const say = useSay();
  const before = edition.attendanceTarget ?? null;
  const [typed, setTyped] = useState(before === null ? "" : String(Math.round(before * 100)));
  const [isWrong, setWrong] = useState(false);
  const keep = () => {
    const text = typed.trim();
    const share = Number(text);
    const isFine = text === "" || (Number.isInteger(share) && share >= 1 && share <= 100);
    setWrong(!isFine);
    if (!isFine) return;
    setAttendanceTarget(vault, edition.id, text === "" ? null : share / 100).catch(() =>
      say({ words: t("notSaved"), tone: "danger" }),
    );
  };
  return (
    <div className={styles.target}>
      <TextField
        label={t("target")}
        hint={t("targetHint")}
        value={typed}
        onChange={setTyped}
        onSubmit={keep}
        error={isWrong ? t("targetWrong") : undefined}
      />
      <Button onPress={keep}>{t("keepTarget")}</Button>
    </div>
  );
}
