import { LIMITS } from "../outside/limits";
import { damaged, unsafe } from "../outside/refusedFile";
import { BundleBytes } from "./bundleBytes";
import { type BundleValues, bundleValues } from "./bundleValues";
import { VALUE_TYPE } from "./messageProperties";
import { ID } from "./messageWords";

/** Attributes read ([MS-OXTNEF] 2.1.3.1), by id without the kind of their data in the upper half. */
const ATTRIBUTE = {
  from: 0x8000,
  subject: 0x8004,
  sentAt: 0x8005,
  body: 0x800c,
  attachedBytes: 0x800f,
  attachedTitle: 0x8010,
  attachmentBegins: 0x9002,
  messageValues: 0x9003,
  attachmentValues: 0x9005,
  codePage: 0x9007,
} as const;

const SIGNATURE = 0x223e9f78;
const OF_ATTACHMENT = 2;
const KEY_BYTES = 2;

/** What stands in a bundle, its old attributes as the properties they became. */
export type Bundle = {
  readonly values: BundleValues;
  readonly attachments: BundleValues[];
  codePage: number | null;
};

export function isMailBundle(bytes: Uint8Array): boolean {
  return bytes.length > 4 && new BundleBytes(bytes).long() === SIGNATURE;
}

/** Throws a refusal. */
export function attributesIn(bytes: Uint8Array): Bundle {
  const file = new BundleBytes(bytes);
  if (file.left < 4 || file.long() !== SIGNATURE) throw damaged("it is no bundle of a mail");
  file.take(KEY_BYTES);
  const bundle: Bundle = { values: new Map(), attachments: [], codePage: null };
  while (file.left > 0) {
    const level = file.byte();
    const id = file.long() & 0xffff;
    const value = file.take(file.long());
    file.short(); // A sum of the bytes: what is damaged shows by itself.
    if (level === OF_ATTACHMENT) takeOfAttachment(bundle, id, value);
    else takeOfMessage(bundle, id, value);
  }
  return bundle;
}

function takeOfMessage(bundle: Bundle, id: number, value: Uint8Array): void {
  const { values } = bundle;
  if (id === ATTRIBUTE.messageValues) bundleValues(value, values);
  else if (id === ATTRIBUTE.codePage) bundle.codePage = new BundleBytes(value).long();
  else if (id === ATTRIBUTE.subject) keep(values, ID.subject, VALUE_TYPE.string8, value);
  else if (id === ATTRIBUTE.body) keep(values, ID.body, VALUE_TYPE.string8, value);
  else if (id === ATTRIBUTE.sentAt) keep(values, ID.sentAt, VALUE_TYPE.time, ticksOf(value));
  else if (id === ATTRIBUTE.from) takeSender(values, value);
}

function takeOfAttachment({ attachments }: Bundle, id: number, value: Uint8Array): void {
  if (id === ATTRIBUTE.attachmentBegins) attachments.push(new Map());
  if (attachments.length > LIMITS.mailParts) {
    throw unsafe(`a mail of more than ${LIMITS.mailParts} parts`);
  }
  const current = attachments.at(-1);
  if (current === undefined) return;
  if (id === ATTRIBUTE.attachmentValues) bundleValues(value, current);
  else if (id === ATTRIBUTE.attachedTitle) {
    keep(current, ID.attachedShortName, VALUE_TYPE.string8, value);
  } else if (id === ATTRIBUTE.attachedBytes) {
    keep(current, ID.attachedBytes, VALUE_TYPE.binary, value);
  }
}

function keep(values: BundleValues, id: number, type: number, value: Uint8Array | null): void {
  const tag = id * 0x10000 + type;
  if (value !== null && !values.has(tag)) values.set(tag, value);
}

/** Two numbers, the lengths of a name and of an address such as `SMTP:a@b`, and both, after two numbers more. */
function takeSender(values: BundleValues, value: Uint8Array): void {
  if (value.length < 8) return;
  const sender = new BundleBytes(value);
  sender.take(4);
  const nameBytes = sender.short();
  const addressBytes = sender.short();
  if (nameBytes + addressBytes > sender.left) return;
  keep(values, ID.senderName, VALUE_TYPE.string8, sender.take(nameBytes));
  const address = sender.take(addressBytes);
  const colon = address.indexOf(":".charCodeAt(0));
  keep(values, ID.senderAddress, VALUE_TYPE.string8, address.subarray(colon + 1));
}

const TICKS_PER_MS = 10_000n;
const MS_FROM_1601_TO_1970 = 11_644_473_600_000n;

/** Year, month, day, hour, minute and second. */
const BYTES_TO_SECONDS = 12;

/** A day and time as seven numbers, taken for those of UTC, as Windows counts time; null for no real one. */
function ticksOf(value: Uint8Array): Uint8Array | null {
  if (value.length < BYTES_TO_SECONDS) return null;
  const numbers = new BundleBytes(value);
  const next = () => numbers.short();
  const [year, month, day] = [next(), next(), next()] as const;
  if (year === 0 || month === 0 || day === 0) return null;
  const ms = Date.UTC(year, month - 1, day, next(), next(), next());
  const ticks = new DataView(new ArrayBuffer(8));
  ticks.setBigUint64(0, (BigInt(ms) + MS_FROM_1601_TO_1970) * TICKS_PER_MS, true);
  return new Uint8Array(ticks.buffer);
}
