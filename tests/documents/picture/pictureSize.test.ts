import { describe, expect, test } from "vitest";
import { pictureSize } from "../../../renderer/documents/picture/pictureSize";
import { readPicture } from "../../../renderer/documents/picture/readPicture";

function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  const view = new DataView(bytes.buffer);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** A JPEG whose first segment is `skipped` bytes long. */
function jpeg(width: number, height: number, skipped: number): Uint8Array {
  const segment = [0xff, 0xe1, skipped >> 8, skipped & 0xff, ...new Array(skipped - 2).fill(0)];
  const frame = [0xff, 0xc2, 0, 17, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 3];
  return Uint8Array.from([0xff, 0xd8, ...segment, ...frame, ...new Array(20).fill(0)]);
}

describe("the size of a picture", () => {
  test("is read from the headers of PNG, JPEG, GIF and BMP", () => {
    const gif = Uint8Array.from([..."GIF89a"].map((letter) => letter.charCodeAt(0)));
    const gifBytes = new Uint8Array(30);
    gifBytes.set(gif);
    gifBytes.set([0x40, 1, 0xf0, 0], 6);
    const bmp = new Uint8Array(54);
    bmp.set([0x42, 0x4d]);
    new DataView(bmp.buffer).setInt32(18, 20, true);
    new DataView(bmp.buffer).setInt32(22, -10, true);
    expect(pictureSize(png(800, 600))).toEqual({ width: 800, height: 600 });
    expect(pictureSize(jpeg(1600, 1200, 500))).toEqual({ width: 1600, height: 1200 });
    expect(pictureSize(gifBytes)).toEqual({ width: 320, height: 240 });
    expect(pictureSize(bmp)).toEqual({ width: 20, height: 10 });
  });

  test("is unknown where the header breaks off, says nothing, or never ends", () => {
    expect(pictureSize(png(800, 600).subarray(0, 12))).toBeNull();
    expect(pictureSize(png(0, 600))).toBeNull();
    expect(pictureSize(jpeg(10, 10, 500).subarray(0, 300))).toBeNull();
    expect(pictureSize(Uint8Array.from([0xff, 0xd8, ...new Array(100_000).fill(0xff)]))).toBeNull();
  });
});

test("a picture is shown as one page, and one that would unfold without measure is not", () => {
  expect(readPicture(png(800, 600)).pages?.sizes).toEqual([{ width: 800, height: 600 }]);
  expect(readPicture(png(60_000, 60_000)).pages).toBeUndefined();
});
