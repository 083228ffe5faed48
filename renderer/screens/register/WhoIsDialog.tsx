import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeGuest, linkGuest } from "../../actions/linkGuest";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { PersonName } from "../../components/PersonName";
import { useSay } from "../../components/Say";
import { SearchField } from "../../components/SearchField";
import { TextField } from "../../components/TextField";
import type { Guest } from "../../domain/person";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { useTakeBack } from "../useTakeBack";
import { UnderName } from "./UnderName";
import styles from "./WhoIsDialog.module.css";
import { knownOrganisations, type Someone, whoCouldBe } from "./whoIsQuestions";

type Props = { readonly guest: Guest; readonly onClose: () => void };

/** Links a guest to somebody we know, or says where they come from. */
export function WhoIsDialog({ guest, onClose }: Props) {
  const { t } = useTranslation(["register", "common"]);
  const { pick, keepOrganisation } = useLinking(guest, onClose);
  const [typed, setTyped] = useState("");
  const [organisation, setOrganisation] = useState(guest.organisation);
  const found = useQuestion(whoCouldBe, guest.sessionId, typed);
  const organisations = useQuestion(knownOrganisations, organisation);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("whoIs", { name: guest.name })}
      actions={
        <>
          <Button onPress={() => void keepOrganisation(organisation, true)}>
            {t("notThemAfterAll")}
          </Button>
          <Button look="primary" onPress={() => void keepOrganisation(organisation, false)}>
            {t("keepOrganisation")}
          </Button>
        </>
      }
    >
      <div className={styles.whoIs}>
        <p className={styles.quiet}>{t("whoIsExplained")}</p>
        <SearchField
          label={t("whoIsFind")}
          placeholder={t("whoIsFind")}
          value={typed}
          onChange={setTyped}
          clearLabel={t("clearFind")}
        />
        <FoundPeople found={found} typed={typed} onPick={(someone) => void pick(someone)} />
        <TextField
          label={t("guestOrganisationOf")}
          value={organisation}
          onChange={setOrganisation}
        />
        <div className={styles.known}>
          {organisations.map((name) => (
            <Button key={name} look="quiet" onPress={() => setOrganisation(name)}>
              {name}
            </Button>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

type FoundProps = {
  readonly found: readonly Someone[];
  readonly typed: string;
  readonly onPick: (someone: Someone) => void;
};

function FoundPeople({ found, typed, onPick }: FoundProps) {
  const { t } = useTranslation("register");
  if (typed.trim().length < 2) return <p className={styles.quiet}>{t("whoIsStart")}</p>;
  if (found.length === 0) return <p className={styles.quiet}>{t("whoIsNone", { text: typed })}</p>;
  return (
    <ul className={styles.people}>
      {found.map((someone) => (
        <li key={someone.id}>
          <button type="button" className={styles.someone} onClick={() => onPick(someone)}>
            <PersonName name={someone.name} />
            <UnderName>
              {[
                someone.organisation,
                someone.rowCode === null
                  ? t("whoIsApplicant")
                  : t("whoIsExpected", { code: someone.rowCode }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </UnderName>
          </button>
        </li>
      ))}
    </ul>
  );
}

function useLinking(guest: Guest, onDone: () => void) {
  const { t } = useTranslation("register");
  const { vault, today } = useAcademy();
  const say = useSay();
  const takeBack = useTakeBack();
  const told = (words: string) => {
    onDone();
    say({ words, action: { label: t("undo"), onPress: takeBack } });
  };
  const failed = () => say({ words: t("notSaved"), tone: "danger" });
  return {
    pick: async ({ id, name }: Someone) => {
      const linked = await linkGuest(vault, guest.id, id, today).catch(() => null);
      if (linked === null || !linked.ok) return failed();
      const key = linked.value.kind === "marked" ? "guestMarked" : "guestLinked";
      told(t(key, { guest: guest.name, name }));
    },
    keepOrganisation: async (organisation: string, isUnknown: boolean) => {
      const known = { organisation, isUnknown };
      const kept = await describeGuest(vault, guest.id, known).catch(() => null);
      if (kept === null || !kept.ok) return failed();
      told(t("guestKept", { guest: guest.name }));
    },
  };
}
