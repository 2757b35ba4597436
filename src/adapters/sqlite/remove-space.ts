import type { Connection } from './connection.ts';
import { rowsOf, type SpaceRow } from './space-row.ts';
import { SPACE_REMOVAL, SPACE_REMOVAL_END } from './sql/erasure.ts';
import { SPACE_VECTORS_REMOVAL } from './sql/vectors.ts';

/** Within a write: `true`, as there was something. */
export function removeSpace(connection: Connection, space: SpaceRow): true {
  for (const sql of Object.values(SPACE_VECTORS_REMOVAL)) connection.run(sql, { space: space.id });
  for (const sql of Object.values(SPACE_REMOVAL)) connection.run(sql, rowsOf(space));
  for (const sql of Object.values(SPACE_REMOVAL_END)) connection.run(sql, { space: space.id });
  return true;
}
