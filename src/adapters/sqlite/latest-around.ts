import type { Instant } from '../../domain/instant.ts';
import { OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import { compareText } from '../shared/compare-text.ts';
import type { Connection } from './connection.ts';
import { pastsAt } from './fact-conditions.ts';
import type { SpaceRow } from './space-row.ts';
import { FACTS } from './sql/facts.ts';

/** The columns of `FACTS.latestAround`; entities by number. */
type Columns = readonly [id: string, subject: number, object: number, row: number, validAt: number];

interface Around {
  /** Left out = at any time. */
  readonly validAt?: Instant | undefined;
  readonly knownAt: Instant;
  readonly limit: number;
}

/** The accepted facts around one entity that started last, of equal starts those with the lower id. */
export function latestAround(
  connection: Connection,
  space: SpaceRow,
  key: number,
  { validAt, knownAt, limit }: Around,
): readonly { readonly id: string; readonly subject: number; readonly object: number; readonly row: number }[] {
  const conditions = {
    key,
    starts_until: validAt ?? OPEN_END,
    ends_after: validAt ?? UNKNOWN_START - 1,
    known: knownAt,
    most: limit,
  };
  const found = pastsAt(space, knownAt).map((past) => connection.arrays<Columns>(FACTS.latestAround, { ...conditions, past }));
  const [first = [], ...others] = found;
  const latest = others.length === 0 ? first : found.flat().toSorted(latestFirst).slice(0, limit);
  return latest.map(([id, subject, object, row]) => ({ id, subject, object, row }));
}

function latestFirst([aId, , , , a]: Columns, [bId, , , , b]: Columns): number {
  return b - a || compareText(aId, bId);
}
