import { damaged } from "../outside/refusedFile";

/** Little-endian numbers and texts at a place in bytes. Throws `damaged` where the bytes end before what is asked for. */
export class ByteView {
  readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    this.need(at, 1);
    return this.view.getUint8(at);
  }

  u16(at: number): number {
    this.need(at, 2);
    return this.view.getUint16(at, true);
  }

  i16(at: number): number {
    this.need(at, 2);
    return this.view.getInt16(at, true);
  }

  u32(at: number): number {
    this.need(at, 4);
    return this.view.getUint32(at, true);
  }

  slice(at: number, length: number): Uint8Array {
    this.need(at, length);
    return this.bytes.subarray(at, at + length);
  }

  part(at: number, length: number): ByteView {
    return new ByteView(this.slice(at, length));
  }

  utf16(at: number, characters: number): string {
    return UTF16.decode(this.slice(at, characters * 2));
  }

  private need(at: number, length: number): void {
    if (at < 0 || at + length > this.bytes.length)
      throw damaged("one of its tables ends too early");
  }
}

const UTF16 = new TextDecoder("utf-16le", { ignoreBOM: true });
