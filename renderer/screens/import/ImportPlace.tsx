import { FileText } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { EmptyState } from "../../components/EmptyState";
import { FileButton } from "../../components/FileButton";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { Progress } from "../../components/Progress";
import { Sheet } from "../../components/Sheet";
import { TextLink } from "../../components/TextLink";
import type { BatchId } from "../../domain/ids";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { useOpenSpreadsheet } from "../spreadsheet/useWaitingSpreadsheets";
import { useQuestion } from "../useQuestion";
import { EarlierImports } from "./EarlierImports";
import { EqualityWords } from "./EqualityWords";
import { ImportOutcomes } from "./ImportOutcomes";
import type { ImportState } from "./importDesk";
import { importOfId, importsLatestFirst } from "./importQuestions";
import { useImportDesk } from "./useImportDesk";
import { WORD_FILES } from "./wordFiles";

/** What became of each file of an import: the one under way or just done, the one the address names, else the latest. */
export function ImportPlace({ batchId }: { readonly batchId: string | null }) {
  const { t } = useTranslation("imports");
  const { takeFiles } = useAcademy();
  const { desk, state } = useImportDesk();
  useOpenSpreadsheet();
  return (
    <Place
      header={
        <PlaceHeader
          title={t("title")}
          back={<TextLink to={pathTo("applications")}>{t("backToApplications")}</TextLink>}
          action={
            <FileButton icon={FileText} accept={WORD_FILES} onFiles={takeFiles}>
              {t("choose")}
            </FileButton>
          }
        />
      }
    >
      <Work state={state} />
      {state.kind === "done" && (
        <EqualityWords equality={state.equality} onDiscard={desk.discardEquality} />
      )}
      {state.kind !== "working" && <Outcomes batchId={batchId ?? doneBatch(state)} />}
    </Place>
  );
}

function doneBatch(state: ImportState): BatchId | null {
  return state.kind === "done" ? state.batchId : null;
}

function Work({ state }: { readonly state: ImportState }) {
  const { t } = useTranslation("imports");
  if (state.kind === "failed") {
    return (
      <Banner tone="danger" title={t("failedTitle")}>
        {t("failedWords", { reason: state.reason })}
      </Banner>
    );
  }
  if (state.kind !== "working") return null;
  return (
    <Sheet>
      <Progress
        label={t("working")}
        share={state.done / state.all}
        words={t("progress", { done: state.done, all: state.all })}
      />
      <p>{t("workingLine")}</p>
    </Sheet>
  );
}

function Outcomes({ batchId }: { readonly batchId: string | null }) {
  const { t } = useTranslation("imports");
  const imports = useQuestion(importsLatestFirst);
  const named = useQuestion(importOfId, batchId as BatchId | null);
  const shown = named ?? imports[0];
  if (shown === undefined) {
    return <EmptyState title={t("noneYet")}>{t("noneYetWords")}</EmptyState>;
  }
  return (
    <>
      <ImportOutcomes batch={shown} />
      <EarlierImports imports={imports.filter(({ id }) => id !== shown.id)} />
    </>
  );
}
