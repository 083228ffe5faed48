import blossom from "edmonds-blossom-fixed";
import { type Bond, bondOf, type Mentor } from "../domain/pairing";

export type ProposedPair = { readonly one: Mentor; readonly other: Mentor; readonly bond: Bond };

export type PairProposal = {
  readonly pairs: readonly ProposedPair[];
  /** Nobody could be left for them: the number is odd, or all who are left come from their own organisation. */
  readonly alone: readonly Mentor[];
};

/**
 * Pairs of one cohort: as many people as can be are paired, and among all such pairings the one whose bonds weigh most
 * in sum. Pairs within one group are a matching in a general graph, so that this takes Edmonds' blossom algorithm:
 * neither a greedy choice nor an assignment of one side to another finds it.
 */
export function proposePairs(mentors: readonly Mentor[]): PairProposal {
  const edges = mentors.flatMap((one, from) =>
    mentors.slice(from + 1).flatMap((other, step): readonly [number, number, number][] => {
      const bond = bondOf(one, other);
      return bond === null ? [] : [[from, from + 1 + step, bond.weight]];
    }),
  );
  const mates = edges.length === 0 ? [] : blossom(edges, true);
  const mateOf = (index: number) => mates[index] ?? -1;
  const pairs = mentors.flatMap((one, index) => {
    const other = mentors[mateOf(index)];
    const bond = other === undefined ? null : bondOf(one, other);
    return other === undefined || bond === null || mateOf(index) < index
      ? []
      : { one, other, bond };
  });
  return { pairs, alone: mentors.filter((_, index) => mateOf(index) < 0) };
}
