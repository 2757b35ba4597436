import { StoreError } from '../../errors.ts';
import type { VectorIndex, VectorSpace } from '../../ports/vector-index.ts';
import { otherEmbeddingModel } from '../shared/refused-vectors.ts';
import type { Connection } from './connection.ts';
import { searchVectors } from './search-vectors.ts';
import { rangeAfter } from './text-range.ts';
import { checkVectors, putVectors, type VectorModel, vectorModel } from './vector-records.ts';

const INDEXES = ['fact', 'name', 'episode'];
const HOLDERS = ['facts', 'set-aside', 'entities', 'episodes'];
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
      const rows = await connection.rows<{ text_hash: string; vector: readonly number[] | null }>('vectors/cached', {
        text_hashes: textHashes,
      });
      return new Map(rows.flatMap(({ text_hash, vector }) => (vector === null ? [] : [[text_hash, Float32Array.from(vector)] as const])));
    },
    put: async (space, vectors) => {
      await connection.write(async (run) => {
        checkVectors(vectors, await vectorModel(run));
        await Promise.all(putVectors(run, space, vectors));
      });
    },
    missing: (space, query) => missing(connection, space, query),
    search: (space, query) => connection.read(async (run) => searchVectors(run, space, query, await vectorModel(run))),
    clear: () => clear(connection),
  };
}

async function declare(connection: Connection, { model, dimension }: VectorSpace, scanOnly: boolean): Promise<void> {
  const found = await connection.read(vectorModel);
  const isSame = found?.model === model && found.dimension === dimension;
  if (isSame && (found.search === 'index') !== scanOnly) return;
  if (found?.is_used && !isSame) throw otherEmbeddingModel(found, { model, dimension });
  if (found && found.dimension !== dimension) await dropIndexes(connection);
  const search = scanOnly ? 'scan' : await makeIndexes(connection, dimension);
  await connection.write((run) => run('vectors/declare', { model, dimension, search }));
}

/** A server before 2026 refuses such an index: then every search is a scan. */
async function makeIndexes(connection: Connection, dimension: number): Promise<VectorModel['search']> {
  try {
    for (const name of INDEXES) await connection.write((run) => run(`vectors/create-${name}-index`, { dimension }));
  } catch (error) {
    if (error instanceof StoreError && /\.Statement\./.test(String(error.details['neo4j']))) return 'scan';
    throw error;
  }
  await connection.rows('schema/await-indexes', { seconds: INDEX_SECONDS });
  return 'index';
}

async function dropIndexes(connection: Connection): Promise<void> {
  for (const name of INDEXES) await connection.write((run) => run(`vectors/drop-${name}-index`));
}

type Text = { readonly id: string; readonly text: string };

async function missing(
  connection: Connection,
  space: string,
  { kind, after, limit }: Parameters<VectorIndex['missing']>[1],
): Promise<readonly Text[]> {
  if (limit === 0) return [];
  const { from, atMost, isLater } = rangeAfter(after, limit);
  const rows = await connection.rows<Text>(`vectors/missing-${kind}`, { space, from, limit: atMost });
  const later = rows.filter(({ id }) => isLater(id));
  const lastId = later[limit - 1]?.id;
  return later.filter(({ id }, index) => index < limit || id === lastId);
}

async function clear(connection: Connection): Promise<void> {
  for (const holder of HOLDERS) {
    let cleared = BATCH;
    while (cleared === BATCH) {
      const [row] = await connection.write((run) => run<{ cleared: number }>(`vectors/clear-${holder}`, { limit: BATCH }));
      cleared = row?.cleared ?? 0;
    }
  }
  await dropIndexes(connection);
  await connection.write((run) => run('vectors/forget'));
}
