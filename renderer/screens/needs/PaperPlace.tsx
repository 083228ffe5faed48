import { Eye, EyeOff, FileDown, Printer } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { printPaper, savePaper } from "../../actions/needsPapers";
import { Button } from "../../components/Button";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { useSay } from "../../components/Say";
import { useAcademy } from "../academy";
import sheetStyles from "../sheet/SignInSheet.module.css";
import { useSaySaved } from "../useSaySaved";

type Props = {
  readonly title: string;
  readonly line: string;
  readonly back: ReactNode;
  /** Without its ending; it says the day and nobody's name. */
  readonly fileName: string;
  /** The paper as it will be, and its notes. */
  readonly children: ReactNode;
};

/** A paper before it is printed: what it will be, print and PDF. */
export function PaperPlace({ title, line, back, fileName, children }: Props) {
  return (
    <Place
      layout="fill"
      header={
        <PlaceHeader
          title={title}
          line={line}
          back={back}
          action={<PaperDeeds fileName={fileName} />}
        />
      }
    >
      {children}
    </Place>
  );
}

function PaperDeeds({ fileName }: Pick<Props, "fileName">) {
  const { t } = useTranslation("needs");
  const { desktop } = useAcademy();
  const say = useSay();
  const saySaved = useSaySaved();
  const print = async () => {
    const outcome = await printPaper(desktop);
    if (outcome.kind === "failed") {
      say({ words: t("printFailed", { reason: outcome.reason }), tone: "danger" });
    }
  };
  return (
    <>
      <Button icon={FileDown} onPress={() => void saySaved(savePaper(desktop, fileName))}>
        {t("savePdf")}
      </Button>
      <Button look="primary" icon={Printer} onPress={() => void print()}>
        {t("print")}
      </Button>
    </>
  );
}

type NotesProps = {
  readonly shows: readonly string[];
  readonly hides: readonly string[];
  readonly note?: string;
};

/** What everyone who handles the paper will read, and what stays in the vault. */
export function PaperNotes({ shows, hides, note }: NotesProps) {
  const { t } = useTranslation("needs");
  return (
    <aside className={sheetStyles.notes} aria-label={t("shows")}>
      <h2 className={sheetStyles.notesTitle}>
        <Eye size={20} aria-hidden="true" />
        {t("shows")}
      </h2>
      <Items items={shows} />
      <h2 className={sheetStyles.notesTitle}>
        <EyeOff size={20} aria-hidden="true" />
        {t("hides")}
      </h2>
      <Items items={hides} />
      {note !== undefined && <p className={sheetStyles.notesFoot}>{note}</p>}
    </aside>
  );
}

function Items({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className={sheetStyles.notesList}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
