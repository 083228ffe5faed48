import { useTranslation } from "react-i18next";
import { TextLink } from "../../components/TextLink";
import type { Application } from "../../domain/application";
import { fullNameOf } from "../../domain/personFromAnswers";
import type { Facts } from "../../domain/records";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import styles from "./SentPapers.module.css";

/** Says which other applications the same mail brought; each of them says the same of this one. */
export function CameTogether({ application }: { readonly application: Application }) {
  const { t } = useTranslation("checking");
  const others = useQuestion(othersOfMail, application);
  if (others.length === 0) return null;
  return (
    <p className={styles.together}>
      <span>{t("cameTogether", { count: others.length })}</span>
      {others.map(({ id, number, answers }) => (
        <TextLink key={id} to={pathTo("applications", id)}>
          {t("number", { number })} <bdi translate="no">{fullNameOf(answers)}</bdi>
        </TextLink>
      ))}
    </p>
  );
}

/** A mail forwarded without bytes of its own is known by its head, within its import. */
export function othersOfMail(
  { application }: Facts,
  { id, mail, batchId }: Application,
): readonly Application[] {
  if (mail === undefined) return [];
  const sameMail = JSON.stringify(mail);
  const others = [...application.values()].filter(
    (one) => one.id !== id && one.batchId === batchId && JSON.stringify(one.mail) === sameMail,
  );
  return others.sort((one, other) => one.number - other.number);
}
