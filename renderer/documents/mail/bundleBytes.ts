import { damaged } from "../outside/refusedFile";

/** Reads a bundle's bytes one number after another, and never beyond its end: that is damage. */
export class BundleBytes {
  private at = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  byte(): number {
    return this.view.getUint8(this.step(1));
  }

  short(): number {
    return this.view.getUint16(this.step(2), true);
  }

  long(): number {
    return this.view.getUint32(this.step(4), true);
  }

  take(length: number): Uint8Array {
    const from = this.step(length);
    return this.bytes.subarray(from, from + length);
  }

  /** Values are filled up to whole fours; at the very end the filling may be missing. */
  takeFilled(length: number): Uint8Array {
    const taken = this.take(length);
    this.at = Math.min(this.at + ((4 - (length % 4)) % 4), this.bytes.length);
    return taken;
  }

  private step(length: number): number {
    if (length > this.left) throw damaged("the bundle ends too early");
    const from = this.at;
    this.at += length;
    return from;
  }
}
