import type { Bound } from '../../../domain/bound.ts';
import { entityKey } from '../../../domain/entity-key.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { Clause } from '../grammar/clause.ts';
import { nounPhrase } from '../grammar/noun-phrase.ts';
import { type Source, textOf } from '../grammar/source.ts';
import { dateOf } from '../text/date-value.ts';
import type { TimeWords } from '../text/time-words.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { Discourse } from './discourse.ts';

/** A value or time that a sentence names without saying of what: "I meant Apex, not Acme". */
interface Replacement {
  readonly text: string | null;
  readonly time: TimeWords | null;
  /** The time as a value: "December 2023". */
  readonly date?: string;
}

interface Correction {
  readonly right: Replacement;
  readonly wrong: Replacement | null;
  /** Names in the sentence that tell which claim is meant: "for CERN". */
  readonly hints: readonly string[];
}

/** What has a date for its value. */
const DATED = /^(?:has_deadline|launch_date|start_date|end_date|born_on|anniversary)$/;

const SAID = new Set(['say', 'write', 'type', 'mention', 'tell']);

/**
 * Reads a correction that leaves out what it is about: "I meant October, not September, for CERN", "I wrote Acme but I meant Apex",
 * "it was June 2018". What it corrects is looked for in this message and the turns before.
 */
export function correctionIn(
  source: Source,
  clauses: readonly Clause[],
  discourse: Discourse,
  said: { readonly at: Instant; readonly speaker: string | null; readonly text: string },
): ClaimDraft | null {
  const correction = parse(source, clauses);
  if (!correction) return null;
  const target = targetOf(correction, discourse, said.speaker);
  if (!target) {
    discourse.lean();
    return null;
  }
  const first = source.tokens[0];
  const last = source.tokens.at(-1);
  const quote = first && last ? said.text.slice(first.from, last.to) : said.text;
  const { quote: _quote, start: _start, end: _end, meant: _meant, says, ...kept } = target.claim;
  const { right } = correction;
  if (right.date !== undefined && DATED.test(target.claim.predicate))
    return { ...target, claim: { ...kept, quote, says: 'corrected', object: right.date, meant: { object: target.claim.object } } };
  if (right.time) {
    const bound = nearestReading(right.time, target.claim.start ?? target.claim.end ?? null, said.at);
    if (!bound) return null;
    return { ...target, claim: { ...kept, quote, says: 'corrected', ...(says === 'ended' ? { end: bound } : { start: bound }) } };
  }
  return { ...target, claim: { ...kept, quote, says: 'corrected', object: right.text as string, meant: { object: target.claim.object } } };
}

function parse(source: Source, clauses: readonly Clause[]): Correction | null {
  const meaning = clauses.find(
    (clause) => clause.verb.lemmas.includes('mean') && /^(?:i|)$/.test(clause.subjects[0]?.noun ?? '') && !clause.verb.negated,
  );
  const said = clauses.find(
    (clause) => clause.verb.lemmas.some((lemma) => SAID.has(lemma)) && clause.subjects[0]?.noun === 'i' && clause.verb.tense === 'past',
  );
  const is = clauses.find(
    (clause) => /^(?:it|that)$/.test(clause.subjects[0]?.noun ?? '') && clause.verb.lemmas.includes('be') && !clause.verb.negated,
  );
  const denied = clauses.find(
    (clause) =>
      clause.verb.negated && clause.verb.tense === 'past' && source.tokens.slice(clause.from, clause.to).some((token) => token.time),
  );
  const fragment = clauses.find((clause) => clause.verbIsImplied && /^(?:rather|actually|correction)$/.test(leadWord(source, clause)));
  const holder = meaning ?? (said && is) ?? (denied && is) ?? (isContrast(source, is) ? is : undefined) ?? fragment;
  if (!holder) return null;
  const right = replacementAt(source, holder.rest, holder.to);
  if (!right) return null;
  const wrong =
    contrastIn(source, holder) ?? (said ? replacementAt(source, said.rest, said.to) : null) ?? (denied ? timeIn(source, denied) : null);
  return { right, wrong, hints: hintsIn(source, clauses, right) };
}

function leadWord(source: Source, clause: Clause): string {
  const before = source.tokens.slice(0, clause.rest).filter((token) => token.kind !== 'mark');
  return before.at(-1)?.word ?? '';
}

function isContrast(source: Source, clause: Clause | undefined): boolean {
  return clause !== undefined && contrastIn(source, clause) !== null;
}

/** What follows "not" in a clause. */
function contrastIn(source: Source, clause: Clause): Replacement | null {
  const at = source.tokens.findIndex(
    (token, index) =>
      index >= clause.rest &&
      index < clause.to &&
      (token.word === 'not' || (token.word === 'of' && source.tokens[index - 1]?.word === 'instead')),
  );
  return at < 0 ? null : replacementAt(source, at + 1, clause.to);
}

function replacementAt(source: Source, from: number, to: number): Replacement | null {
  for (let at = from; at < to; at += 1) {
    const token = source.tokens[at];
    if (token?.time) return { text: null, time: token.time, date: dateOf(token.text, token.time) };
    if (token?.kind === 'aside' || token?.kind === 'mark' || /^(?:at|in|on|for|to)$/.test(token?.word ?? '')) continue;
    const phrase = nounPhrase(source, at);
    if (!phrase || phrase.kind === 'pronoun' || phrase.to > to || phrase.determiner === 'the' || phrase.owner !== null) return null;
    return { text: phrase.text, time: null };
  }
  return null;
}

function timeIn(source: Source, clause: Clause): Replacement | null {
  const token = source.tokens.slice(clause.from, clause.to).find(({ time }) => time);
  return token?.time ? { text: null, time: token.time, date: dateOf(token.text, token.time) } : null;
}

function hintsIn(source: Source, clauses: readonly Clause[], right: Replacement): readonly string[] {
  const hints: string[] = [];
  for (const clause of clauses) {
    for (const phrase of clause.subjects) if (phrase.kind === 'name') hints.push(phrase.text);
    for (let at = clause.rest; at < clause.to; at += 1) {
      const phrase = /^(?:for|at|with|about|of|on|in|to)$/.test(source.tokens[at]?.word ?? '') ? nounPhrase(source, at + 1) : null;
      if (phrase && phrase.kind === 'name' && phrase.text !== right.text) hints.push(textOf(source, phrase.from, phrase.to));
    }
  }
  return hints;
}

function targetOf({ right, wrong, hints }: Correction, discourse: Discourse, speaker: string | null): ClaimDraft | null {
  const claims = discourse.claims().filter(({ draft }) => draft.claim.says !== 'not' && draft.claim.object !== '*');
  const fits = claims.filter(({ draft: { claim }, turn }) => {
    if (claim.says === 'wrong') return right.time !== null && wrong?.time !== undefined && turn === discourse.turn;
    if (hints.length > 0 && !hints.some((hint) => isNamed(claim.object, hint) || isNamed(claim.subject, hint))) return false;
    if (right.date !== undefined && DATED.test(claim.predicate))
      return wrong === null ? hints.length > 0 : wrong.date !== undefined && isNamed(claim.object, wrong.date);
    if (wrong?.text) return isNamed(claim.object, wrong.text);
    if (right.time === null) return true;
    const bound = claim.start ?? claim.end;
    return bound ? !wrong?.time || covers(wrong.time, bound) : false;
  });
  const own = fits.filter((one) => one.speaker === speaker);
  const found = (own.length > 0 ? own : wrong === null && hints.length === 0 ? [] : fits).at(-1);
  if (found && found.turn !== discourse.turn) discourse.lean();
  return found?.draft ?? null;
}

function isNamed(name: string, hint: string): boolean {
  const key = entityKey(name);
  const other = entityKey(hint);
  return key === other || key.split(' ').includes(other) || other.startsWith(`${key} `);
}

/** Whether a claim's time is the one that is said to be wrong. */
function covers(time: TimeWords, bound: Bound): boolean {
  return [time.past, time.future].some(({ start, end }) => {
    const named = start ?? end;
    return named !== null && named.at < bound.until && bound.at < named.until;
  });
}

/** The reading of the new time that lies nearer to the old one. */
function nearestReading(time: TimeWords, old: Bound | null, saidAt: Instant): Bound | null {
  const readings = [time.past.start ?? time.past.end, time.future.start ?? time.future.end].filter((bound) => bound !== null);
  const aim = old?.at ?? saidAt;
  return readings.toSorted((a, b) => Math.abs(a.at - aim) - Math.abs(b.at - aim))[0] ?? null;
}
