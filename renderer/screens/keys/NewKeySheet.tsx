import { Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { TextField } from "../../components/TextField";
import { settingsOf } from "../../storage/questions/settings";
import { groupsToConfirm, isSameGroup, type KeyGroup } from "../../storage/recoveryGroups";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { KeyGroups } from "./KeyGroups";
import { RecoveryPaper } from "./RecoveryPaper";

/** A new key shown once: to be printed, or written down. */
export function NewKeySheet({ recoveryKey }: { readonly recoveryKey: string }) {
  const { t } = useTranslation("keys");
  const { desktop, today } = useAcademy();
  const { academyName } = useQuestion(settingsOf);
  return (
    <>
      <p>{t("makeWords")}</p>
      <KeyGroups recoveryKey={recoveryKey} />
      <div>
        <Button icon={Printer} onPress={() => void desktop.printPage({ landscape: false })}>
          {t("print")}
        </Button>
      </div>
      <RecoveryPaper academyName={academyName} recoveryKey={recoveryKey} madeOn={today} />
    </>
  );
}

type ConfirmProps = {
  readonly recoveryKey: string;
  readonly onConfirmed: (isConfirmed: boolean) => void;
};

/** Two groups read back from the sheet, while the key is no longer on screen. */
export function ConfirmGroups({ recoveryKey, onConfirmed }: ConfirmProps) {
  const { t } = useTranslation("keys");
  const [groups] = useState(() => groupsToConfirm(recoveryKey));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const isRight = (group: KeyGroup, texts = typed) => isSameGroup(texts[group.number] ?? "", group);
  return (
    <>
      <p>{t("confirmWords")}</p>
      {groups.map((group, index) => (
        <TextField
          key={group.number}
          autoFocus={index === 0}
          label={t("group", { number: group.number })}
          value={typed[group.number] ?? ""}
          onChange={(text) => {
            const next = { ...typed, [group.number]: text };
            setTyped(next);
            onConfirmed(groups.every((one) => isRight(one, next)));
          }}
          error={isWhole(typed[group.number]) && !isRight(group) ? t("groupWrong") : undefined}
        />
      ))}
    </>
  );
}

const GROUP_LENGTH = 4;

function isWhole(typed: string | undefined): boolean {
  return (typed ?? "").trim().length >= GROUP_LENGTH;
}
