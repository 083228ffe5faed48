/** In pixels, as the picture's own header says. */
export type PictureSize = { readonly width: number; readonly height: number };

/** Segments of a JPEG that are passed over before its size must have been said. */
const MOST_SEGMENTS = 2_000;

/** The size of a PNG, JPEG, GIF or BMP; null for other pictures and for headers that make no sense. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = sizeIn(view);
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}

function sizeIn(view: DataView): PictureSize | null {
  if (view.byteLength < 26) return null;
  const start = view.getUint32(0);
  if (start === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (start >>> 8 === 0xffd8ff) return jpegSize(view);
  if (start === 0x47494638) {
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  if (start >>> 16 !== 0x424d) return null;
  // A BMP with a negative height is stored from the top down.
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}

/** The frame header (ITU T.81, B.2.2), found by going from segment to segment. */
function jpegSize(view: DataView): PictureSize | null {
  let at = 2;
  for (let count = 0; count < MOST_SEGMENTS && at + 9 <= view.byteLength; count++) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrameHeader(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else at += 2 + Math.max(view.getUint16(at + 2), 2);
  }
  return null;
}

/** SOF0 to SOF15 without the tables that share their row of numbers. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
