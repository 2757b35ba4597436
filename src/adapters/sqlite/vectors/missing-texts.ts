import type { VectorIndex } from '../../../ports/vector-index.ts';
import type { Connection } from '../connection.ts';
import type { SpaceRow } from '../space-row.ts';
import { EMBEDDED } from '../sql/vectors.ts';

type Missing = Awaited<ReturnType<VectorIndex['missing']>>;

export function missingTexts(
  connection: Connection,
  { id: space }: SpaceRow,
  { kind, after, limit }: Parameters<VectorIndex['missing']>[1],
): Missing {
  const { missing, missingOfId } = EMBEDDED[kind];
  const found = connection.all<Missing[number]>(missing, { space, after: after ?? '', limit });
  const lastId = found.length < limit ? undefined : found.at(-1)?.id;
  const rows =
    lastId === undefined
      ? found
      : [...found.filter(({ id }) => id !== lastId), ...connection.all<Missing[number]>(missingOfId, { space, id: lastId })];
  return rows.map(({ id, text }) => ({ id, text }));
}
