import { useTranslation } from "react-i18next";
import { type DirectWay, handOverLetter } from "../../actions/handOverLetter";
import { letterMail } from "../../actions/mailLetter";
import { letterFileName } from "../../actions/makeLetters";
import { useSay } from "../../components/Say";
import type { LetterWay } from "../../domain/letter";
import { mailtoLink } from "../../domain/mailText";
import { useAcademy } from "../academy";
import { useSaySaved } from "../useSaySaved";
import { copyWords, openLink } from "./handOver";
import type { DeedsProps } from "./LetterDeeds";

export type WayOut = LetterWay;

/** Lets a letter out by one way, and has it noted how and when it went. */
export function useWaysOut({ letter, composed, sending }: DeedsProps): (way: WayOut) => void {
  const { t } = useTranslation("letters");
  const { desktop } = useAcademy();
  const say = useSay();
  const saySaved = useSaySaved();
  const note = useNote(letter.id);
  const page = { landscape: letter.purpose === "certificate" };
  const alreadyMade = letter.made === null ? "skip" : "makeAgain";
  const write = (way: Exclude<WayOut, DirectWay>) =>
    sending.begin({ ids: [letter.id], way, alreadyMade });
  const print = async () => {
    const outcome = await desktop.printPage(page);
    if (outcome.kind === "printed" || outcome.kind === "dialogClosed") return note("paper", "");
    if (outcome.kind === "failed") {
      say({ words: t("notPrinted", { reason: outcome.reason }), tone: "danger" });
    }
  };
  const keepPdf = async () => {
    const name = letterFileName(letter).replace(/docx$/, "pdf");
    const saving = desktop.savePagePdf(name, page);
    await saySaved(saving);
    const outcome = await saving.catch(() => null);
    if (outcome?.kind === "saved") await note("pdf", outcome.path);
  };
  const copy = () => {
    const mail = composed && letterMail(composed);
    if (mail !== null && copyWords(`${mail.subject}\n\n${mail.body}`)) {
      say({ words: t("copied") });
      write("copied");
    } else say({ words: t("notCopied"), tone: "danger" });
  };
  const openMail = async () => {
    const link = composed && mailtoLink(letterMail(composed));
    if (link === null) return;
    openLink(link);
    await note("mailto", "");
  };
  return (way) => {
    switch (way) {
      case "paper":
        return void print();
      case "pdf":
        return void keepPdf();
      case "mailto":
        return void openMail();
      case "copied":
        return copy();
      case "saved":
      case "printed":
      case "mailed":
        return write(way);
    }
  };
}

/** Notes that it went out and says so, with a way to take it back: the dialog may have been closed without printing. */
function useNote(id: string): (way: DirectWay, path: string) => Promise<void> {
  const { t } = useTranslation("letters");
  const { vault, newId, today } = useAcademy();
  const say = useSay();
  return async (way, path) => {
    const isNoted = await handOverLetter(vault, { newId, today }, id, { way, path }).catch(
      () => false,
    );
    if (!isNoted) return say({ words: t("notNoted"), tone: "danger" });
    const where = path === "" ? "" : t("madeAt", { path });
    say({
      words: [t(`notedAs.${way}`), where].filter(Boolean).join(". "),
      action: { label: t("undo"), onPress: () => void vault.undo() },
    });
  };
}
