import { type Instant, UNKNOWN_START } from '../../domain/instant.ts';
import type { Connection } from './connection.ts';
import { SPACE_WRITES, SPACES } from './sql/spaces.ts';

export interface SpaceRow {
  readonly id: number;
  readonly name: string;
  readonly revision: number;
  readonly last_recorded_at: Instant;
  readonly last_sequence: number;
  readonly lease_episode: number | null;
  readonly lease_owner: string | null;
  readonly lease_until: Instant | null;
}

export function findSpace(connection: Connection, name: string): SpaceRow | undefined {
  return connection.first<SpaceRow>(SPACES.find, { name });
}

export function findOrAddSpace(connection: Connection, name: string): SpaceRow {
  const known = findSpace(connection, name);
  if (known) return known;
  connection.run(SPACE_WRITES.add, { name });
  return connection.one<SpaceRow>(SPACES.find, { name });
}

/** What `revision` answers for a space that does not exist. */
export const NO_SPACE = { revision: 0, lastRecordedAt: UNKNOWN_START };

/** The row numbers that a space has in every table. */
export function rowsOf({ id }: Pick<SpaceRow, 'id'>): { first: number; last: number } {
  return { first: id * ROWS, last: (id + 1) * ROWS - 1 };
}

const ROWS = 2 ** 32;
