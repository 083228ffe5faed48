import { FileText, FolderOpen, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
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
import { filesOfFolder, RECEIVED_FILES } from "./receivedFiles";
import { useImportDesk } from "./useImportDesk";

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
            <>
              <FileButton
                icon={FolderOpen}
                isFolder
                onFiles={(files) => takeFiles(filesOfFolder(files))}
              >
                {t("chooseFolder")}
              </FileButton>
              <FileButton icon={FileText} accept={RECEIVED_FILES} onFiles={takeFiles}>
                {t("choose")}
              </FileButton>
            </>
          }
        />
      }
    >
      <Work state={state} onStop={desk.stop} />
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

type WorkProps = { readonly state: ImportState; readonly onStop: () => void };

function Work({ state, onStop }: WorkProps) {
  const { t } = useTranslation("imports");
  if (state.kind === "failed") {
    return (
      <Banner tone="danger" title={t("failedTitle")}>
        {t("failedWords", { reason: state.reason })}
      </Banner>
    );
  }
  if (state.kind === "stopped") {
    return (
      <Banner tone="info" title={t("stoppedTitle")}>
        {t("stoppedWords")}
      </Banner>
    );
  }
  if (state.kind !== "working") return null;
  const { done, all, needALook } = state;
  return (
    <Sheet>
      <Progress
        label={t("working")}
        share={done / all}
        words={
          needALook === 0
            ? t("progress", { done, all })
            : t("progressLook", { done, all, count: needALook })
        }
      />
      <p>{t("workingLine")}</p>
      <div>
        <Button icon={X} onPress={onStop}>
          {t("stop")}
        </Button>
      </div>
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
