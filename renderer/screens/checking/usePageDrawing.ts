import { type RefObject, useCallback, useEffect, useState } from "react";
import { drawOriginalPage } from "../../actions/drawOriginalPage";
import type { ReadingWorker } from "../../actions/outside";
import type { OriginalFile } from "../../domain/application";
import { useAcademy } from "../academy";

/** Draws a page, counted from 0, as wide as asked for in pixels; null where it cannot be drawn. */
export type DrawPage = (page: number, widthPixels: number) => Promise<ImageBitmap | null>;

export type PageDrawing =
  | { readonly kind: "waiting" }
  | { readonly kind: "drawn"; readonly bitmap: ImageBitmap }
  | { readonly kind: "failed" };

/** Screens as fine as this and finer get no more pixels. */
const FINEST = 2;
/** A page is drawn when it is about to come into view. */
const AHEAD = "100% 0px";

/** One worker draws the pages of one original, one after another, as long as it is shown. */
export function usePageDrawer(original: OriginalFile): DrawPage {
  const { vault, startReading } = useAcademy();
  const [reader] = useState<{ current: ReadingWorker | null }>({ current: null });
  useEffect(
    () => () => {
      reader.current?.close();
      reader.current = null;
    },
    [reader],
  );
  return useCallback(
    (page, widthPixels) => {
      reader.current ??= startReading();
      return drawOriginalPage(vault, original, page, widthPixels, reader.current);
    },
    [reader, vault, original, startReading],
  );
}

export function usePageDrawing(
  sheet: RefObject<HTMLDivElement | null>,
  page: number,
  draw: DrawPage,
): PageDrawing {
  const [drawing, setDrawing] = useState<PageDrawing>({ kind: "waiting" });
  useEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    let isWanted = true;
    const show = (bitmap: ImageBitmap | null) => {
      if (isWanted) setDrawing(bitmap === null ? { kind: "failed" } : { kind: "drawn", bitmap });
    };
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return;
        watcher.disconnect();
        const pixels = element.clientWidth * Math.min(devicePixelRatio, FINEST);
        draw(page, Math.round(pixels)).then(show, () => show(null));
      },
      { rootMargin: AHEAD },
    );
    watcher.observe(element);
    return () => {
      isWanted = false;
      watcher.disconnect();
    };
  }, [sheet, page, draw]);
  return drawing;
}
