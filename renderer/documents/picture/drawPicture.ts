import { damaged } from "../outside/refusedFile";
import { pictureSize } from "./pictureSize";
import { MOST_PIXELS } from "./readPicture";

/** Unpacks a picture, upright, no wider than asked for in pixels. Throws a `RefusedFile`. */
export async function drawPicture(
  bytes: Uint8Array<ArrayBuffer>,
  widthPixels: number,
): Promise<ImageBitmap> {
  const size = pictureSize(bytes);
  if (size === null || size.width * size.height > MOST_PIXELS) throw notShown();
  try {
    const whole = await createImageBitmap(new Blob([bytes]));
    if (whole.width <= widthPixels) return whole;
    const smaller = await createImageBitmap(whole, {
      resizeWidth: widthPixels,
      resizeQuality: "high",
    });
    whole.close();
    return smaller;
  } catch {
    throw notShown();
  }
}

function notShown() {
  return damaged("the picture cannot be unpacked");
}
