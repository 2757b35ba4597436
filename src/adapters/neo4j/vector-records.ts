import type { EmbeddedText } from '../../domain/graph-changes.ts';
import type { SearchKind } from '../../ports/search-kind.ts';
import { checkDimension } from '../shared/check-dimension.ts';
import { noEmbeddingModel } from '../shared/refused-vectors.ts';
import type { Run } from './connection.ts';

/** The model of the graph's vectors, as its node tells it. */
export interface VectorModel {
  readonly model: string;
  readonly dimension: number;
  /** There are vectors of it. */
  readonly is_used: boolean;
  /** What finds them: an index that knows space and times, or a scan where the server has none. */
  readonly search: 'index' | 'scan';
}

export async function vectorModel(run: Run): Promise<VectorModel | null> {
  const [found = null] = await run<VectorModel>('vectors/describe');
  return found;
}

/** @throws AsofError `embedding-dimension`, StoreError `no-embedding-model` */
export function checkVectors(vectors: readonly EmbeddedText[], model: Pick<VectorModel, 'model' | 'dimension'> | null): void {
  if (vectors.length === 0) return;
  if (model === null) throw noEmbeddingModel();
  for (const { vector } of vectors) checkDimension(model.model, vector, model.dimension);
}

/** Puts vectors on the records of their id that have their text. */
export function putVectors(run: Run, space: string, vectors: readonly EmbeddedText[]): readonly Promise<unknown>[] {
  const { fact_vectors, entity_vectors, episode_vectors } = vectorRows(vectors);
  return [
    ...(fact_vectors.length > 0 ? [run('vectors/put-facts', { space, fact_vectors })] : []),
    ...(entity_vectors.length > 0 ? [run('vectors/put-entities', { space, entity_vectors })] : []),
    ...(episode_vectors.length > 0 ? [run('vectors/put-episodes', { space, episode_vectors })] : []),
  ];
}

/** The parameters of those statements. */
export function vectorRows(vectors: readonly EmbeddedText[]) {
  const rows = (kind: SearchKind) =>
    vectors.filter((each) => each.kind === kind).map(({ id, textHash, vector }) => ({ id, text_hash: textHash, vector }));
  return { fact_vectors: rows('facts'), entity_vectors: rows('entities'), episode_vectors: rows('episodes') };
}
