import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { TextLink } from "../../components/TextLink";
import { currentEdition } from "../../storage/questions/currentEdition";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { EntryForm } from "./EntryForm";
import { applicationTyped } from "./entryQuestions";

/** `/applications/enter/paper`, `/applications/enter/phone`, or the id of one that was begun. */
export function EntryPlace({ step }: { readonly step: string }) {
  return <Entry key={step} step={step} />;
}

function Entry({ step }: { readonly step: string }) {
  const { today, vault } = useAcademy();
  const edition = useQuestion(currentEdition, today);
  // Once it is saved it is not typed in any more, and the next begins in its place.
  const [begun] = useState(() => applicationTyped(vault.facts, step));
  const channel = step === "paper" || step === "phone" ? step : null;
  if (edition === null || (channel === null && begun === null)) return <Gone />;
  return <EntryForm edition={edition} channel={channel ?? "paper"} begun={begun} />;
}

function Gone() {
  const { t } = useTranslation("entry");
  return (
    <Place
      header={
        <PlaceHeader
          title={t("title.paper")}
          back={<TextLink to={pathTo("applications")}>{t("back")}</TextLink>}
        />
      }
    >
      <EmptyState title={t("goneTitle")}>{t("goneWords")}</EmptyState>
    </Place>
  );
}
