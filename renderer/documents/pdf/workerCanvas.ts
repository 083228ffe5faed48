type Drawn = { canvas: OffscreenCanvas | null; context: unknown };

/** Makes the canvases pdf.js draws groups and patterns on, where there is no document to make them. */
export class WorkerCanvasFactory {
  create(width: number, height: number): Drawn {
    const canvas = new OffscreenCanvas(Math.max(width, 1), Math.max(height, 1));
    return { canvas, context: canvas.getContext("2d", { willReadFrequently: true }) };
  }

  reset({ canvas }: Drawn, width: number, height: number): void {
    if (canvas === null) return;
    canvas.width = Math.max(width, 1);
    canvas.height = Math.max(height, 1);
  }

  destroy(drawn: Drawn): void {
    if (drawn.canvas !== null) drawn.canvas.width = drawn.canvas.height = 0;
    drawn.canvas = null;
    drawn.context = null;
  }

  getNoAlphaContext(canvas: OffscreenCanvas): unknown {
    return canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  }
}

/** Filters are made of SVG in a document; a page without them differs in shades only. */
export class NoFilterFactory {
  addFilter = noFilter;
  addHCMFilter = noFilter;
  addAlphaFilter = noFilter;
  addLuminosityFilter = noFilter;
  addKnockoutFilter = noFilter;
  addHighlightHCMFilter = noFilter;
  addSelectionHCMFilter = noFilter;
  addSelectionFilter = noFilter;

  createSelectionStyle(): null {
    return null;
  }

  destroy(): void {
    // Nothing was made.
  }
}

function noFilter(): string {
  return "none";
}
