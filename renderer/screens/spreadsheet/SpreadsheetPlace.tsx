import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { EmptyState } from "../../components/EmptyState";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { Progress } from "../../components/Progress";
import { TextLink } from "../../components/TextLink";
import { currentEdition } from "../../storage/questions/currentEdition";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { refusalWords } from "../import/refusalWords";
import { useQuestion } from "../useQuestion";
import { SpreadsheetView } from "./SpreadsheetView";
import type { WaitingSpreadsheet } from "./spreadsheetDesk";
import { useSpreadsheet } from "./useSpreadsheet";
import { useWaitingSpreadsheets } from "./useWaitingSpreadsheets";

/** `/applications/spreadsheet/<key>`: what stands in the columns of a spreadsheet that came, before it is taken over. */
export function SpreadsheetPlace({ spreadsheetKey }: { readonly spreadsheetKey: string }) {
  const waiting = useWaitingSpreadsheets().find(({ key }) => key === spreadsheetKey);
  return waiting === undefined ? <Gone /> : <Opened key={waiting.key} waiting={waiting} />;
}

function Opened({ waiting }: { readonly waiting: WaitingSpreadsheet }) {
  const { t } = useTranslation(["spreadsheet", "imports"]);
  const { today } = useAcademy();
  const edition = useQuestion(currentEdition, today);
  const opened = useSpreadsheet(waiting);
  if (opened.kind === "open" && edition !== null) {
    return <SpreadsheetView waiting={waiting} spreadsheet={opened.spreadsheet} edition={edition} />;
  }
  return (
    <Place header={<SpreadsheetHeader title={waiting.fileName} />}>
      {opened.kind === "refused" ? (
        <Banner tone="danger">{refusalWords(t, opened.refusal)}</Banner>
      ) : (
        <Progress label={t("opening")} share={null} />
      )}
    </Place>
  );
}

function SpreadsheetHeader({ title }: { readonly title: string }) {
  const { t } = useTranslation("spreadsheet");
  return (
    <PlaceHeader
      title={title}
      back={<TextLink to={pathTo("applications", "imports")}>{t("backToImports")}</TextLink>}
    />
  );
}

/** It waited in memory only, and the window was locked or reloaded meanwhile. */
function Gone() {
  const { t } = useTranslation("spreadsheet");
  return (
    <Place header={<SpreadsheetHeader title={t("title")} />}>
      <EmptyState title={t("goneTitle")}>{t("goneWords")}</EmptyState>
    </Place>
  );
}
