import { type RefObject, useContext, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Painting } from "../../components/Painting";
import type { OriginalFile } from "../../domain/application";
import type { PageBox, OriginalPages as Pages } from "../../domain/originalPages";
import type { Place } from "../../domain/originalText";
import { LitPlacesContext } from "./litPlaces";
import styles from "./OriginalPages.module.css";
import { type DrawPage, type PageDrawing, usePageDrawer, usePageDrawing } from "./usePageDrawing";

type Props = {
  readonly original: OriginalFile;
  readonly pages: Pages;
  readonly lookAt: Place | undefined;
};

/** The pages of a PDF as they were sent, with what is lit drawn around its place. */
export function OriginalPages({ original, pages, lookAt }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const draw = usePageDrawer(original);
  useLookAt(list, lookAt);
  return (
    <div ref={list} className={styles.pages} translate="no">
      {numbered(pages).map(({ key, page, ratio }) => (
        <PageView
          key={key}
          page={page}
          of={pages.sizes.length}
          ratio={ratio}
          boxes={pages.boxes}
          draw={draw}
        />
      ))}
    </div>
  );
}

/** Pages have no name of their own; they never move, so their number names them. */
function numbered({ sizes }: Pages) {
  return sizes.map(({ width, height }, page) => ({
    key: `page${page}`,
    page,
    ratio: width / height,
  }));
}

function useLookAt(list: RefObject<HTMLDivElement | null>, lookAt: Place | undefined): void {
  useEffect(() => {
    if (lookAt === undefined) return;
    const place = list.current?.querySelector(`[data-place="${CSS.escape(lookAt)}"]`);
    place?.scrollIntoView({ block: "center", inline: "nearest" });
  }, [list, lookAt]);
}

type PageProps = {
  readonly page: number;
  readonly of: number;
  /** Width to height. */
  readonly ratio: number;
  readonly boxes: Pages["boxes"];
  readonly draw: DrawPage;
};

function PageView({ page, of, ratio, boxes, draw }: PageProps) {
  const { t } = useTranslation("checking");
  const sheet = useRef<HTMLDivElement>(null);
  const drawing = usePageDrawing(sheet, page, draw);
  return (
    <div ref={sheet} className={styles.page} style={{ aspectRatio: shapeOf(drawing) ?? ratio }}>
      <Painting
        bitmap={drawing.kind === "drawn" ? drawing.bitmap : null}
        label={t("originalPage", { number: page + 1, of })}
      />
      {drawing.kind === "failed" && <p className={styles.failed}>{t("originalPageFailed")}</p>}
      <LitBoxes page={page} boxes={boxes} />
    </div>
  );
}

/** A photograph may stand upright that was stored lying: only what was drawn tells. */
function shapeOf(drawing: PageDrawing): number | null {
  return drawing.kind === "drawn" ? drawing.bitmap.width / drawing.bitmap.height : null;
}

function LitBoxes({ page, boxes }: { readonly page: number; readonly boxes: Pages["boxes"] }) {
  const { answer, unplaced } = useContext(LitPlacesContext);
  const lit = [
    ...[...unplaced].map((place) => ({ place, light: "unplaced" as const })),
    ...[...answer].map((place) => ({ place, light: "answer" as const })),
  ];
  return lit.flatMap(({ place, light }) =>
    (boxes.get(place) ?? [])
      .filter((box) => box.page === page)
      .map((box) => (
        <span
          key={`${light} ${place} ${box.left} ${box.top}`}
          data-place={place}
          data-lit={light}
          className={styles[light]}
          style={edgesOf(box)}
        />
      )),
  );
}

function edgesOf({ left, top, width, height }: PageBox) {
  const percent = (share: number) => `${(share * 100).toFixed(3)}%`;
  return {
    left: percent(left),
    top: percent(top),
    width: percent(width),
    height: percent(height),
  };
}
