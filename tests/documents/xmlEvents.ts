import { SaxesParser } from "saxes";
import { RefusedFile } from "../../renderer/documents/outside/refusedFile";
import { XmlScanner } from "../../renderer/documents/outside/xmlScanner";

/** What a part says, a line an event; null where it is refused. */
export type XmlEvents = readonly string[] | null;

export function scannedEvents(written: string): XmlEvents {
  const events: string[] = [];
  let begun = "";
  const sink = {
    begin: (name: string) => {
      begun = name;
      return true;
    },
    wantsAttribute: () => true,
    attribute: (name: string, value: string) => events.push(`@${name}=${value}`),
    open: () => events.push(`<${begun}`),
    close: () => events.push(">"),
    text: (text: string) => events.push(text),
  };
  try {
    new XmlScanner(written, sink).scan();
    return events;
  } catch (failure) {
    if (failure instanceof RefusedFile) return null;
    throw failure;
  }
}

/** The same of an independent parser, for parts without a document type. */
export function saxesEvents(written: string): XmlEvents {
  const events: string[] = [];
  let isRefused = false;
  let isInside = 0;
  const parser = new SaxesParser();
  const refuse = () => {
    isRefused = true;
  };
  parser.on("doctype", refuse);
  parser.on("error", refuse);
  parser.on("attribute", ({ name, value }) => events.push(`@${name}=${value}`));
  parser.on("opentag", ({ name }) => {
    isInside++;
    events.push(`<${name}`);
  });
  parser.on("closetag", () => {
    isInside--;
    events.push(">");
  });
  parser.on("text", (text) => {
    if (isInside > 0) events.push(text);
  });
  parser.on("cdata", (text) => events.push(text));
  parser.write(written).close();
  return isRefused ? null : events;
}
