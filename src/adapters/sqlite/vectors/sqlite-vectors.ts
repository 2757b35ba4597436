import type { VectorIndex } from '../../../ports/vector-index.ts';
import type { Connection } from '../connection.ts';
import { findSpace } from '../space-row.ts';
import { CLEAR_VECTORS, VECTORS } from '../sql/vectors.ts';
import { checkVectors, declareModel, heldModel } from './embedding-model.ts';
import { fromHalves } from './half.ts';
import { missingTexts } from './missing-texts.ts';
import { hashBytes, putVectors } from './put-vectors.ts';
import { searchVectors } from './search-vectors.ts';
import type { Shards } from './shards.ts';

/**
 * Similarity search in the file: vectors in half precision, one for each distinct text; times and signs of the spaces that are asked in memory.
 *
 * @param open the connection, as long as the store is open
 */
export function sqliteVectors(open: () => Connection, shards: Shards): VectorIndex {
  return {
    describe: async () => open().read(() => heldModel(open())),
    declare: async (space) => open().write(() => declareModel(open(), space)),
    cached: async (textHashes) => {
      const found = textHashes.flatMap((hash) => {
        const numbers = open().first<{ numbers: Uint8Array }>(VECTORS.ofHash, { hash: hashBytes(hash) })?.numbers;
        return numbers ? [[hash, fromHalves(numbers)] as const] : [];
      });
      return new Map(found);
    },
    put: async (name, vectors) =>
      open().write(() => {
        checkVectors(open(), vectors);
        const space = findSpace(open(), name);
        if (space) putVectors(open(), space, vectors);
      }),
    missing: async (name, query) =>
      open().read(() => {
        const space = findSpace(open(), name);
        return space ? missingTexts(open(), space, query) : [];
      }),
    search: async (name, query) => {
      const connection = open();
      const [space, hits] = connection.read(() => {
        const found = findSpace(connection, name);
        return [found, found ? searchVectors(connection, shards, found, query) : []] as const;
      });
      if (space) shards.seal(connection, space, query.kind);
      return hits;
    },
    clear: async () => open().write(() => open().script(CLEAR_VECTORS)),
  };
}
