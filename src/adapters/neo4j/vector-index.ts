import { StoreError } from '../../errors.ts';
import { SEARCH_KINDS } from '../../ports/search-kind.ts';
import type { VectorIndex, VectorSpace } from '../../ports/vector-index.ts';
import type { Connection } from './connection.ts';
import { searchVectors } from './search-vectors.ts';
import { putVectors, type VectorModel, vectorModel } from './vector-records.ts';

const INDEXES = ['fact', 'name', 'episode'];
/** Vectors that one transaction takes away at most. */
const BATCH = 5000;
const INDEX_SECONDS = 3600;

/** Similarity search on one graph. `scanOnly`: as on a server whose vector index knows no times. */
export function vectorIndexOn(connection: Connection, { scanOnly }: { readonly scanOnly: boolean }): VectorIndex {
  return {
    describe: async () => {
      const found = await connection.read(vectorModel);
      return found?.is_used ? { model: found.model, dimension: found.dimension } : null;
    },
    declare: (space) => declare(connection, space, scanOnly),
    cached: async (textHashes) => {
      if (textHashes.length === 0) return new Map();
      const rows = await connection.rows<{ text_hash: string; vector: readonly number[] }>('vectors/cached', { text_hashes: textHashes });
      return new Map(rows.flatMap(({ text_hash, vector }) => (vector === null ? [] : [[text_hash, Float32Array.from(vector)] as const])));
    },
    put: async (space, vectors) => {
      await connection.write(async (run) => {
        const model = await vectorModel(run);
        await Promise.all(putVectors(run, space, vectors, model, null));
      });
    },
    missing: async (space, { kind, after, limit }) => {
      if (limit === 0) return [];
      const from = after === undefined ? '' : `${after}\u0000`;
      return connection.rows<{ id: string; text: string }>(`vectors/missing-${kind}`, { space, from, limit });
    },
    search: (space, query) => connection.read((run) => searchVectors(run, space, query)),
    clear: () => clear(connection),
  };
}

async function declare(connection: Connection, { model, dimension }: VectorSpace, scanOnly: boolean): Promise<void> {
  const found = await connection.read(vectorModel);
  if (found?.model === model && found.dimension === dimension && (found.search === 'index' || scanOnly)) return;
  if (found?.is_used && (found.model !== model || found.dimension !== dimension)) throw otherModel(found, { model, dimension });
  if (found && found.dimension !== dimension) await dropIndexes(connection);
  const search = scanOnly ? 'scan' : await makeIndexes(connection, dimension);
  await connection.write((run) => run('vectors/declare', { model, dimension, search }));
}

/** A server before 2026 refuses such an index: then every search is a scan. */
async function makeIndexes(connection: Connection, dimension: number): Promise<VectorModel['search']> {
  try {
    for (const name of INDEXES) await connection.write((run) => run(`vectors/create-${name}-index`, { dimension }));
  } catch (error) {
    if (error instanceof StoreError && /\.Statement\.|\.Schema\./.test(String(error.details['neo4j']))) return 'scan';
    throw error;
  }
  await connection.rows('schema/await-indexes', { seconds: INDEX_SECONDS });
  return 'index';
}

async function dropIndexes(connection: Connection): Promise<void> {
  for (const name of INDEXES) await connection.write((run) => run(`vectors/drop-${name}-index`));
}

async function clear(connection: Connection): Promise<void> {
  for (const kind of SEARCH_KINDS) {
    let cleared = BATCH;
    while (cleared === BATCH) {
      const [row] = await connection.write((run) => run<{ cleared: number }>(`vectors/clear-${kind}`, { limit: BATCH }));
      cleared = row?.cleared ?? 0;
    }
  }
  await dropIndexes(connection);
  await connection.write((run) => run('vectors/forget'));
}

function otherModel(found: VectorModel, wanted: VectorSpace): StoreError {
  return new StoreError(
    'other-embedding-model',
    'incorrect',
    `neo4j: the vectors in this graph are of ${JSON.stringify(found.model)} with ${found.dimension} numbers, not of ${JSON.stringify(wanted.model)} with ${wanted.dimension}. ` +
      'Open the memory with that model, or clear the vectors and embed anew.',
    { details: { found: { model: found.model, dimension: found.dimension }, wanted } },
  );
}
