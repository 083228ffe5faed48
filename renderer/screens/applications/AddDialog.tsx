import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addApplication } from "../../actions/addApplication";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import { TextField } from "../../components/TextField";
import type { Channel } from "../../domain/application";
import { isCalendarDate } from "../../domain/calendarRules";
import type { Edition } from "../../domain/edition";
import { useAcademy } from "../academy";
import { goTo } from "../goTo";

export type AddedChannel = Exclude<Channel, "word">;

type Props = {
  readonly channel: AddedChannel;
  readonly edition: Edition;
  readonly onClose: () => void;
};

/** Opens an application that came without a Word file; its answers are typed on the check screen. */
export function AddDialog({ channel, edition, onClose }: Props) {
  const { t } = useTranslation(["applications", "common"]);
  const { vault, today, newId } = useAcademy();
  const say = useSay();
  const [day, setDay] = useState<string>(today);
  const [error, setError] = useState<string | undefined>(undefined);
  const add = () => {
    if (!isCalendarDate(day)) return setError(t("noSuchDay"));
    addApplication(vault, newId, { editionId: edition.id, channel, receivedOn: day }).then(
      (added) => {
        if (!added.ok) return setError(t(`refused.${added.error.kind}`));
        onClose();
        goTo("applications", "check", added.value);
      },
      () => say({ words: t("notSaved"), tone: "danger" }),
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`addTitle.${channel}`)}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button look="primary" onPress={add}>
            {t("addConfirm")}
          </Button>
        </>
      }
    >
      <p>{t("addWords")}</p>
      <TextField
        label={t("addReceived")}
        type="date"
        value={day}
        onChange={setDay}
        error={error}
        onSubmit={add}
        autoFocus
      />
    </Dialog>
  );
}
