import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { TextLink } from "../../components/TextLink";
import type { Session } from "../../domain/edition";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { useSeen } from "../useSeen";
import { copyPaper } from "./copyPaper";
import { PaperActions } from "./PaperActions";
import { PaperPreview } from "./PaperPreview";
import { copyOf } from "./sheetQuestions";
import { WhatItShows } from "./WhatItShows";

type Props = { readonly session: Session };

/** The coordinator's copy before it is printed: needs, photos and whom to call, row by row as on the sheet. */
export function CoordinatorCopy({ session }: Props) {
  const { t } = useTranslation("sheet");
  const copy = useQuestion(copyOf, session.id);
  const paper = useMemo(() => (copy.ok ? copyPaper(copy.value, t) : null), [copy, t]);
  useSeen("sawNeeds", null);
  const back = <TextLink to={pathTo("register", session.id)}>{t("back")}</TextLink>;
  if (!copy.ok || paper === null) {
    const words = copy.ok ? "" : t(`refused.${copy.error.kind}`);
    return (
      <Place header={<PlaceHeader title={t("copyTitle")} back={back} />}>
        <EmptyState title={words} />
      </Place>
    );
  }
  const { title, when } = copy.value;
  return (
    <Place
      layout="fill"
      header={
        <PlaceHeader
          title={t("copyTitle")}
          line={t("line", { session: title, when })}
          back={back}
          action={<PaperActions session={session} paper="copy" />}
        />
      }
    >
      <PaperPreview paper={paper}>
        <WhatItShows paper="copy" />
      </PaperPreview>
    </Place>
  );
}
