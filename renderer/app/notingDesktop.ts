import type { Desktop } from "../actions/outside";
import type { Vault } from "../storage/vault";

/** What leaves the vault in the clear. Everything else the desktop does is passed on as it is. */
type Leaving = Pick<Desktop, "saveFile" | "savePagePdf" | "printPage">;

/** The desktop of an open academy: what it saves or prints is noted in the log. `place` names what is on screen. */
export function notingDesktop(
  desktop: Desktop,
  vault: Pick<Vault, "note">,
  place: () => string,
): Desktop {
  const note = async (act: "exported" | "printed", detail: string): Promise<void> => {
    await vault.note({ act, detail }).catch(() => undefined); // it has left already; the bottom line says what the disk said
  };
  const leaving: Leaving = {
    async saveFile(name, bytes) {
      const outcome = await desktop.saveFile(name, bytes);
      if (outcome.kind === "saved") await note("exported", name);
      return outcome;
    },
    async savePagePdf(name, page) {
      const outcome = await desktop.savePagePdf(name, page);
      if (outcome.kind === "saved") await note("exported", name);
      return outcome;
    },
    async printPage(page) {
      const outcome = await desktop.printPage(page);
      if (outcome.kind === "printed" || outcome.kind === "dialogClosed") {
        await note("printed", place());
      }
      return outcome;
    },
  };
  return { ...desktop, ...leaving };
}
