import type { Instant } from '../../domain/instant.ts';
import { OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import { compareText } from '../shared/compare-text.ts';
import type { Connection } from './connection.ts';
import { pastsAt } from './fact-conditions.ts';
import type { SpaceRow } from './space-row.ts';
import { FACTS } from './sql/facts.ts';

/** The columns of `FACTS.latestAround`; entities by number. */
type Columns = readonly [id: string, subject: number, object: number, row: number, validAt: number];

const ALL = -1;

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
  };
  const search = (from: Instant, most: number) =>
    pastsAt(space, knownAt)
      .flatMap((past) => connection.arrays<Columns>(FACTS.latestAround, { ...conditions, starts_from: from, most, past }))
      .sort(latestFirst);
  let found = search(UNKNOWN_START, limit + 1);
  const [last, next] = [found[limit - 1]?.[4], found[limit]?.[4]];
  // Which of those that start together have the lower ids is known when all of them are.
  if (last !== undefined && last === next) found = search(last, ALL);
  return found.slice(0, limit).map(([id, subject, object, row]) => ({ id, subject, object, row }));
}

function latestFirst([aId, , , , a]: Columns, [bId, , , , b]: Columns): number {
  return b - a || compareText(aId, bId);
}
