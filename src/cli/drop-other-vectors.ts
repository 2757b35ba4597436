import type { EmbeddingModel, GraphStore } from '../index.ts';

/** Makes room for the vectors of a model: those of another go, its own stay, so that what was stopped goes on. */
export async function dropOtherVectors({ vectors }: GraphStore, { id, dimension }: EmbeddingModel): Promise<void> {
  const held = await vectors?.describe();
  if (held && (held.model !== id || held.dimension !== dimension)) await vectors?.clear();
}
