import { UserRoundSearch, X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { removeGuest } from "../../actions/removeGuest";
import { IconButton } from "../../components/IconButton";
import { PersonName } from "../../components/PersonName";
import { useSay } from "../../components/Say";
import type { PersonId } from "../../domain/ids";
import type { Guest } from "../../domain/person";
import type { Facts } from "../../domain/records";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import styles from "./GuestLine.module.css";
import { UnderName } from "./UnderName";
import { WhoIsDialog } from "./WhoIsDialog";

/** A guest: their name, where they come from, who they turned out to be. */
export function GuestLine({ guest }: { readonly guest: Guest }) {
  const { t } = useTranslation("register");
  const { vault, registerMode } = useAcademy();
  const say = useSay();
  const [isAsking, setIsAsking] = useState(false);
  const knownAs = useQuestion(nameOf, guest.personId ?? null);
  const takeOff = () =>
    removeGuest(vault, guest.id).catch(() => say({ words: t("notSaved"), tone: "danger" }));
  const isHelper = registerMode !== null;
  return (
    <li className={styles.guest}>
      <span className={styles.guestWords}>
        <PersonName name={guest.name} size="large" />
        {!isHelper && guest.organisation !== "" && (
          <UnderName>
            <bdi dir="auto">{guest.organisation}</bdi>
          </UnderName>
        )}
        {!isHelper && knownAs !== null && knownAs !== guest.name && (
          <UnderName>{t("guestIs", { name: knownAs })}</UnderName>
        )}
      </span>
      {!isHelper && (
        <IconButton
          icon={UserRoundSearch}
          label={t("whoIs", { name: guest.name })}
          onPress={() => setIsAsking(true)}
        />
      )}
      <IconButton
        icon={X}
        label={t("removeGuest", { name: guest.name })}
        onPress={() => void takeOff()}
      />
      {isAsking && <WhoIsDialog guest={guest} onClose={() => setIsAsking(false)} />}
    </li>
  );
}

function nameOf(facts: Facts, personId: PersonId | null): string | null {
  return facts.person.get(personId ?? "")?.fullName ?? null;
}
