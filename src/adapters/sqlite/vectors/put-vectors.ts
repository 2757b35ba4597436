import type { EmbeddedText } from '../../../domain/graph-changes.ts';
import { textHash } from '../../shared/text-hash.ts';
import type { Connection } from '../connection.ts';
import type { SpaceRow } from '../space-row.ts';
import { EMBEDDED, VECTOR_WRITES, VECTORS } from '../sql/vectors.ts';
import { checkVectors } from './embedding-model.ts';
import { toHalves } from './half.ts';

/** Within a write: gives the vectors to the rows that have their texts. */
export function putVectors(connection: Connection, space: Pick<SpaceRow, 'id'>, vectors: readonly EmbeddedText[]): void {
  if (vectors.length === 0) return;
  checkVectors(connection, vectors);
  connection.run(VECTOR_WRITES.next);
  const { seq } = connection.one<{ seq: number }>(VECTORS.model);
  const touched = new Set<number>();
  for (const embedded of vectors) {
    const { kind, rowsOfId } = EMBEDDED[embedded.kind];
    const rows = connection
      .all<{ row: number; text: string }>(rowsOfId, { space: space.id, id: embedded.id })
      .filter(({ text }) => textHash(text) === embedded.textHash);
    if (rows.length === 0) continue;
    const vector = keepVector(connection, embedded, seq);
    for (const { row } of rows) {
      if (connection.first(VECTORS.isEmbedded, { kind, row })) continue;
      connection.run(VECTOR_WRITES.attach, { kind, row, space: space.id, vector, seq });
      touched.add(kind);
    }
  }
  for (const kind of touched) connection.run(VECTOR_WRITES.touchShard, { space: space.id, kind, seq });
}

/** The row of the text's vector. One that differs from what is there takes its place, for all that have the text. */
function keepVector(connection: Connection, { textHash: hash, vector }: EmbeddedText, seq: number): number {
  const numbers = new Uint8Array(toHalves(vector).buffer);
  const known = connection.first<{ row: number; numbers: Uint8Array }>(VECTORS.ofHash, { hash: hashBytes(hash) });
  if (!known) return connection.one<{ row: number }>(VECTOR_WRITES.add, { hash: hashBytes(hash), numbers }).row;
  if (!Buffer.from(known.numbers).equals(numbers)) {
    connection.run(VECTOR_WRITES.replace, { row: known.row, numbers });
    connection.run(VECTOR_WRITES.replacedRows, { vector: known.row, seq });
    connection.run(VECTOR_WRITES.replacedShards, { vector: known.row, seq });
  }
  return known.row;
}

export function hashBytes(hash: string): Uint8Array {
  return Buffer.from(hash, 'hex');
}
