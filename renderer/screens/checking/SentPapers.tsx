import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Select } from "../../components/Select";
import type { Application, Companion, FormMail, OriginalFile } from "../../domain/application";
import { formatDayAndYear } from "../../domain/calendarWords";
import type { OriginalId } from "../../domain/ids";
import { londonDate } from "../../domain/londonTime";
import type { Place } from "../../domain/originalText";
import { useSeen } from "../useSeen";
import { BesidePaper } from "./BesidePaper";
import { CameTogether } from "./CameTogether";
import { OriginalPane } from "./OriginalPane";
import styles from "./SentPapers.module.css";
import type { OriginalLook } from "./useWordChoice";

type Props = {
  readonly application: Application;
  readonly answerPlaces?: readonly Place[];
  readonly unplacedPlaces?: readonly Place[];
  /** Left out where nobody but the reader chooses how the original is shown. */
  readonly look?: OriginalLook;
  readonly onLook?: (look: OriginalLook) => void;
};

/** Everything a person sent: who sent it, the form, and what came beside it, one at a time. */
export function SentPapers({ application, look, onLook, ...lit }: Props) {
  const { original, companions = [], mail } = application;
  useSeen("sawOriginal", application.id);
  const [chosen, setChosen] = useState<OriginalId | null>(null);
  const [ownLook, setOwnLook] = useState<OriginalLook>("pages");
  const shown = { look: look ?? ownLook, onLook: onLook ?? setOwnLook };
  const beside = companions.find(({ id }) => id === chosen);
  return (
    <div className={styles.papers}>
      {mail && <SentBy mail={mail} />}
      <CameTogether application={application} />
      {original && companions.length > 0 && (
        <ChoosePaper
          original={original}
          companions={companions}
          chosen={beside?.id ?? original.id}
          onChoose={setChosen}
        />
      )}
      {beside === undefined ? (
        <OriginalPane application={application} {...lit} {...shown} />
      ) : (
        <BesidePaper application={application} paper={beside} {...shown} />
      )}
    </div>
  );
}

/** Evidence of who sent the form; the answers say who applies. */
function SentBy({ mail }: { readonly mail: FormMail }) {
  const { t } = useTranslation("checking");
  const { fromName, fromAddress, subject, sentAtMs } = mail;
  const sender = [fromName, fromAddress].filter((part) => part !== "").join(", ");
  const day = sentAtMs === null ? "" : formatDayAndYear(londonDate(sentAtMs));
  return (
    <p className={styles.sender}>
      <span>{t("sentBy")}</span>
      <bdi translate="no">{sender || t("sentByNobody")}</bdi>
      {day !== "" && <span>{t("sentOn", { day })}</span>}
      {subject !== "" && (
        <bdi translate="no" className={styles.subject}>
          {t("sentSubject", { subject })}
        </bdi>
      )}
    </p>
  );
}

type ChooseProps = {
  readonly original: OriginalFile;
  readonly companions: readonly Companion[];
  readonly chosen: OriginalId;
  readonly onChoose: (id: OriginalId) => void;
};

function ChoosePaper({ original, companions, chosen, onChoose }: ChooseProps) {
  const { t } = useTranslation("checking");
  const named = (name: string) => name || t("paperUnnamed");
  const options = [
    { key: original.id, label: t("paperForm", { name: named(original.name) }) },
    ...companions.map(({ id, name, what }) => ({
      key: id,
      label: what === "message" ? t("paperMessage") : t("paperBeside", { name: named(name) }),
    })),
  ];
  return (
    <Select
      label={t("papers", { count: options.length })}
      options={options}
      value={chosen}
      onChange={onChoose}
      placeholder={t("original")}
    />
  );
}
