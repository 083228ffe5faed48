import {
  FileText,
  Globe,
  ListChecks,
  type LucideIcon,
  NotebookPen,
  Phone,
  Undo2,
} from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileButton } from "../../components/FileButton";
import { MenuButton } from "../../components/Menu";
import { TextLink } from "../../components/TextLink";
import type { Edition } from "../../domain/edition";
import { useAcademy } from "../academy";
import { waitingForms } from "../checking/checkingQuestions";
import { ENTER } from "../entry/useEntry";
import { goTo, pathTo } from "../goTo";
import { RECEIVED_FILES } from "../import/receivedFiles";
import { useQuestion } from "../useQuestion";
import { AddDialog, type AddedChannel } from "./AddDialog";
import { DEFERRED, deferredHere } from "./deferredQuestions";
import styles from "./HeaderDeeds.module.css";

const ADDED: readonly {
  readonly channel: AddedChannel;
  readonly words: "addPaper" | "addPhone" | "addOnline";
  readonly icon: LucideIcon;
}[] = [
  { channel: "paper", words: "addPaper", icon: NotebookPen },
  { channel: "phone", words: "addPhone", icon: Phone },
  { channel: "online", words: "addOnline", icon: Globe },
];

const IMPORTS = "imports";

/** Checking is the main thing while forms wait; adding stands beside it. */
export function HeaderDeeds({ edition }: { readonly edition: Edition | null }) {
  const { t } = useTranslation("applications");
  const { takeFiles, today } = useAcademy();
  const count = useQuestion(waitingForms, today).length;
  const deferred = useQuestion(deferredHere, edition?.id ?? "");
  const [adding, setAdding] = useState<"online" | null>(null);
  return (
    <div className={styles.deeds}>
      <MenuButton
        label={t("more")}
        entries={[
          ...ADDED.map(({ channel, words, icon }) => ({ key: channel, label: t(words), icon })),
          ...(deferred.length > 0
            ? [{ key: DEFERRED, label: t("deferredMenu", { count: deferred.length }), icon: Undo2 }]
            : []),
          { key: IMPORTS, label: t("imports"), icon: ListChecks },
        ]}
        onChoose={(key) => {
          if (key === IMPORTS || key === DEFERRED) goTo("applications", key);
          else if (key === "online") setAdding(key);
          else goTo("applications", ENTER, key);
        }}
      />
      <FileButton icon={FileText} accept={RECEIVED_FILES} onFiles={takeFiles}>
        {t("chooseFiles")}
      </FileButton>
      {count > 0 && (
        <TextLink to={pathTo("applications", "check")} look="primary">
          {t("checkForms", { count })}
        </TextLink>
      )}
      {adding === "online" && edition !== null && (
        <AddDialog channel={adding} edition={edition} onClose={() => setAdding(null)} />
      )}
    </div>
  );
}
