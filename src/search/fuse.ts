/**
 * Constant of reciprocal rank fusion: Cormack, Clarke, Büttcher, "Reciprocal Rank Fusion outperforms Condorcet and individual Rank Learning Methods", SIGIR 2009.
 * They take 60 for runs of a thousand documents; over the shorter lists here 20 keeps the head apart, and finds more evidence turns.
 */
export const RRF_K = 20;

export const RETRIEVERS = ['text', 'vector', 'graph'] as const;
export type Retriever = (typeof RETRIEVERS)[number];

/** Where one retriever put a result, from 1, and its own score. */
export interface Placed {
  readonly rank: number;
  readonly score: number;
}

export interface Fused {
  readonly id: string;
  /** The sum of `weight / (20 + rank)` over the retrievers that found it. */
  readonly score: number;
  readonly parts: Readonly<Partial<Record<Retriever, Placed>>>;
}

/** Joins ranked lists. Only ranks count, so scores of different kinds need no common scale. A list of weight 0 counts for nothing and adds nothing. Equal scores in order of id. */
export function fuse(
  lists: Readonly<Partial<Record<Retriever, readonly { readonly id: string; readonly score: number }[]>>>,
  weights: Readonly<Partial<Record<Retriever, number>>> = {},
): readonly Fused[] {
  const found = new Map<string, { score: number; parts: Partial<Record<Retriever, Placed>> }>();
  for (const retriever of RETRIEVERS) {
    const weight = weights[retriever] ?? 1;
    if (weight <= 0) continue;
    for (const [index, { id, score }] of (lists[retriever] ?? []).entries()) {
      const entry = found.get(id) ?? { score: 0, parts: {} };
      entry.score += weight / (RRF_K + index + 1);
      entry.parts[retriever] = { rank: index + 1, score };
      found.set(id, entry);
    }
  }
  return [...found].map(([id, entry]) => ({ id, ...entry })).toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
