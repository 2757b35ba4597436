/** Nodes and edges between them; a walk takes an edge either way. */
export interface Walkable {
  readonly nodes: readonly string[];
  readonly edges: readonly (readonly [from: string, to: string])[];
}

export interface PageRankOptions {
  /** The nodes that the walk starts from and comes back to; those that the graph lacks are passed over. */
  readonly from: readonly string[];
  /** How likely a step goes on instead of starting again. Default 0.85. */
  readonly damping?: number;
  /** Stops when all scores together move less. Default 1e-9. */
  readonly tolerance?: number;
}

const MOST_ROUNDS = 200;

/**
 * How near every node is to some of them, by a walk that keeps starting again at those: T. Haveliwala, "Topic-Sensitive PageRank", WWW 2002, by power iteration.
 * Scores sum to 1; all are 0 where the graph has none of the starts. The same graph in the same order gives the same scores to the last bit.
 */
export function personalisedPageRank(
  { nodes, edges }: Walkable,
  { from, damping = 0.85, tolerance = 1e-9 }: PageRankOptions,
): ReadonlyMap<string, number> {
  const places = new Map(nodes.map((node, index) => [node, index]));
  const placed = edges.map(([a, b]) => [places.get(a) as number, places.get(b) as number] as const);
  const degree = new Float64Array(nodes.length);
  for (const ends of placed) for (const end of ends) degree[end] = (degree[end] as number) + 1;
  const starts = [...new Set(from)].flatMap((node) => places.get(node) ?? []);
  let scores = new Float64Array(nodes.length);
  for (const start of starts) scores[start] = 1 / starts.length;
  for (let round = 0, moved = Number.POSITIVE_INFINITY; round < MOST_ROUNDS && moved > tolerance; round += 1) {
    const next = new Float64Array(nodes.length);
    const give = (place: number, share: number) => {
      next[place] = (next[place] as number) + share;
    };
    const given = (place: number) => (damping * (scores[place] as number)) / (degree[place] as number);
    for (const [a, b] of placed) {
      give(b, given(a));
      give(a, given(b));
    }
    // A lone node sends its walkers back to the start.
    const lone = scores.reduce((sum, score, place) => (degree[place] === 0 ? sum + damping * score : sum), 0);
    for (const start of starts) give(start, (1 - damping + lone) / starts.length);
    moved = next.reduce((sum, score, place) => sum + Math.abs(score - (scores[place] as number)), 0);
    scores = next;
  }
  return new Map(nodes.map((node, place) => [node, scores[place] as number]));
}
