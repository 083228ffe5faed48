import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "../../components/TextField";
import { groupsToConfirm, isSameGroup, type KeyGroup } from "../../storage/recoveryGroups";

type Props = {
  readonly recoveryKey: string;
  readonly onConfirmed: (isConfirmed: boolean) => void;
  /** Called on Enter. */
  readonly onSubmit?: () => void;
};

/** Two groups read back from the sheet, while the key is no longer on screen. */
export function ConfirmGroups({ recoveryKey, onConfirmed, onSubmit }: Props) {
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
          {...(onSubmit ? { onSubmit } : {})}
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
