import type { Bound } from '../../domain/bound.ts';
import type { Instant } from '../../domain/instant.ts';
import { findBorrowed } from './borrowed.ts';
import { detectLanguage } from './detect-language.ts';
import { expressionOf } from './find-time-words.ts';
import { expression } from './grammar/expressions.ts';
import { GRAMMAR_LANGUAGES, type GrammarLanguage, hasGrammar } from './language.ts';
import { lexiconOf } from './lexicons.ts';
import { sourceOf } from './source.ts';
import type { TimeExpression, TimeWordOptions } from './time-expression.ts';

export interface ReadWords {
  /** The unit that the words name; `null` for "always", which has no start. */
  readonly bound: Bound | null;
  readonly expression: TimeExpression;
  /** The words have one reading for everybody. */
  readonly safe: boolean;
}

export interface ReadWordsOptions extends TimeWordOptions {
  /** Which end of a range is asked for. Default `start`. */
  readonly side?: 'start' | 'end';
}

/**
 * Reads a phrase that was quoted because it tells a time: "since March", "two years ago". `null` unless every word of it is
 * understood, and for words that count from another date ("a year later"). Without a language the guessed one is tried
 * first, then the others: a phrase of two words seldom gives its language away.
 */
export function readTimeWords(words: string, saidAt: Instant, options: ReadWordsOptions = {}): ReadWords | null {
  const trimmed = words.trim();
  if (trimmed === '' || trimmed.length > 200) return null;
  const guessed = options.language ?? detectLanguage(trimmed);
  if (!hasGrammar(guessed)) {
    const found = findBorrowed(trimmed, saidAt, guessed, options.prefer ?? 'nearest').find((one) => one.text.length === trimmed.length);
    return found === undefined ? null : readOf(found, options.side);
  }
  const languages = options.language === undefined ? [guessed, ...GRAMMAR_LANGUAGES.filter((one) => one !== guessed)] : [guessed];
  for (const language of languages) {
    const found = wholePhrase(trimmed, saidAt, language, options);
    if (found !== null) return found.anchored ? null : readOf(found, options.side);
  }
  return null;
}

function readOf(found: TimeExpression, side: 'start' | 'end' = 'start'): ReadWords | null {
  if (found.kind === 'always') return { bound: null, expression: found, safe: true };
  const bound = side === 'end' ? (found.end ?? found.start) : (found.start ?? found.end);
  return bound === null ? null : { bound, expression: found, safe: found.safe };
}

function wholePhrase(words: string, saidAt: Instant, language: GrammarLanguage, options: TimeWordOptions): TimeExpression | null {
  const source = sourceOf(words, lexiconOf(language), saidAt, options.prefer ?? 'nearest');
  const end = source.tokens.findLastIndex((token) => token.type !== 'sign') + 1;
  for (let from = 0; from < end; from += 1) {
    const readings = expression(source, from).filter(({ value, next }) => next >= end && value.impossible === undefined);
    const best = readings[0];
    if (best !== undefined) return expressionOf({ stretch: best.value, from, next: best.next }, source);
    const skippable =
      source.tokens[from]?.type === 'sign' ||
      source
        .lexemesAt(from)
        .some(({ kind, value, next }) => kind === 'role' && (value === 'the' || value === 'to' || value === 'and') && next === from + 1);
    if (!skippable) return null;
  }
  return null;
}
