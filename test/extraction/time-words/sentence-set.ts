import { readFileSync } from 'node:fs';
import { DAY, mondayOf } from '../../../src/extraction/time-words/calendar.ts';
import { findTimeWords } from '../../../src/extraction/time-words/find-time-words.ts';
import type { GrammarLanguage } from '../../../src/extraction/time-words/language.ts';
import type { TimeExpression } from '../../../src/extraction/time-words/time-expression.ts';

/** A sentence with its time words marked by braces, and the readings that are right (see the head of the text files). */
export interface Sentence {
  readonly language: GrammarLanguage;
  readonly marked: string;
  readonly saidAt: number;
  readonly readings: readonly string[];
  /** Known not to be read yet: the line begins with `!`. */
  readonly missed: boolean;
}

export function sentencesOf(file: string, saidAt: string): Sentence[] {
  const lines = readFileSync(new URL(`./sentences/${file}`, import.meta.url), 'utf8').split('\n');
  const sentences: Sentence[] = [];
  let language: GrammarLanguage = 'en';
  for (const line of lines) {
    if (line.startsWith('== ')) language = line.slice(3) as GrammarLanguage;
    const [marked, readings] = line.split(' |');
    if (marked === undefined || readings === undefined || line.startsWith('#')) continue;
    sentences.push({
      language,
      marked: marked.replace(/^!/, ''),
      missed: marked.startsWith('!'),
      saidAt: Date.parse(saidAt),
      readings: readings
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    });
  }
  return sentences;
}

/** What is read of the marked words, in the notation of the files; `none` where nothing is. */
export function readingOf({ language, marked, saidAt }: Sentence): string {
  const from = marked.indexOf('{');
  const until = marked.indexOf('}') - 1;
  const found = findTimeWords(marked.replace(/[{}]/g, ''), saidAt, { language });
  if (from < 0) return found.map(({ text }) => text).join(' + ') || 'none';
  const shared = (one: TimeExpression): number => Math.min(until, one.index + one.length) - Math.max(from, one.index);
  const best = found.filter((one) => shared(one) > 0).sort((left, right) => shared(right) - shared(left))[0];
  if (best === undefined) return 'none';
  const start = best.counted ?? best.start?.at;
  if (best.start === null) return `until ${shown(best.end?.at)} or ${shown(best.end?.until)}`;
  return best.end === null ? shown(start) : `${shown(start)} … ${shown(best.end.at)} or ${shown(best.end.until)}`;
}

/** Whether a reading is one of those that are right: compared by its start, and by its end where one is written down. */
export function isRight(reading: string, { readings, saidAt, marked }: Sentence): boolean {
  if (!marked.includes('{')) return reading === 'none';
  const [start = '', end = ''] = reading.split(' … ');
  return readings
    .flatMap((one) => spelled(one, saidAt))
    .some((one) => {
      const [wanted, wantedEnd] = one.split(' … ');
      if (wanted?.startsWith('until ')) return start.startsWith('until ') && start.slice(6).split(' or ').includes(wanted.slice(6));
      return wanted === start && (wantedEnd === undefined || end.split(' or ').includes(wantedEnd));
    });
}

/** `~05-03` is that day in the years around, `~fri` the Friday of the weeks around. */
function spelled(reading: string, saidAt: number): string[] {
  const weekday = /^~(mon|tue|wed|thu|fri|sat|sun)(.*)$/.exec(reading);
  if (weekday !== null) {
    const day = mondayOf(saidAt) + ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(weekday[1] ?? '') * DAY;
    return [-7, 0, 7].map((shift) => shown(day + shift * DAY) + weekday[2]);
  }
  if (!reading.startsWith('~')) return [reading];
  const year = new Date(saidAt).getUTCFullYear();
  const days = [year - 1, year, year + 1].map((one) => `${one}-${reading.slice(1)}`);
  const next = days.findIndex((day) => Date.parse(day.slice(0, 10)) > saidAt - DAY);
  return days.slice(Math.max(0, next - 1), next + 1);
}

function shown(at: number | undefined): string {
  if (at === undefined) return '–';
  const iso = new Date(at).toISOString();
  return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}
