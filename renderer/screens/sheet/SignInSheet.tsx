import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/EmptyState";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { TextLink } from "../../components/TextLink";
import type { Session } from "../../domain/edition";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { PaperActions } from "./PaperActions";
import { PaperPreview } from "./PaperPreview";
import { sheetPaper } from "./sheetPaper";
import { sheetOf } from "./sheetQuestions";
import { WhatItShows } from "./WhatItShows";

type Props = { readonly session: Session };

/** The sign-in sheet before it is printed: the paper as it will be, what it shows and hides, print and PDF. */
export function SignInSheet({ session }: Props) {
  const { t } = useTranslation("sheet");
  const sheet = useQuestion(sheetOf, session.id);
  const paper = useMemo(() => (sheet.ok ? sheetPaper(sheet.value, t) : null), [sheet, t]);
  const back = <TextLink to={pathTo("register", session.id)}>{t("back")}</TextLink>;
  if (!sheet.ok || paper === null) {
    const words = sheet.ok ? "" : t(`refused.${sheet.error.kind}`);
    return (
      <Place header={<PlaceHeader title={t("title")} back={back} />}>
        <EmptyState title={words} />
      </Place>
    );
  }
  const { title, when } = sheet.value;
  return (
    <Place
      layout="fill"
      header={
        <PlaceHeader
          title={t("title")}
          line={t("line", { session: title, when })}
          back={back}
          action={
            <>
              <TextLink look="plain" to={pathTo("register", session.id, "copy")}>
                {t("openCopy")}
              </TextLink>
              <PaperActions session={session} paper="sheet" />
            </>
          }
        />
      }
    >
      <PaperPreview paper={paper}>
        <WhatItShows paper="sheet" />
      </PaperPreview>
    </Place>
  );
}
