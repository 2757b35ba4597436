/** An undirected graph between keys; several edges between two keys count together. */
export interface KeyGraph {
  readonly keys: readonly string[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly weight: number }[];
}

/** Keys that have more to do with each other than with the rest, the most central first. */
export interface Group {
  readonly members: readonly { readonly key: string; readonly centrality: number }[];
}

/** Finds the groups of a graph. The same graph gives the same groups: nothing is left to chance. */
export interface Grouping {
  /** Every key is in one group; larger groups first, then in order of the first member's key. An edge from a key to itself counts for nothing. */
  groups(graph: KeyGraph, options?: { readonly resolution?: number }): Promise<readonly Group[]>;
}
