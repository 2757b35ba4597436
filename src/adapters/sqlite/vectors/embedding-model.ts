import type { EmbeddedText } from '../../../domain/graph-changes.ts';
import type { VectorSpace } from '../../../ports/vector-index.ts';
import { checkDimension } from '../../shared/check-dimension.ts';
import { noEmbeddingModel, otherEmbeddingModel } from '../../shared/refused-vectors.ts';
import type { Connection } from '../connection.ts';
import { VECTOR_WRITES, VECTORS } from '../sql/vectors.ts';

/** The model that was declared; `null` = none. */
export function declaredModel(connection: Connection): VectorSpace | null {
  const { model, dimension } = connection.one<{ model: string | null; dimension: number | null }>(VECTORS.model);
  return model === null || dimension === null ? null : { model, dimension };
}

/** The model of the vectors that the file has; `null` where it has none. */
export function heldModel(connection: Connection): VectorSpace | null {
  return connection.first(VECTORS.any) ? declaredModel(connection) : null;
}

/** Within a write. */
export function declareModel(connection: Connection, asked: VectorSpace): void {
  const held = heldModel(connection);
  if (held && (held.model !== asked.model || held.dimension !== asked.dimension)) throw otherEmbeddingModel(held, asked);
  connection.run(VECTOR_WRITES.declare, { model: asked.model, dimension: asked.dimension });
}

/** @throws AsofError as `VectorIndex.put` */
export function checkVectors(connection: Connection, vectors: readonly EmbeddedText[]): void {
  if (vectors.length === 0) return;
  const declared = declaredModel(connection);
  if (declared === null) throw noEmbeddingModel();
  for (const { vector } of vectors) checkDimension(declared.model, vector, declared.dimension);
}
