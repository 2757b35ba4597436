import { PREPOSITIONS } from '../words/function-words.ts';
import { memoized } from './memo.ts';
import { type NounPhrase, nounPhrase } from './noun-phrase.ts';
import type { Source } from './source.ts';
import { carriesTense, skipLight } from './tense.ts';

/** "Alex | from accounting | at Helio": where a phrase is from, for, at. */
export interface Modifier {
  readonly preposition: string;
  readonly phrase: NounPhrase;
}

export interface Subject {
  /** One phrase, or several in "Mia and I". */
  readonly phrases: readonly NounPhrase[];
  /** Modifiers of the last phrase. */
  readonly modifiers: readonly Modifier[];
  /** "Lena, my sister, …". */
  readonly apposition: NounPhrase | null;
  /** Where "who …" inside the commas stands; `none` where that word is left out: "born in 2018", "a nurse at …". */
  readonly relative: { readonly from: number; readonly to: number; readonly is: 'who' | 'whose' | 'whom' | 'none' } | null;
  /** The position where the verb begins. */
  readonly to: number;
  /** "Neither Kim nor Leo". */
  readonly denied?: boolean;
}

/** Reads a subject that has its verb right after it, or `null`. */
export function subjectAt(source: Source, start: number): Subject | null {
  return remembered(source, start, 0);
}

const remembered = memoized(1, (source, start) =>
  source.tokens[start]?.word === 'neither'
    ? deniedSubject(source, start)
    : (readSubject(source, start, false) ?? (joinsPhrases(source, start) ? readSubject(source, start, true) : null)),
);

/** "Neither Kim nor Leo": who is named, and that it is not so. */
function deniedSubject(source: Source, start: number): Subject | null {
  const subject = readSubject(source, start + 1, false) ?? readSubject(source, start + 1, true);
  return subject && subject.phrases.length > 1 ? { ...subject, denied: true } : null;
}

/** People who are named as one subject; more is no sentence. */
const MOST_PHRASES = 8;

/** Whether an "and" comes soon, so that the verb may be plural. */
function joinsPhrases(source: Source, start: number): boolean {
  return source.tokens.slice(start, start + 8).some((token) => token.word === 'and');
}

function readSubject(source: Source, start: number, plural: boolean): Subject | null {
  const { tokens } = source;
  const isDenied = tokens[start - 1]?.word === 'neither';
  const phrases: NounPhrase[] = [];
  let at = start;
  for (;;) {
    const phrase = nounPhrase(source, at, { subject: true, plural: plural && phrases.length > 0 });
    if (!phrase || isBareAdjective(source, phrase)) return null;
    phrases.push(phrase);
    if (phrases.length > MOST_PHRASES) return null;
    at = phrase.to;
    const joint = tokens[at];
    const isAnd = joint?.kind === 'word' && (joint.word === 'and' || (joint.word === 'nor' && isDenied));
    const isComma = joint?.kind === 'mark' && joint.text === ',';
    if (isComma && phrases.length > 1 && tokens[at + 1]?.word === 'and' && nounPhrase(source, at + 2, { subject: true })?.kind === 'name')
      at += 2;
    else if (isAnd) at += 1;
    else if (isComma && phrase.owner && phrase.name === null && namesBetweenCommas(source, at + 1)) break;
    else if (isComma && listGoesOn(source, at + 1, MOST_PHRASES)) at += 1;
    else break;
  }
  return withVerb(source, phrases, at);
}

/** "baking and | long | walks": nothing does what follows. */
function isBareAdjective(source: Source, { kind, determiner, owner, from, to }: NounPhrase): boolean {
  const tags = source.tokens[from]?.tags;
  return (
    kind === 'common' && determiner === null && owner === null && to - from === 1 && tags?.has('Adjective') === true && !tags.has('Noun')
  );
}

/** "Tom, Ana and Li work": another name and an "and" before the verb. */
function listGoesOn(source: Source, at: number, most: number): boolean {
  const phrase = nounPhrase(source, at, { subject: true });
  return (
    phrase?.kind === 'name' &&
    (source.tokens[phrase.to]?.word === 'and' ||
      (most > 0 && source.tokens[phrase.to]?.text === ',' && listGoesOn(source, phrase.to + 1, most - 1)))
  );
}

function withVerb(source: Source, phrases: readonly NounPhrase[], start: number): Subject | null {
  const { tokens } = source;
  const plural = isPlural(phrases);
  let at = start;
  const modifiers: Modifier[] = [];
  let apposition: NounPhrase | null = null;
  let relative: Subject['relative'] = null;
  const last = phrases.at(-1) as NounPhrase;
  if (carriesTense(source, skipToVerb(source, at), plural))
    return { phrases: sharingRole(phrases), modifiers, apposition, relative, to: at };
  while (tokens[at]?.kind === 'word' && PREPOSITIONS.has(tokens[at]?.word ?? '') && last.kind !== 'pronoun') {
    const phrase = nounPhrase(source, at + 1, { subject: true });
    if (!phrase || NOMINATIVE.test(phrase.noun)) break;
    modifiers.push({ preposition: tokens[at]?.word ?? '', phrase });
    at = phrase.to;
  }
  while (tokens[at]?.kind === 'time' || tokens[at]?.kind === 'aside' || (tokens[at]?.word === 'there' && last.owner !== null)) at += 1;
  if (tokens[at]?.text === ',') {
    const inner = at + 1;
    const pronoun = tokens[inner]?.word;
    if (pronoun === 'who' || pronoun === 'which') {
      const close = closingComma(source, inner, plural);
      if (close === null) return null;
      relative = { from: inner + 1, to: close, is: 'who' };
      at = close + 1;
    } else if (pronoun === 'whom' || (PREPOSITIONS.has(pronoun ?? '') && /^(?:whom|which)$/.test(tokens[inner + 1]?.word ?? ''))) {
      const close = closingComma(source, inner, plural);
      if (close === null) return null;
      relative = { from: inner, to: close, is: 'whom' };
      at = close + 1;
    } else if (pronoun === 'whose' || REDUCED.test(tokens[skipLight(source, inner)]?.word ?? '')) {
      const close = closingComma(source, inner, plural);
      if (close === null) return null;
      relative = { from: inner, to: close, is: pronoun === 'whose' ? 'whose' : 'none' };
      at = close + 1;
    } else {
      const named = phrases.length === 1 && last.owner && last.name === null ? namesBetweenCommas(source, inner) : null;
      if (named)
        return carriesTense(source, skipToVerb(source, named.to), true)
          ? { phrases: named.names.map((name) => ({ ...last, name })), modifiers, apposition, relative, to: named.to }
          : null;
      apposition = nounPhrase(source, skipLight(source, inner), { subject: true });
      let close = apposition?.to ?? -1;
      while (apposition && tokens[close]?.kind === 'word' && PREPOSITIONS.has(tokens[close]?.word ?? ''))
        close = nounPhrase(source, close + 1, { subject: true })?.to ?? Number.MAX_SAFE_INTEGER;
      if (!apposition || tokens[close]?.text !== ',') return null;
      if (apposition.owner?.kind !== 'pronoun') relative = { from: inner, to: close, is: 'none' };
      at = close + 1;
    }
  }
  if (at === start || !carriesTense(source, skipToVerb(source, at), plural)) return null;
  return { phrases: sharingRole(phrases), modifiers, apposition, relative, to: at };
}

/** "Our neighbours Lars and Berit": both are. */
function sharingRole(phrases: readonly NounPhrase[]): readonly NounPhrase[] {
  const [first, ...others] = phrases;
  if (!first?.owner || first.name === null || !/[^s]s$|^children$/.test(first.noun)) return phrases;
  return [
    first,
    ...others.map((one) =>
      one.kind === 'name' && one.owner === null ? { ...one, kind: 'common' as const, owner: first.owner, noun: first.noun } : one,
    ),
  ];
}

/** A pronoun that only a clause can go on with: "since | I was". */
const NOMINATIVE = /^(?:i|he|she|we|they)$/;

/** "Emil, | born in 2018": "who is" or "who was" is left out. */
const REDUCED = /^(?:born|raised|based|living|working|studying|employed|married|engaged|originally|from)$/;

/** "our twins, | Ada and Obi, | are": the names of those the phrase before means. */
function namesBetweenCommas(source: Source, start: number): { names: readonly string[]; to: number } | null {
  const { tokens } = source;
  const names: string[] = [];
  for (let at = start; names.length < MOST_PHRASES; ) {
    const phrase = nounPhrase(source, at, { subject: true });
    if (phrase?.kind !== 'name') return null;
    names.push(phrase.text);
    const next = tokens[phrase.to];
    if (next?.word === 'and') at = phrase.to + 1;
    else if (next?.text === ',' && tokens[phrase.to + 1]?.word === 'and') at = phrase.to + 2;
    else if (next?.text === ',') return { names, to: phrase.to + 1 };
    else return null;
  }
  return null;
}

function skipToVerb(source: Source, at: number): number {
  const next = skipLight(source, at);
  return source.tokens[next]?.word === 'not' || source.tokens[next]?.word === 'never' ? skipLight(source, next + 1) : next;
}

/** The comma after which the main verb comes. */
function closingComma(source: Source, from: number, plural: boolean): number | null {
  for (let at = from; at < source.tokens.length; at += 1) {
    if (source.tokens[at]?.text === ',' && carriesTense(source, skipToVerb(source, at + 1), plural)) return at;
  }
  return null;
}

export function isPlural(phrases: readonly NounPhrase[]): boolean {
  const [first] = phrases;
  if (phrases.length > 1) return true;
  return first?.kind === 'pronoun' && /^(?:i|we|you|they|these|those|who|people)$/.test(first.noun);
}
