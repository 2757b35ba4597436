import type { Basis, Precision } from '../../domain/bound.ts';
import type { Says, Trust } from '../../domain/claim.ts';
import type { ClosedHow, Standing } from '../../domain/fact.ts';

/** Words that a file keeps as numbers. A number keeps its meaning for ever; new words get new numbers. */
interface Codes<Word extends string> {
  readonly code: Readonly<Record<Word, number>>;
  readonly word: (code: number) => Word;
}

function codes<Word extends string>(code: Readonly<Record<Word, number>>): Codes<Word> {
  const words = new Map(Object.entries<number>(code).map(([word, number]) => [number, word as Word]));
  return { code, word: (number) => words.get(number) as Word };
}

export const precisions = codes<Precision>({ year: 0, month: 1, week: 2, day: 3, hour: 4, minute: 5, second: 6 });
export const bases = codes<Basis>({ stated: 0, inferred: 1, episode: 2 });
export const standings = codes<Standing>({ accepted: 0, outranked: 1, refuted: 2, unsure: 3, dangling: 4 });
export const closings = codes<ClosedHow>({ ended: 0, stated: 1, superseded: 2, interrupted: 3, refuted: 4 });
export const says = codes<Says>({ holds: 0, ended: 1, not: 2, wrong: 3, corrected: 4 });
export const trusts = codes<Trust>({ stated: 0, hearsay: 1, unsure: 2 });
