import { reasonOf } from "../domain/reasonOf";
import { type DocumentToWrite, writeDocument } from "./writeDocument";

/** Writes one document after another; it holds no key and reaches no network. */
type Request = { readonly number: number; readonly document: DocumentToWrite };

self.onmessage = async (event: MessageEvent<Request>) => {
  const { number, document } = event.data;
  try {
    const bytes = await writeDocument(document);
    self.postMessage({ kind: "written", number, bytes }, { transfer: [bytes.buffer] });
  } catch (error) {
    self.postMessage({ kind: "failed", number, reason: reasonOf(error) });
  }
};
