import * as v from "valibot";
import { type Desktop, type RequestName, requestArguments } from "./bridge";

export type Answer =
  | { readonly kind: "answered"; readonly outcome: unknown }
  | { readonly kind: "unknownRequest" }
  | { readonly kind: "wrongArguments" };

/** The gate of both shells: only a request of the contract, with arguments its schema knows, reaches an answer. */
export async function answerRequest(
  desktop: Desktop,
  name: string,
  list: unknown,
): Promise<Answer> {
  if (!isRequestName(name)) return { kind: "unknownRequest" };
  switch (name) {
    case "describe":
      return answered(requestArguments.describe, list, () => desktop.describe());
    case "saveFile":
      return answered(requestArguments.saveFile, list, (checked) => desktop.saveFile(...checked));
    case "printPage":
      return answered(requestArguments.printPage, list, (checked) => desktop.printPage(...checked));
    case "savePagePdf":
      return answered(requestArguments.savePagePdf, list, (checked) =>
        desktop.savePagePdf(...checked),
      );
  }
}

async function answered<Schema extends v.GenericSchema>(
  schema: Schema,
  list: unknown,
  answer: (checked: v.InferOutput<Schema>) => Promise<unknown>,
): Promise<Answer> {
  const checked = v.safeParse(schema, list);
  if (!checked.success) return { kind: "wrongArguments" };
  return { kind: "answered", outcome: await answer(checked.output) };
}

/** Own names only: `toString` and `__proto__` are not requests. */
function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(requestArguments, name);
}
