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
import { DeferredDialog, deferredHere } from "./DeferredDialog";
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
const DEFERRED = "deferred";

/** Checking is the main thing while forms wait; adding stands beside it. */
export function HeaderDeeds({ edition }: { readonly edition: Edition | null }) {
  const { t } = useTranslation("applications");
  const { takeFiles } = useAcademy();
  const count = useQuestion(waitingForms).length;
  const deferred = useQuestion(deferredHere, edition?.id ?? "");
  const [adding, setAdding] = useState<"online" | typeof DEFERRED | null>(null);
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
          if (key === IMPORTS) goTo("applications", IMPORTS);
          else if (key === "online" || key === DEFERRED) setAdding(key);
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
      {adding === DEFERRED && edition !== null && (
        <DeferredDialog edition={edition} onClose={() => setAdding(null)} />
      )}
      {adding === "online" && edition !== null && (
        <AddDialog channel={adding} edition={edition} onClose={() => setAdding(null)} />
      )}
    </div>
  );
}
