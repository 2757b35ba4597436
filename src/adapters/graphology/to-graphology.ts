import { MultiDirectedGraph } from 'graphology';
import type { EntityKind } from '../../domain/mention.ts';
import type { Drawable } from '../../ports/drawable.ts';

export interface NodeAttributes {
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  /** How many facts away from the entity in the middle. */
  readonly distance: number | null;
}

export interface EdgeAttributes {
  readonly predicate: string;
  readonly sentence: string;
  /** ISO 8601; `null` = the start is not known. */
  readonly validAt: string | null;
  /** ISO 8601; `null` = still open. */
  readonly invalidAt: string | null;
  /** How many claims state it. */
  readonly weight: number;
}

export type MemoryGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** A graphology graph: one node for each entity under its key, one edge for each fact under its id. `graph.export()` gives it as JSON. */
export function toGraphology({ nodes, edges }: Drawable): MemoryGraph {
  const graph: MemoryGraph = new MultiDirectedGraph();
  for (const { key, name, kind, aliases, distance } of nodes) graph.addNode(key, { name, kind, aliases, distance });
  for (const { from, to, fact } of edges) {
    const { id, predicate, sentence, validAt, invalidAt, claimIds } = fact;
    graph.addEdgeWithKey(id, from, to, {
      predicate,
      sentence,
      validAt: validAt?.toISOString() ?? null,
      invalidAt: invalidAt?.toISOString() ?? null,
      weight: claimIds.length,
    });
  }
  return graph;
}
