import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Place } from "../../components/Place";
import { PlaceHeader } from "../../components/PlaceHeader";
import { Segmented } from "../../components/Segmented";
import { goTo } from "../goTo";
import { SELECTION_VIEWS, type SelectionView } from "./selectionViews";

type Props = {
  readonly view: SelectionView;
  readonly line: ReactNode;
  readonly action?: ReactNode;
  /** `scroll`: one sheet at a readable width. */
  readonly layout?: "scroll" | "fill";
  readonly children: ReactNode;
};

/** The head that all views of the selection share, with the way between them. */
export function SelectionFrame({ view, line, action, layout = "fill", children }: Props) {
  const { t } = useTranslation("selection");
  return (
    <Place
      layout={layout}
      header={
        <PlaceHeader
          title={t("title")}
          line={line}
          height="low"
          action={
            <>
              {action}
              <Segmented<SelectionView>
                label={t("view")}
                value={view}
                onChange={(chosen) => goTo("selection", chosen)}
                segments={SELECTION_VIEWS.map((key) => ({ key, label: t(`views.${key}`) }))}
              />
            </>
          }
        />
      }
    >
      {children}
    </Place>
  );
}
