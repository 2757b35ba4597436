import type { Clause } from '../grammar/clause.ts';
import { skipLight } from '../grammar/tense.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { ClauseReader } from './clause-reader.ts';
import { Complement } from './complement.ts';
import type { Reading } from './reading.ts';

const LATE = /^(?:delayed|late|postponed|behind|running|overdue|pushed|held|stuck|slipping)$/;
const NAMES_DATE = /^(?:be|say|aim|look|expect|target|promise|quote)$/;

/** What a clause says to be late: "the X-ray machine is delayed", "the report has slipped". */
export function delayedIn({ source }: Reading, { verb, rest }: Clause, reader: ClauseReader): string | null {
  const isLate =
    verb.lemmas.some((lemma) => lemma === 'be' || lemma === 'get') && LATE.test(source.tokens[skipLight(source, rest)]?.word ?? '');
  const isSlipping = verb.lemmas.includes('slip') || LATE.test(source.tokens[verb.to - 1]?.word ?? '');
  if (verb.negated || verb.tense === 'future' || !(isLate || isSlipping)) return null;
  return reader.subjects('thing')[0] ?? null;
}

/** "…, they're now saying 20 March", "it's now the 20th": when it is due instead. */
export function newDateIn(reading: Reading, clause: Clause, reader: ClauseReader, delayed: string): readonly ClaimDraft[] {
  const { verb, subjects, rest } = clause;
  const isVague = subjects.length === 1 && /^(?:it|they|we)$/.test(subjects[0]?.noun ?? '');
  if (!isVague || verb.negated || verb.tense !== 'present' || !verb.lemmas.some((lemma) => NAMES_DATE.test(lemma))) return [];
  const { tokens } = reading.source;
  let at = rest;
  while (tokens[at]?.kind === 'aside') at += 1;
  if (/^(?:for|at|more|like)$/.test(tokens[at]?.word ?? '')) at += 1;
  if (verb.lemmas.includes('be') && !tokens.slice(verb.from, at).some(({ sense }) => sense === 'now')) return [];
  const date = tokens[at]?.time?.future.start ? new Complement(reading, clause).slot('date', at) : null;
  if (!date) return [];
  return reader.claims({
    predicate: 'has_deadline',
    subjects: [delayed],
    subjectKind: 'thing',
    values: date.values.map((value) => ({ ...value, kind: 'value' })),
    bearing: 'state',
    reversed: false,
    to: date.to,
    single: true,
    contrasts: false,
    pastIsOver: false,
  });
}
