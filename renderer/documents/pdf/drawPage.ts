import { openPdf, refusalOf } from "./engine";

/** Larger pictures are left out of a page: they would take the memory of the window. */
const PICTURE_PIXELS = 50_000_000;
const NARROWEST = 200;
const WIDEST = 2_400;
const TALLEST = 6_000;

/**
 * Draws one page, counted from 0, as wide as asked for in pixels. Fonts are drawn as outlines, so none is loaded; only
 * where a PDF brings no font of its own does a font of the computer stand in. Throws a `RefusedFile`.
 */
export async function drawPage(
  bytes: Uint8Array,
  index: number,
  widthPixels: number,
): Promise<ImageBitmap> {
  const { document, close } = await openPdf(bytes, PICTURE_PIXELS);
  try {
    const page = await document.getPage(index + 1);
    const natural = page.getViewport({ scale: 1 });
    const wanted = Math.min(Math.max(widthPixels, NARROWEST), WIDEST) / natural.width;
    const scale = Math.min(wanted, TALLEST / natural.height);
    const viewport = page.getViewport({ scale });
    const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // pdf.js asks for the canvas of a document; one of a worker has all it draws with.
    await page.render({ canvas: canvas as never, viewport }).promise;
    return canvas.transferToImageBitmap();
  } catch (failure) {
    throw refusalOf(failure);
  } finally {
    await close();
  }
}
