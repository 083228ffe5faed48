import { type Claim, claimTotal } from "./claims";
import { ok, type Result } from "./result";
import {
  listedPeople,
  type PaperRefusal,
  type SheetFacts,
  type SheetHead,
  sheetHead,
} from "./signInSheet";

export type ReceiptRow = {
  readonly rowCode: number;
  readonly name: string;
  /** What is still to be paid for this session; null leaves room to write an amount. */
  readonly pence: number | null;
};

/** One row a person who is expected; they sign for what they received. */
export type ReceiptSheet = { readonly head: SheetHead; readonly rows: readonly ReceiptRow[] };

export function receiptSheet(
  facts: SheetFacts,
  claims: Iterable<Claim>,
): Result<ReceiptSheet, PaperRefusal> {
  const head = sheetHead(facts);
  if (!head.ok) return head;
  const ofSession = [...claims].filter(({ sessionId }) => sessionId === facts.session.id);
  const rows = listedPeople(facts).map(({ place: { rowCode, personId }, name }) => {
    const { requested } = claimTotal(ofSession.filter((claim) => claim.personId === personId));
    return { rowCode, name, pence: requested === 0 ? null : requested };
  });
  return ok({ head: head.value, rows });
}
