import { FileDown, Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { printSignInSheet } from "../../actions/printSignInSheet";
import { saveSignInSheet } from "../../actions/saveSignInSheet";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { OnPaper } from "../../components/OnPaper";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { useSay } from "../../components/Say";
import { TextLink } from "../../components/TextLink";
import type { Session } from "../../domain/edition";
import { dateOf } from "../../domain/programme";
import type { SignInSheet as Sheet } from "../../domain/signInSheet";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { PaperSheet } from "./PaperSheet";
import styles from "./SignInSheet.module.css";
import { sheetOf } from "./sheetQuestions";
import { WhatItShows } from "./WhatItShows";

type Props = { readonly session: Session };

/** The sign-in sheet before it is printed: the paper as it will be, what it shows and hides, print and PDF. */
export function SignInSheet({ session }: Props) {
  const { t } = useTranslation("sheet");
  const sheet = useQuestion(sheetOf, session.id);
  const back = <TextLink to={pathTo("register", session.id)}>{t("back")}</TextLink>;
  if (!sheet.ok) {
    return (
      <Place header={<PlaceHeader title={t("title")} back={back} />}>
        <EmptyState title={t(`refused.${sheet.error.kind}`)} />
      </Place>
    );
  }
  const { title, when, pages } = sheet.value;
  const line = t("line", { session: title, when, pages: t("pages", { count: pages.length }) });
  return (
    <Place
      layout="fill"
      header={
        <PlaceHeader
          title={t("title")}
          line={line}
          back={back}
          action={<SheetActions session={session} />}
        />
      }
    >
      <SheetPreview sheet={sheet.value} />
    </Place>
  );
}

/** What scrolls and holds nothing to focus must itself be reachable by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

function SheetPreview({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation("sheet");
  return (
    <div className={styles.preview}>
      <section className={styles.desk} aria-label={t("preview")} {...REACHABLE}>
        <div className={styles.scaled}>
          <PaperSheet sheet={sheet} />
        </div>
      </section>
      <WhatItShows />
      <OnPaper root={document.body} margins="itsOwn">
        <PaperSheet sheet={sheet} />
      </OnPaper>
    </div>
  );
}

type Working = "no" | "printing" | "saving";

function SheetActions({ session }: Props) {
  const { t } = useTranslation(["sheet", "common"]);
  const { desktop } = useAcademy();
  const say = useSay();
  const [working, setWorking] = useState<Working>("no");
  const print = async () => {
    setWorking("printing");
    const outcome = await printSignInSheet(desktop);
    setWorking("no");
    if (outcome.kind === "printed") say({ words: t("printed") });
    if (outcome.kind === "cancelled") say({ words: t("printCancelled") });
    if (outcome.kind === "failed") {
      say({ words: t("printFailed", { reason: outcome.reason }), tone: "danger" });
    }
  };
  const save = async () => {
    setWorking("saving");
    const outcome = await saveSignInSheet(desktop, dateOf(session));
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
