import type { EmbeddedText } from '../../domain/graph-changes.ts';
import type { Instant } from '../../domain/instant.ts';
import { StoreError } from '../../errors.ts';
import { SEARCH_KINDS } from '../../ports/search-kind.ts';
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

/**
 * Puts vectors on what they stand for: of facts on every version, or on the one recorded at an instant.
 *
 * @throws StoreError `no-embedding-model`, `embedding-dimension`
 */
export function putVectors(
  run: Run,
  space: string,
  vectors: readonly EmbeddedText[],
  model: VectorModel | null,
  recordedAt: Instant | null,
): readonly Promise<unknown>[] {
  if (vectors.length === 0) return [];
  check(vectors, model);
  const puts = SEARCH_KINDS.flatMap((kind) => {
    const rows = vectors.filter((each) => each.kind === kind).map(({ id, textHash, vector }) => ({ id, text_hash: textHash, vector }));
    if (rows.length === 0) return [];
    return [run(`vectors/put-${kind}`, { space, vectors: rows, ...(kind === 'facts' ? { recorded_at: recordedAt } : {}) })];
  });
  return [...puts, run('vectors/note-used')];
}

function check(vectors: readonly EmbeddedText[], model: VectorModel | null): void {
  if (model === null) {
    throw new StoreError(
      'no-embedding-model',
      'incorrect',
      'neo4j: vectors cannot be stored before their model is declared. Open the memory with { embedding }.',
    );
  }
  const wrong = vectors.find(({ vector }) => vector.length !== model.dimension);
  if (wrong === undefined) return;
  throw new StoreError(
    'embedding-dimension',
    'incorrect',
    `neo4j: a vector of ${wrong.vector.length} numbers was given, ${JSON.stringify(model.model)} makes ${model.dimension}. Nothing was written.`,
    { details: { given: wrong.vector.length, ...model } },
  );
}
