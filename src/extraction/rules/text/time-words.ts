import type { Bound } from '../../../domain/bound.ts';
import type { Instant } from '../../../domain/instant.ts';
import { findTimeWords } from '../../time-words/find-time-words.ts';
import type { TimeExpression } from '../../time-words/time-expression.ts';
import type { VerbForms } from '../words/verb-forms.ts';
import { namesAmongTimes } from './month-names.ts';

/** What time words mean: a point or stretch that something happened in, its start, its end, both, or a length. */
type TimeKind = 'instant' | 'since' | 'until' | 'range' | 'duration' | 'always';

export interface Span {
  readonly start: Bound | null;
  readonly end: Bound | null;
}

/** Time words of a text. "In May" is last or next May by the tense of its clause, so both readings are kept. */
export interface TimeWords {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly kind: TimeKind;
  /** They name the end of a unit: "end of October". */
  readonly atEnd: boolean;
  readonly past: Span;
  readonly future: Span;
}

/** Words that only say that something is so as it is said: a claim without time words says as much. */
const NOW =
  /^(?:right now|now|from now on|as of now|currently|at the moment|these days|nowadays|at present|presently|just now|lately|recently|someday|some day|one day|sometimes?|daily|every .*|each .*|once|soon|dates?|(?:during|over|at|on) (?:the )?(?:week|day|night|weekends?)|on (?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends?|on weekends|weekdays|on weekdays|(?:in the |on )?(?:mornings|evenings|afternoons|nights)|at night|earlier|later|previously|formerly|before|afterwards?|at the same time|in time|on time|for a while|a while|the time|in the meantime|yet|already|still|ever|never)$/i;

/** Counted from a time that was named before, or not a time at all: "my last day". */
const OF_ANOTHER_TIME = /\b(?:later|after that|afterwards|before that|earlier)$|^(?:last|first) day$/i;

/** "For five years before I …": the "before" joins the next clause. "birthday's May 3rd": the s is the verb. "Turned six in January": the number is an age. */
const NOT_OF_IT =
  /^(?:s\s+|(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?=(?:in|on|next|last|this|since|until|tomorrow|yesterday|today)\b))/i;

/** "the summer festival", "my Friday class": what kind of thing it is, not when. */
const DESCRIBING =
  /^(?:(?:on|for|at|of|about|with|to) )?(?:the |my |our |a )?(?:summer|winter|spring|autumn|fall|christmas|easter|weekend|halloween|(?:mon|tues|wednes|thurs|fri|satur|sun)day|new year'?s?)$/i;
const NOT_DESCRIBED =
  /^(?:at|in|on|for|to|from|with|by|of|about|and|but|or|so|i|he|she|it|we|they|is|was|are|were|will|as|when|because|before|after|until|since|last|next|morning|mornings|evening|evenings|afternoon|afternoons|night|nights|the|a|an|my|our|his|her|their|that|this|has|have|had|already|again|then|now|not|too|also|off|holidays?|break|vacation|term|semester|season|eve|day|days|time)$/i;

function describesNoun(text: string, { index, text: words }: TimeExpression): boolean {
  if (!DESCRIBING.test(words)) return false;
  const hasDeterminer =
    /\b(?:the|my|our|a) /i.test(words) || /\b(?:the|an?|my|our|your|his|her|their|this year's)\s+$/i.test(text.slice(0, index));
  const next = /^\s+(\p{L}+)/u.exec(text.slice(index + words.length))?.[1];
  return hasDeterminer && next !== undefined && !NOT_DESCRIBED.test(next);
}

function onlyTime(text: string, found: TimeExpression, again: (words: string) => readonly TimeExpression[]): readonly TimeExpression[] {
  const length = /^for\b.+?(?=\s+before$)/i.exec(found.text)?.[0].length;
  if (length !== undefined) return again(found.text.slice(0, length)).map((one) => ({ ...one, index: found.index + one.index }));
  const joined = beforeThat(text, found);
  if (joined !== null) return again(joined.words).map((one) => ({ ...one, index: joined.index + one.index }));
  const prefix = NOT_OF_IT.exec(found.text)?.[0] ?? '';
  if (prefix === '' || (/^s\s/i.test(prefix) && text[found.index - 1] !== "'")) return [found];
  const index = found.index + prefix.length;
  return again(found.text.slice(prefix.length)).map((one) => ({ ...one, index: index + one.index }));
}

/** "Since 2016 | and before that I …": the "before" is about another time. */
function beforeThat(text: string, { index, text: found }: TimeExpression): { readonly words: string; readonly index: number } | null {
  const before = /\s+and before$/i.exec(found);
  if (!before || !/^\s+(?:that|then)\b/i.test(text.slice(index + found.length))) return null;
  const since = /\bsince\s+$/i.exec(text.slice(0, index))?.[0] ?? '';
  return { words: `${since}${found.slice(0, before.index)}`, index: index - since.length };
}

/** The time words of a text in order, none overlapping. */
export function timeWordsIn(text: string, saidAt: Instant, verbs: VerbForms): readonly TimeWords[] {
  const all = readAs(text, saidAt, 'past');
  const names = namesAmongTimes(text, all, verbs);
  const past = all.filter(
    (found) => !names.has(found.index) && !NOW.test(found.text) && !OF_ANOTHER_TIME.test(found.text) && !describesNoun(text, found),
  );
  if (past.length === 0) return [];
  const future = readAs(text, saidAt, 'future');
  return past.map((found) => {
    const { index, kind, start, end, atEnd } = found;
    const ahead = future.find((other) => other.index === index && other.text.length === found.text.length) ?? found;
    return {
      text: found.text,
      from: index,
      to: index + found.text.length,
      kind,
      atEnd,
      past: { start, end },
      future: { start: ahead.start, end: ahead.end },
    };
  });
}

/** A year that somebody spent is a time, though nothing but the verb says so. */
const SPENT_YEAR = /\bspen[dt]s?\s+(?:(?:all|most|half|the whole) (?:of )?)?((?:19|20)\d\d)\b/gi;

function readAs(text: string, saidAt: Instant, prefer: 'past' | 'future'): readonly TimeExpression[] {
  const read = (words: string): readonly TimeExpression[] => findTimeWords(words, saidAt, { language: 'en', prefer });
  const found = read(text).flatMap((one) => onlyTime(text, one, read));
  const spent = [...text.matchAll(SPENT_YEAR)].flatMap((match) => {
    const year = match[1] as string;
    const index = match.index + match[0].length - year.length;
    return read(`in ${year}`).map((one) => ({ ...one, text: year, index }));
  });
  const added = spent.filter(({ index }) => !found.some((one) => one.index <= index && index < one.index + one.text.length));
  return [...found, ...added].toSorted((a, b) => a.index - b.index);
}
