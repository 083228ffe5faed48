import { LIMITS } from "../outside/limits";
import { damaged, unsafe } from "../outside/refusedFile";

/** What the dictionary holds before anything is written to it ([MS-OXRTFCP] 2.1.2.1). */
const DICTIONARY_START =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

const HEADER_BYTES = 16;
const COMPRESSED = 0x75465a4c; // "LZFu"
const NOT_COMPRESSED = 0x414c454d; // "MELA"
const DICTIONARY_BYTES = 4096;
const SHORTEST_COPY = 2;
/** A bit for each of the next: a byte as it is, or a copy of bytes before. */
const KINDS_IN_A_BYTE = 8;
/** Two bytes become 17 at most, and eight times two need one more. */
const MOST_OUT_OF_ONE = 9;

/**
 * The rich text in a message's compressed rich text ([MS-OXRTFCP]); empty for an empty one. What is cut short is
 * read as far as it goes. Throws a refusal.
 */
export function rtfFromCompressed(bytes: Uint8Array): Uint8Array {
  if (bytes.length < HEADER_BYTES) return new Uint8Array(0);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(view.getUint32(0, true) + 4, bytes.length);
  const rawBytes = view.getUint32(4, true);
  if (rawBytes > LIMITS.compoundStreamBytes) throw unsafe("its text is larger than 50 MB");
  const kind = view.getUint32(8, true);
  if (kind === NOT_COMPRESSED) return bytes.slice(HEADER_BYTES, HEADER_BYTES + rawBytes);
  if (kind !== COMPRESSED) throw damaged("its text is packed in an unknown way");
  return unpacked(bytes.subarray(HEADER_BYTES, end), rawBytes);
}

/** Never more than was declared: the rest of what is packed is left where it is. */
function unpacked(packed: Uint8Array, rawBytes: number): Uint8Array {
  const output = new Output(Math.min(rawBytes, packed.length * MOST_OUT_OF_ONE));
  let at = 0;
  let kinds = 0;
  let kindsLeft = 0;
  /** What is missing at the end of a file cut short is taken for nothing. */
  const next = () => packed[at++] ?? 0;
  while (at < packed.length && !output.isFull) {
    if (kindsLeft === 0) {
      kinds = next();
      kindsLeft = KINDS_IN_A_BYTE;
      continue;
    }
    const isCopy = (kinds & 1) === 1;
    kinds >>= 1;
    kindsLeft--;
    if (!isCopy) output.write(next());
    else if (!output.copyOf((next() << 8) | next())) break;
  }
  return output.finished();
}

/** Unpacked bytes, and the last 4,096 of them to copy from. */
class Output {
  private readonly bytes: Uint8Array;
  private readonly dictionary = new Uint8Array(DICTIONARY_BYTES);
  private dictionaryAt = DICTIONARY_START.length;
  private length = 0;

  constructor(rawBytes: number) {
    this.bytes = new Uint8Array(rawBytes);
    for (let index = 0; index < DICTIONARY_START.length; index++) {
      this.dictionary[index] = DICTIONARY_START.charCodeAt(index);
    }
  }

  get isFull(): boolean {
    return this.length >= this.bytes.length;
  }

  write(byte: number): void {
    if (this.isFull) return;
    this.bytes[this.length++] = byte;
    this.dictionary[this.dictionaryAt] = byte;
    this.dictionaryAt = (this.dictionaryAt + 1) % DICTIONARY_BYTES;
  }

  /** Where in the dictionary, and how many bytes. False for a copy of what is still to be written: it ends the text. */
  copyOf(reference: number): boolean {
    const from = reference >> 4;
    if (from === this.dictionaryAt) return false;
    const count = (reference & 0xf) + SHORTEST_COPY;
    for (let index = 0; index < count; index++) {
      this.write(this.dictionary[(from + index) % DICTIONARY_BYTES] ?? 0);
    }
    return true;
  }

  finished(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}
