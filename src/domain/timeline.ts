import { type Fact, validTime } from './fact.ts';

/** The facts of one predicate in order of time. */
export interface Lane<T extends Fact = Fact> {
  readonly predicate: string;
  readonly facts: readonly T[];
}

/** A lane for each predicate, in order of its name; in a lane by start, then end, then id. A start that is not known comes first. */
export function lanesOf<T extends Fact>(facts: readonly T[]): readonly Lane<T>[] {
  return [...Map.groupBy(facts, ({ predicate }) => predicate)]
    .map(([predicate, inLane]) => ({ predicate, facts: inLane.toSorted(compareTime) }))
    .toSorted((a, b) => compareText(a.predicate, b.predicate));
}

function compareTime(a: Fact, b: Fact): number {
  return validTime(a).validAt - validTime(b).validAt || validTime(a).invalidAt - validTime(b).invalidAt || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
