/** The package brings no types of its own. */
declare module "edmonds-blossom-fixed" {
  /**
   * Edges as [from, to, weight]; gives for each vertex its mate, or -1. With `maxCardinality` no vertex that can be
   * matched is left out for weight's sake.
   */
  const blossom: (
    edges: readonly (readonly [number, number, number])[],
    maxCardinality?: boolean,
  ) => readonly number[];
  export = blossom;
}
