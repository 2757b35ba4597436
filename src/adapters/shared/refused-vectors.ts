import { StoreError } from '../../errors.ts';
import type { VectorSpace } from '../../ports/vector-index.ts';

/** The store holds vectors of another model, which no question of this one could be compared with. */
export function otherEmbeddingModel(held: VectorSpace, asked: VectorSpace): StoreError {
  const show = ({ model, dimension }: VectorSpace) => `${JSON.stringify(model)} (${dimension} numbers)`;
  return new StoreError(
    'other-embedding-model',
    'conflict',
    `The store holds vectors of ${show(held)}, not of ${show(asked)}. Open it with that model, or drop its vectors (vectors.clear) and embed everything anew (memory.embedMissing); on the command line: asof embed --anew.`,
    { details: { held, asked } },
  );
}

/** Vectors came before anybody said which model makes them. */
export function noEmbeddingModel(): StoreError {
  return new StoreError(
    'no-embedding-model',
    'incorrect',
    'The store does not know which model its vectors come from. Declare it first: vectors.declare({ model, dimension }).',
  );
}
