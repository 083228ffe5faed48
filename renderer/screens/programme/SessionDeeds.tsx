import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeSession, type SessionDeed } from "../../actions/changeProgramme";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import { TextArea } from "../../components/TextArea";
import type { Edition, Session } from "../../domain/edition";
import { useAcademy } from "../academy";
import { useTakeBack } from "../useTakeBack";
import styles from "./Proposals.module.css";
import { SessionDialog } from "./SessionDialog";

type Props = { readonly edition: Edition; readonly session: Session };

/** What can be done to an item now: confirm a proposal, change it, cancel it, bring a cancelled one back. */
export function SessionDeeds({ edition, session }: Props) {
  const { t } = useTranslation("programme");
  const deed = useDeed(session);
  const [open, setOpen] = useState<"edit" | "cancel" | null>(null);
  const close = () => setOpen(null);
  if (session.state === "cancelled") {
    return (
      <div className={styles.deeds}>
        <Button onPress={() => void deed({ do: "bringBack" }, t("broughtBack"))}>
          {t("bringBack")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.deeds}>
      {session.state === "proposed" && (
        <Button look="primary" onPress={() => void deed({ do: "confirm" }, t("confirmed"))}>
          {t("confirm")}
        </Button>
      )}
      <Button onPress={() => setOpen("edit")}>{t("edit")}</Button>
      <Button look="quiet" onPress={() => setOpen("cancel")}>
        {t("cancelItem")}
      </Button>
      {open === "edit" && <SessionDialog edition={edition} session={session} onClose={close} />}
      {open === "cancel" && (
        <CancelDialog
          session={session}
          onClose={close}
          onCancel={async (reason) => {
            if (await deed({ do: "cancel", reason }, t("cancelledNow"))) close();
          }}
        />
      )}
    </div>
  );
}

type CancelProps = {
  readonly session: Session;
  readonly onClose: () => void;
  readonly onCancel: (reason: string) => Promise<void>;
};

function CancelDialog({ session, onClose, onCancel }: CancelProps) {
  const { t } = useTranslation("programme");
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("cancelTitle", { title: session.title })}
      actions={
        <>
          <Button onPress={onClose}>{t("cancelDialog")}</Button>
          <Button
            look="danger"
            onPress={() => (reason.trim() === "" ? setMissing(true) : void onCancel(reason))}
          >
            {t("cancelItem")}
          </Button>
        </>
      }
    >
      <p>{t("cancelWords")}</p>
      <TextArea
        label={t("cancelReason")}
        value={reason}
        onChange={setReason}
        rows={3}
        error={isMissing ? t("refused.needsAReason") : undefined}
      />
    </Dialog>
  );
}

/** Gives whether it was done; says it either way. */
function useDeed(session: Session) {
  const { t } = useTranslation("programme");
  const { vault, today, clock, newId } = useAcademy();
  const say = useSay();
  const takeBack = useTakeBack();
  return async (deed: SessionDeed, words: string): Promise<boolean> => {
    const moment = { today, nowMs: clock(), newId };
    const done = await changeSession(vault, session.id, deed, moment).catch(() => null);
    if (done === null) say({ words: t("notSaved"), tone: "danger" });
    else if (!done.ok) say({ words: t(`refused.${done.error.kind}`), tone: "danger" });
    else say({ words, action: { label: t("undo"), onPress: takeBack } });
    return done?.ok === true;
  };
}
