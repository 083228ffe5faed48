import { FileText } from "lucide-react";
import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { FileButton } from "../../components/FileButton";
import { Panes } from "../../components/Panes";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { TextLink } from "../../components/TextLink";
import { capacityOf } from "../../domain/applicationState";
import type { Edition } from "../../domain/edition";
import { applicationsList } from "../../storage/questions/applicationsList";
import { currentEdition } from "../../storage/questions/currentEdition";
import { placesTakenIn } from "../../storage/questions/selection";
import { useAcademy } from "../academy";
import { goTo, pathTo } from "../goTo";
import { RECEIVED_FILES } from "../import/receivedFiles";
import { useQuestion } from "../useQuestion";
import { ApplicationDetail } from "./ApplicationDetail";
import { rowOfId } from "./applicationRows";
import { DeferredDialog } from "./DeferredDialog";
import { DEFERRED, deferredHere } from "./deferredQuestions";
import { FoundList } from "./FoundList";
import { HeaderDeeds } from "./HeaderDeeds";
import { StateLine } from "./StateLine";

type Props = {
  /** What the address names; it need not be here any more. */
  readonly chosenId: string | null;
  /** The dialog stands open in which those deferred before are invited. */
  readonly isInviting?: boolean;
};

/** Everyone who applied to the current edition, and the chosen one beside. */
export function ApplicationsList({ chosenId, isInviting = false }: Props) {
  const { today } = useAcademy();
  const edition = useQuestion(currentEdition, today);
  if (edition === null) return <NoneYet edition={null} />;
  return (
    <>
      <ListOfEdition edition={edition} chosenId={chosenId} />
      {isInviting && <DeferredDialog edition={edition} onClose={() => goTo("applications")} />}
    </>
  );
}

type ListProps = { readonly edition: Edition; readonly chosenId: string | null };

function ListOfEdition({ edition, chosenId }: ListProps) {
  const { t } = useTranslation("applications");
  const { total, counts } = useQuestion(applicationsList, edition.id, "any", "");
  const taken = useQuestion(placesTakenIn, edition.id);
  // The list answers the arrow keys at once; the detail follows when it is ready.
  const shownId = useDeferredValue(chosenId);
  const chosen = useQuestion(rowOfId, shownId);
  if (total === 0) return <NoneYet edition={edition} />;
  return (
    <Place
      layout="fill"
      header={
        <PlaceHeader
          title={t("title")}
          line={
            <StateLine counts={counts} total={total} taken={taken} capacity={capacityOf(edition)} />
          }
          action={<HeaderDeeds edition={edition} />}
        />
      }
    >
      <Panes
        listLabel={t("list")}
        detailLabel={t("detail")}
        list={<FoundList editionId={edition.id} chosenId={chosenId} />}
        detail={<ApplicationDetail key={shownId} row={chosen} isAsked={shownId !== null} />}
      />
    </Place>
  );
}

function NoneYet({ edition }: { readonly edition: Edition | null }) {
  const { t } = useTranslation("applications");
  const { takeFiles } = useAcademy();
  const deferred = useQuestion(deferredHere, edition?.id ?? "").length;
  return (
    <Place header={<PlaceHeader title={t("title")} action={<HeaderDeeds edition={edition} />} />}>
      <EmptyState
        title={t("noneTitle")}
        action={
          <>
            <FileButton look="primary" icon={FileText} accept={RECEIVED_FILES} onFiles={takeFiles}>
              {t("chooseFiles")}
            </FileButton>
            {deferred > 0 && (
              <TextLink to={pathTo("applications", DEFERRED)} look="plain">
                {t("deferredMenu", { count: deferred })}
              </TextLink>
            )}
          </>
        }
      >
        {t("noneWords")}
      </EmptyState>
    </Place>
  );
}
