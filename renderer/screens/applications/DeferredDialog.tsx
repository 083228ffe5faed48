import { useTranslation } from "react-i18next";
import { inviteDeferred } from "../../actions/inviteDeferred";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { PersonName } from "../../components/PersonName";
import { useSay } from "../../components/Say";
import type { Application } from "../../domain/application";
import type { Edition } from "../../domain/edition";
import { fullNameOf } from "../../domain/personFromAnswers";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { deferredHere } from "./deferredQuestions";
import styles from "./HeaderDeeds.module.css";

type Props = { readonly edition: Edition; readonly onClose: () => void };

/** Everyone deferred from an earlier edition, each to be invited to this one. */
export function DeferredDialog({ edition, onClose }: Props) {
  const { t } = useTranslation(["applications", "common"]);
  const { vault, newId, today } = useAcademy();
  const say = useSay();
  const deferred = useQuestion(deferredHere, edition.id);
  const invite = async (from: Application) => {
    const invitation = { editionId: edition.id, from: from.id, today };
    const invited = await inviteDeferred(vault, newId, invitation).catch(() => null);
    if (!invited?.ok) return say({ words: t("notInvited"), tone: "danger" });
    say({
      words: t("invited", { name: fullNameOf(from.answers), edition: edition.name }),
      action: { label: t("common:undo"), onPress: () => void vault.undo() },
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("deferredTitle")}
      actions={<Button onPress={onClose}>{t("common:close")}</Button>}
    >
      <p>{deferred.length === 0 ? t("deferredNone") : t("deferredWords")}</p>
      <ul className={styles.deferred}>
        {deferred.map((one) => (
          <li key={one.id} className={styles.deferredOne}>
            <span className={styles.deferredWho}>
              <strong>
                <PersonName name={fullNameOf(one.answers) || t("nameless")} />
              </strong>
              <span>
                {t("deferredFrom", {
                  edition: vault.facts.edition.get(one.editionId)?.name ?? "",
                  number: one.number,
                })}
              </span>
            </span>
            <Button onPress={() => void invite(one)}>{t("invite")}</Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
