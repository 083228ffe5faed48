import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { Progress } from "../../components/Progress";
import type { BackupRead } from "../../storage/backups";
import type { FormerRefusal } from "../../storage/formerBackup";
import { useAcademy } from "../academy";
import { NO_SECRET, PresentSecret, typedIn } from "../keys/PresentSecret";

type Props = {
  readonly path: string | null;
  readonly name: string;
  readonly onOpened: (backup: BackupRead) => void;
};

type Refusal = FormerRefusal["kind"] | "unreadable" | "broken";

/** A backup of before the keys were renewed opens with what opened the academy then. */
export function FormerKey({ path, name, onOpened }: Props) {
  const { t } = useTranslation("backups");
  const { vault, backups } = useAcademy();
  const [secret, setSecret] = useState(NO_SECRET);
  const [share, setShare] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const canOpen = typedIn(secret) !== "" && share === null;

  async function open(): Promise<void> {
    if (!canOpen) return;
    setRefusal(null);
    setShare(0);
    try {
      const read = await backups.shelf.read(path, name);
      const opened =
        read && (await vault.backups.openFormer(read, secret, ({ done }) => setShare(done)));
      if (opened?.ok) return onOpened(opened.value);
      setRefusal(opened?.error.kind ?? "unreadable");
    } catch {
      setRefusal("broken");
    }
    setShare(null);
  }

  return (
    <>
      <Banner tone="info" title={t("formerTitle")}>
        {t("formerWords")}
      </Banner>
      {refusal && <Banner tone="attention">{t(`refusals.${refusal}`)}</Banner>}
      <PresentSecret isFormer secret={secret} onChange={setSecret} onSubmit={() => void open()} />
      {share === null ? (
        <div>
          <Button isDisabled={!canOpen} onPress={() => void open()}>
            {t("formerOpen")}
          </Button>
        </div>
      ) : (
        <Progress label={t("opening")} share={share} />
      )}
    </>
  );
}
