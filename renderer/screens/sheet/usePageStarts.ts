import { type RefObject, useLayoutEffect, useState } from "react";

/** Rows and margins are rounded differently on paper. */
const SLACK_PX = 8;

/**
 * The first row of each page, measured on a page drawn with all rows: only there is it known how tall a name in any
 * script is. Rows stay whole. Measured again when a face has loaded and a row changes its height.
 */
export function usePageStarts(
  drawn: RefObject<HTMLElement | null>,
  rows: readonly unknown[],
): readonly number[] {
  const [starts, setStarts] = useState<readonly number[]>([0]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are other elements to measure
  useLayoutEffect(() => {
    const page = drawn.current?.querySelector("section");
    if (!page) return;
    const measure = () => {
      const measured = startsOn(page);
      setStarts((before) => (String(before) === String(measured) ? before : measured));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    for (const part of page.querySelectorAll("header, tr")) watcher.observe(part);
    return () => watcher.disconnect();
  }, [drawn, rows]);
  return starts;
}

function startsOn(page: HTMLElement): readonly number[] {
  const [head, ...rows] = [...page.querySelectorAll("tr")].map(heightOf);
  const { paddingTop, paddingBottom } = getComputedStyle(page);
  const around = [page.querySelector("header"), page.querySelector("footer")].map(heightOf);
  const taken = sum([...around, head ?? 0, parseFloat(paddingTop), parseFloat(paddingBottom)]);
  return pageStarts(rows, heightOf(page) - taken - SLACK_PX);
}

/** Fills page after page; a row taller than a page has one to itself. */
function pageStarts(heights: readonly number[], room: number): readonly number[] {
  const starts = [0];
  let used = 0;
  for (const [index, height] of heights.entries()) {
    if (used > 0 && used + height > room) {
      starts.push(index);
      used = 0;
    }
    used += height;
  }
  return starts;
}

function heightOf(element: Element | null): number {
  if (element === null) return 0;
  const { marginTop, marginBottom } = getComputedStyle(element);
  const margins = [marginTop, marginBottom].map((margin) => parseFloat(margin) || 0);
  return element.getBoundingClientRect().height + sum(margins);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
