import type { Received, ReceivedMail, ReceivedPart } from "./openReceived";

/** The memory behind everything an opened file gives: what is handed over to the page rather than copied. */
export function receivedBuffers(received: Received): ArrayBuffer[] {
  return [...new Set(buffersOf(received))];
}

function buffersOf(received: Received): readonly ArrayBuffer[] {
  switch (received.kind) {
    case "read":
      return [received.kept.bytes.buffer];
    case "spreadsheet":
      return [received.bytes.buffer];
    case "refused":
      return [];
    case "archive":
      return received.parts.flatMap(buffersOfPart);
    case "mail":
      return buffersOfMail(received);
  }
}

function buffersOfMail({ message, parts }: ReceivedMail): readonly ArrayBuffer[] {
  const own = message === null ? [] : [message.kept.bytes.buffer];
  return [...own, ...parts.flatMap(buffersOfPart)];
}

function buffersOfPart({ content }: ReceivedPart): readonly ArrayBuffer[] {
  if (content.kind === "bytes") return [content.bytes.buffer];
  return content.kind === "mail" ? buffersOfMail(content.mail) : [];
}
