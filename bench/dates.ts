/**
 * Share of time expressions whose resolved start equals one of the gold values, for chrono-node alone and for findTimeWords.
 *
 * Data: ASOF_DATA/dates/expressions.jsonl (default ../shared/data), one sentence a line with `lang`, `input`, `reference`
 * (taken as UTC), `span` (the time words) and `gold`: a list of readings, each a day, a time to the second, a pair [start, end]
 * (either may be null), or "not resolved". Several readings stand for what the words leave open: the Friday before or after,
 * 3:00 or 15:00.
 *
 * How it is scored. The whole sentence is read, not the span. Of what is found, the expression that overlaps the span most
 * counts. It is right when
 * - its start equals the start of one reading, to the second; a date without a time is its midnight UTC. Where words count
 *   ("two years ago") the start is the day counted to (`counted`), since the gold counts to the day and not to the year;
 * - the reading has no start ([null, end]) and ours has none, and our end (either edge of its unit) equals that end;
 * - the only reading is "not resolved" and nothing is given.
 * Chrono is scored in the same way; where it only implies a time of day (12:00), the day counts, and where it only knows the
 * month, the month's first. Ends of other readings are not compared. `strict` in the last line is the share that is right
 * also in its end, where the reading has one (either edge of our unit).
 */
import { readFileSync } from 'node:fs';
import { type Chrono, de, en, es, fr, it, nl, type ParsedComponents, pt } from 'chrono-node';
import { findTimeWords } from '../src/extraction/time-words/find-time-words.ts';
import type { GrammarLanguage } from '../src/extraction/time-words/language.ts';

type Reading = string | readonly [string | null, string | null];
interface Row {
  readonly lang: string;
  readonly input: string;
  readonly reference: string;
  readonly span: string;
  readonly gold: readonly Reading[];
}
interface Answer {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly hasStart: boolean;
}

const CODES: Readonly<Record<string, GrammarLanguage>> = {
  English: 'en',
  French: 'fr',
  German: 'de',
  Spanish: 'es',
  Italian: 'it',
  Portuguese: 'pt',
  Dutch: 'nl',
};
const CHRONO: Readonly<Record<GrammarLanguage, Pick<Chrono, 'parse'>>> = { en, de, nl, fr, es, it, pt };
const NOT_RESOLVED = 'not resolved';

const data = process.env['ASOF_DATA'] ?? '../shared/data';
const rows: Row[] = readFileSync(`${data}/dates/expressions.jsonl`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const half = process.argv.includes('--even') ? 0 : process.argv.includes('--odd') ? 1 : null;
const showMisses = process.argv.includes('--misses');

interface Tally {
  asked: number;
  right: number;
  chrono: number;
  strict: number;
  even: [number, number];
  odd: [number, number];
}
const tallies = new Map<string, Tally>();
let milliseconds = 0;
for (const [index, row] of rows.entries()) {
  if (half !== null && (index + 1) % 2 !== half) continue;
  const language = CODES[row.lang];
  if (language === undefined) throw new Error(`${row.lang}: no such language here. Known are ${Object.keys(CODES).join(', ')}.`);
  const tally = tallies.get(row.lang) ?? { asked: 0, right: 0, chrono: 0, strict: 0, even: [0, 0], odd: [0, 0] };
  tallies.set(row.lang, tally);
  const saidAt = Date.parse(`${row.reference.slice(0, 19)}Z`);
  const before = performance.now();
  const answer = ours(row, saidAt, language);
  milliseconds += performance.now() - before;
  const right = isRight(answer, row.gold, false);
  const part = (index + 1) % 2 === 0 ? tally.even : tally.odd;
  tally.asked += 1;
  tally.right += Number(right);
  tally.strict += Number(isRight(answer, row.gold, true));
  tally.chrono += Number(isRight(chronos(row, saidAt, language), row.gold, false));
  part[0] += Number(right);
  part[1] += 1;
  if (showMisses && !right)
    console.log(
      `${(index + 1) % 4} ${row.lang.slice(0, 2)} | ${row.input} | ${row.reference.slice(0, 16)} | ${row.span} | ${JSON.stringify(row.gold)} | ${answer === null ? 'nothing' : answer.starts.map((at) => new Date(at).toISOString().slice(0, 19)).join(' ')}${answer?.hasStart === false ? `no start, end ${answer.ends.map((at) => new Date(at).toISOString().slice(0, 19)).join(' ')}` : ''}`,
    );
}
report();

function ours(row: Row, saidAt: number, language: GrammarLanguage): Answer | null {
  const found = overlapping(row, findTimeWords(row.input, saidAt, { language }));
  if (found === null) return null;
  const seconds = (at: number): number => Math.floor(at / 1000) * 1000;
  const ends = found.end === null ? [found.start?.until].filter((at) => at !== undefined) : [found.end.at, found.end.until];
  const start = found.counted ?? found.start?.at;
  return { starts: start === undefined ? [] : [seconds(start)], ends: ends.map(seconds), hasStart: found.start !== null };
}

function chronos(row: Row, saidAt: number, language: GrammarLanguage): Answer | null {
  const results = CHRONO[language].parse(row.input, { instant: new Date(saidAt), timezone: 0 });
  const found = overlapping(
    row,
    results.map((one) => ({ index: one.index, length: one.text.length, result: one })),
  );
  if (found === null) return null;
  return { starts: edges(found.result.start), ends: found.result.end == null ? [] : edges(found.result.end), hasStart: true };
}

function edges(part: ParsedComponents): number[] {
  const exact = Math.floor(part.date().getTime() / 1000) * 1000;
  if (part.isCertain('hour')) return [exact];
  const day = !part.isCertain('month') || part.isCertain('day') || part.isCertain('weekday');
  const midnight = Date.UTC(part.get('year') ?? 0, (part.get('month') ?? 1) - 1, day ? (part.get('day') ?? 1) : 1);
  return [midnight, exact];
}

function overlapping<T extends { readonly index: number; readonly length: number }>(row: Row, found: readonly T[]): T | null {
  const [text, span] = [row.input.toLowerCase(), row.span.toLowerCase()];
  const places: (readonly [number, number])[] = [];
  for (let from = text.indexOf(span); from >= 0; from = text.indexOf(span, from + 1)) places.push([from, from + span.length]);
  if (places.length === 0) places.push([0, text.length]);
  let best: T | null = null;
  let most = 0;
  for (const one of found) {
    const shared = Math.max(...places.map(([start, end]) => Math.min(end, one.index + one.length) - Math.max(start, one.index)));
    if (shared > most) [best, most] = [one, shared];
  }
  return best;
}

function isRight(answer: Answer | null, gold: readonly Reading[], withEnds: boolean): boolean {
  return gold.some((reading) => {
    if (reading === NOT_RESOLVED) return answer === null;
    if (answer === null) return false;
    const [start, end] = typeof reading === 'string' ? [reading, null] : reading;
    if (start === null) return !answer.hasStart && end !== null && answer.ends.includes(instant(end));
    if (!answer.hasStart || !answer.starts.includes(instant(start))) return false;
    return !withEnds || end === null || answer.ends.includes(instant(end));
  });
}

function instant(text: string): number {
  return Date.parse(text.length === 10 ? `${text}T00:00:00Z` : `${text.replace(' ', 'T')}Z`);
}

function report(): void {
  const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  const sum = (pick: (tally: Tally) => number): number => [...tallies.values()].reduce((total, tally) => total + pick(tally), 0);
  console.log(
    `${'language'.padEnd(12)}${'asked'.padStart(6)}${'chrono alone'.padStart(15)}${'ours'.padStart(9)}${'even lines'.padStart(12)}${'odd lines'.padStart(12)}${'with ends'.padStart(12)}`,
  );
  for (const [language, tally] of tallies) {
    console.log(
      `${language.padEnd(12)}${String(tally.asked).padStart(6)}${percent(tally.chrono, tally.asked).padStart(15)}${percent(tally.right, tally.asked).padStart(9)}${percent(...tally.even).padStart(12)}${percent(...tally.odd).padStart(12)}${percent(tally.strict, tally.asked).padStart(12)}`,
    );
  }
  const asked = sum((tally) => tally.asked);
  const right = sum((tally) => tally.right);
  const line = `${'all'.padEnd(12)}${String(asked).padStart(6)}${percent(
    sum((tally) => tally.chrono),
    asked,
  ).padStart(15)}${percent(right, asked).padStart(9)}`;
  console.log(
    `${line}${percent(
      sum((tally) => tally.even[0]),
      sum((tally) => tally.even[1]),
    ).padStart(12)}${percent(
      sum((tally) => tally.odd[0]),
      sum((tally) => tally.odd[1]),
    ).padStart(12)}${percent(
      sum((tally) => tally.strict),
      asked,
    ).padStart(12)}`,
  );
  const by_language = Object.fromEntries(
    [...tallies].map(([language, { asked, right, chrono }]) => [language, { right, asked, chrono_right: chrono }]),
  );
  console.log(
    JSON.stringify({
      bench: 'dates',
      right,
      asked,
      chrono_right: sum((tally) => tally.chrono),
      strict: sum((tally) => tally.strict),
      ms_each: Number((milliseconds / Math.max(1, asked)).toFixed(2)),
      by_language,
    }),
  );
}
