import { STANDINGS } from '../../domain/fact.ts';
import { OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import type { FactQuery } from '../../ports/graph-store.ts';
import { standings } from './codes.ts';
import type { SpaceRow } from './space-row.ts';

/** The conditions of a query on time and standing, as ranges with both ends included. Every search of facts takes all of them. */
export type FactConditions = {
  valid_from: number;
  valid_to: number;
  invalid_from: number;
  invalid_to: number;
  recorded_to: number;
  expired_from: number;
  changed_from: number;
  changed_to: number;
  /** 0 leaves out periods that hold at no instant. */
  empty_too: number;
  /** One bit for each standing. */
  standings: number;
};

/** `null` where nothing can meet them. */
export function factConditions(query: FactQuery): FactConditions | null {
  const { validAt, during, startsIn, endsIn, knownAt, changedIn } = query;
  if (during && during.from >= during.to) return null;
  const wanted = query.standings ?? [STANDINGS[0]];
  const conditions = {
    valid_from: startsIn ? Math.max(startsIn.after + 1, UNKNOWN_START + 1) : UNKNOWN_START,
    valid_to: Math.min(validAt ?? OPEN_END, during ? during.to - 1 : OPEN_END, startsIn?.until ?? OPEN_END),
    invalid_from: Math.max(
      validAt === undefined ? UNKNOWN_START : validAt + 1,
      during ? during.from + 1 : UNKNOWN_START,
      endsIn ? endsIn.after + 1 : UNKNOWN_START,
    ),
    invalid_to: endsIn ? Math.min(endsIn.until, OPEN_END - 1) : OPEN_END,
    recorded_to: knownAt ?? OPEN_END,
    expired_from: knownAt === undefined ? UNKNOWN_START : knownAt + 1,
    changed_from: changedIn ? changedIn.after + 1 : UNKNOWN_START,
    changed_to: changedIn ? Math.min(changedIn.until, OPEN_END - 1) : OPEN_END,
    empty_too: during ? 0 : 1,
    standings: wanted.reduce((bits, standing) => bits | (1 << standings.code[standing]), 0),
  };
  return conditions.valid_from > conditions.valid_to || conditions.invalid_from > conditions.invalid_to ? null : conditions;
}

/** Which values of `fact.past` can be believed at an instant: after the last commit of the space nothing that has expired is. */
export function pastsAt(space: SpaceRow, knownAt: number | undefined): readonly number[] {
  return knownAt !== undefined && knownAt >= space.last_recorded_at ? [0] : [0, 1];
}
