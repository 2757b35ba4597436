import type { Bound } from '../../domain/bound.ts';
import type { Instant } from '../../domain/instant.ts';
import { findBorrowed } from './borrowed.ts';
import { detectLanguage } from './detect-language.ts';
import { type Found, selectExpressions } from './grammar/select.ts';
import { hasGrammar } from './language.ts';
import { lexiconOf } from './lexicons.ts';
import type { Source } from './reader.ts';
import { sourceOf } from './source.ts';
import type { Span } from './span.ts';
import type { TimeExpression, TimeWordOptions } from './time-expression.ts';

/** A message of more words is read in its first part only: time words stand in sentences, not in logs of a megabyte. */
const LONGEST = 20_000;

/**
 * Finds the time words of a text, left to right, without overlap. Pure: the same text, time and options give the same list.
 *
 * @param text a sentence or message, read up to 20,000 characters
 * @param saidAt when it was said; relative words count from here, in UTC
 */
export function findTimeWords(text: string, saidAt: Instant, options: TimeWordOptions = {}): TimeExpression[] {
  const readable = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  const language = options.language ?? detectLanguage(readable);
  if (!hasGrammar(language)) return findBorrowed(readable, saidAt, language, options.prefer ?? 'nearest');
  const source = sourceOf(readable, lexiconOf(language), saidAt, options.prefer ?? 'nearest');
  return selectExpressions(source)
    .filter(({ stretch }) => stretch.impossible === undefined)
    .map((found) => expressionOf(found, source));
}

export function expressionOf({ stretch, from, next }: Found, source: Source): TimeExpression {
  const index = source.tokens[from]?.index ?? 0;
  const last = source.tokens[next - 1]?.end ?? index;
  return {
    text: source.text.slice(index, last),
    index,
    length: last - index,
    kind: stretch.kind,
    start: boundOf(stretch.start),
    end: boundOf(stretch.end),
    covers: !hasTimeWord(source, next) && !hasTimeWordBefore(source, from),
    safe: stretch.safe,
    anchored: stretch.anchored === true,
    atEnd: stretch.atEnd === true,
    counted: stretch.counted ?? null,
  };
}

function boundOf(span: Span | null): Bound | null {
  return span === null ? null : { at: span.at, until: span.until, precision: span.precision, basis: 'stated' };
}

const TELLING = new Set(['month', 'weekday', 'unit', 'edge', 'modifier', 'day', 'decade']);
const ANCHORS = new Set(['before', 'after', 'ago', 'until', 'since']);

/** Whether an unread time word stands right beside: then only a part was understood. */
function hasTimeWord(source: Source, at: number): boolean {
  const token = source.tokens[at];
  return (
    token !== undefined &&
    !source.lexicon.weak.has(token.norm) &&
    source.lexemesAt(at).some(({ kind, value }) => TELLING.has(kind) || (kind === 'role' && ANCHORS.has(String(value))))
  );
}

function hasTimeWordBefore(source: Source, from: number): boolean {
  for (let at = Math.max(0, from - 2); at < from; at += 1) {
    const token = source.tokens[at];
    if (
      token !== undefined &&
      !source.lexicon.weak.has(token.norm) &&
      source
        .lexemesAt(at)
        .some(({ kind, value, next }) => next === from && (TELLING.has(kind) || (kind === 'role' && ANCHORS.has(String(value)))))
    )
      return true;
  }
  return false;
}
