import { useState } from "react";
import { useTranslation } from "react-i18next";
import { stateAttendance } from "../../actions/graduate";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { EmptyState } from "../../components/EmptyState";
import { PersonName } from "../../components/PersonName";
import { useSay } from "../../components/Say";
import { Section } from "../../components/Section";
import { Table } from "../../components/Table";
import { TextLink } from "../../components/TextLink";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { Edition } from "../../domain/edition";
import { certificateNameOf, type Person } from "../../domain/person";
import type { LetterToSend } from "../../storage/questions/letters";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { Name } from "../support/Name";
import { useQuestion } from "../useQuestion";
import { CertificateNameDialog } from "./CertificateNameDialog";
import { CertificatesOnPaper } from "./CertificatesOnPaper";
import styles from "./Graduation.module.css";
import { certificatesOf } from "./graduationQuestions";
import { MakeCertificates } from "./MakeCertificates";

type Props = { readonly edition: Edition };

/** The alumni of an edition and their certificates: the name on each, all of them made, printed, looked at. */
export function Certificates({ edition }: Props) {
  const { t } = useTranslation("graduation");
  const { vault, today } = useAcademy();
  const say = useSay();
  const letters = useQuestion(certificatesOf, edition.id, today);
  const [naming, setNaming] = useState<Person | null>(null);
  if (letters.length === 0) {
    return <EmptyState title={t("noGraduates")}>{t("noGraduatesWords")}</EmptyState>;
  }
  const state = (isOn: boolean) =>
    void stateAttendance(vault, edition.id, isOn).catch(() =>
      say({ words: t("notSaved"), tone: "danger" }),
    );
  return (
    <div className={styles.sections}>
      <Section title={t("alumni", { count: letters.length })}>
        <Checkbox isSelected={edition.certificatesStateAttendance ?? false} onChange={state}>
          {t("stateAttendance")}
        </Checkbox>
        <MakeCertificates letters={letters} />
        <div className={styles.table}>
          <Table
            caption={t("alumniCaption", { edition: edition.name })}
            columns={[
              { key: "person", header: t("person") },
              { key: "name", header: t("certificateName") },
              { key: "on", header: t("graduatedOn") },
              { key: "certificate", header: t("certificate") },
            ]}
          >
            {letters.map((letter) => (
              <Row key={letter.id} letter={letter} onName={() => setNaming(letter.person)} />
            ))}
          </Table>
        </div>
        <div className={styles.deeds}>
          <TextLink to={pathTo("letters")} look="plain">
            {t("invite")}
          </TextLink>
        </div>
      </Section>
      <CertificatesOnPaper letters={letters} />
      {naming !== null && <CertificateNameDialog person={naming} onClose={() => setNaming(null)} />}
    </div>
  );
}

type RowProps = { readonly letter: LetterToSend; readonly onName: () => void };

function Row({ letter: { person, place, made }, onName }: RowProps) {
  const { t } = useTranslation("graduation");
  const on = place?.graduation?.on;
  return (
    <tr>
      <th scope="row">
        <Name personId={person.id} />
      </th>
      <td>
        <div className={styles.named}>
          <PersonName name={certificateNameOf(person)} />
          <Button
            look="quiet"
            aria-label={t("certificateNameFor", { name: person.knownAs })}
            onPress={onName}
          >
            {t("changeName")}
          </Button>
        </div>
      </td>
      <td>{on === undefined ? "" : formatDayAndYear(on)}</td>
      <td>{made === null ? t("notMade") : t("made", { day: formatDayAndYear(made.madeOn) })}</td>
    </tr>
  );
}
