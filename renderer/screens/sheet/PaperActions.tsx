import { FileDown, Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { printPaper, type SessionPaper, savePaper } from "../../actions/sessionPapers";
import { Button } from "../../components/Button";
import { useSay } from "../../components/Say";
import type { Session } from "../../domain/edition";
import { dateOf } from "../../domain/programme";
import { useAcademy } from "../academy";

type Props = { readonly session: Session; readonly paper: SessionPaper };

type Working = "no" | "printing" | "saving";

/** Prints a paper of the session, or saves it as PDF; either is noted in the log by the paper's name. */
export function PaperActions({ session, paper }: Props) {
  const { t } = useTranslation(["sheet", "common"]);
  const { desktop } = useAcademy();
  const say = useSay();
  const [working, setWorking] = useState<Working>("no");
  const print = async () => {
    setWorking("printing");
    const outcome = await underTitle(t(paper === "sheet" ? "title" : "copyTitle"), () =>
      printPaper(desktop),
    );
    setWorking("no");
    if (outcome.kind === "printed") say({ words: t("printed") });
    if (outcome.kind === "cancelled") say({ words: t("printCancelled") });
    if (outcome.kind === "failed") {
      say({ words: t("printFailed", { reason: outcome.reason }), tone: "danger" });
    }
  };
  const save = async () => {
    setWorking("saving");
    const outcome = await savePaper(desktop, paper, dateOf(session));
    setWorking("no");
    if (outcome.kind === "saved") {
      say({ words: `${t("common:savedAs", { path: outcome.path })}. ${t("clear")}` });
    }
    if (outcome.kind === "cancelled") say({ words: t("saveCancelled") });
    if (outcome.kind === "failed") {
      say({ words: t("common:saveFailed", { reason: outcome.reason }), tone: "danger" });
    }
  };
  return (
    <>
      <Button icon={FileDown} isDisabled={working !== "no"} onPress={() => void save()}>
        {t(working === "saving" ? "saving" : "savePdf")}
      </Button>
      <Button
        look="primary"
        icon={Printer}
        isDisabled={working !== "no"}
        onPress={() => void print()}
      >
        {t(working === "printing" ? "printing" : "print")}
      </Button>
    </>
  );
}

/** The window's title while something is printed: what the system calls it, and what the log says of it. */
async function underTitle<Outcome>(title: string, print: () => Promise<Outcome>): Promise<Outcome> {
  const before = document.title;
  document.title = title;
  try {
    return await print();
  } finally {
    document.title = before;
  }
}
