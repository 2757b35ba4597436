import type { Bound } from '../../../src/domain/bound.ts';
import { findTimeWords } from '../../../src/extraction/time-words/find-time-words.ts';
import type { TimeWordOptions } from '../../../src/extraction/time-words/time-expression.ts';

/** `2024-03-01 … 2024-04-01 month`; times of day are shown where there is one. */
export function shownBound(bound: Bound | null): string {
  if (bound === null) return '–';
  return `${shownInstant(bound.at)} … ${shownInstant(bound.until)} ${bound.precision}`;
}

function shownInstant(at: number): string {
  const iso = new Date(at).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}

/** What is found in a text: the words, their kind and their two ends. */
export function shown(text: string, saidAt: string, options: TimeWordOptions = {}): string[] {
  return findTimeWords(text, Date.parse(saidAt), options).map(
    ({ text: words, kind, start, end }) => `${words} | ${kind} | ${shownBound(start)} | ${shownBound(end)}`,
  );
}
