import type { Clause } from '../grammar/clause.ts';
import type { Source } from '../grammar/source.ts';
import type { TimeWords } from '../text/time-words.ts';
import type { Token } from '../text/token.ts';

export interface ClauseTimes {
  readonly times: readonly TimeWords[];
  /** Times that are said not to be meant: "in February, not January". */
  readonly denied: readonly TimeWords[];
}

/** The time words of a clause, but for those that a slot has taken. */
export function timesOf(source: Source, clause: Clause, taken: readonly (readonly [from: number, to: number])[]): ClauseTimes {
  const times: TimeWords[] = [];
  const denied: TimeWords[] = [];
  if (clause.since) times.push(clause.since);
  for (let at = clause.lead; at < clause.to; at += 1) {
    if (clause.inner && clause.inner.from <= at && at < clause.inner.to) continue;
    const token = source.tokens[at];
    if (token?.time === undefined || taken.some(([from, to]) => from <= at && at < to)) continue;
    (isDenied(source.tokens, at) ? denied : times).push(token.time);
  }
  return { times, denied };
}

function isDenied(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before?.word === 'not' ||
    (before?.word === 'of' && tokens[at - 2]?.word === 'instead') ||
    (before?.word === 'than' && tokens[at - 2]?.word === 'rather')
  );
}
