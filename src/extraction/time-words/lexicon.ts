import type { Unit } from './calendar.ts';
import { buildCardinals, readNumeral } from './numerals.ts';
import { type Token, tokenize } from './tokens.ts';
import type { Edge, Modifier, PartOfDay, Role, Vocabulary } from './vocabulary.ts';

export interface LexemeValues {
  month: number;
  weekday: number;
  season: number;
  unit: Unit;
  part: PartOfDay;
  /** Days from today. */
  day: number;
  weekdayPart: { readonly weekday: number; readonly part: PartOfDay };
  /** The month in "Augustwoche", where the two are one word. */
  monthWeek: number;
  dayPart: { readonly offset: number; readonly part: PartOfDay };
  hour: number;
  now: true;
  always: true;
  idiom: true;
  modifier: Modifier;
  edge: Edge;
  unitEnd: Unit;
  decade: number;
  ordinal: number;
  number: SpelledNumber;
  few: number;
  halves: number;
  holiday: string;
  role: Role;
}
export type LexemeKind = keyof LexemeValues;

export interface SpelledNumber {
  readonly value: number;
  /** How many digits it was written with; 0 for words. */
  readonly digits: number;
  readonly elided: boolean;
}

/** A known word or phrase at a place in the text. */
export interface Lexeme {
  readonly kind: LexemeKind;
  readonly value: LexemeValues[LexemeKind];
  readonly next: number;
}

interface Entry {
  readonly words: readonly string[];
  readonly kind: LexemeKind;
  readonly value: LexemeValues[LexemeKind];
  readonly abbreviation: boolean;
}

export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly weak: ReadonlySet<string>;
  lexemesAt(tokens: readonly Token[], at: number): readonly Lexeme[];
}

/** Builds the index of a vocabulary: about a millisecond, once for a language. */
export function buildLexicon(vocabulary: Vocabulary): Lexicon {
  const entries = new Map<string, Entry[]>();
  const add = (phrases: string, kind: LexemeKind, value: LexemeValues[LexemeKind]): void => {
    for (const phrase of phrases.split(',')) {
      const words = tokenize(phrase)
        .filter((token) => token.raw !== '-')
        .map((token) => token.norm);
      const first = words[0];
      if (first === undefined) continue;
      const list = entries.get(first) ?? [];
      if (list.length === 0) entries.set(first, list);
      list.push({ words, kind, value, abbreviation: words.length === 1 && first.length <= 5 && ABBREVIATED.has(kind) });
    }
  };
  fill(vocabulary, add);
  const cardinals = buildCardinals(vocabulary.numerals);
  const homographs = new Set((vocabulary.homographs ?? '').split(',').map((word) => word.trim()));
  const suffixes = new Set(vocabulary.ordinalSuffixes.split(',').map((suffix) => suffix.trim()));
  return {
    vocabulary,
    weak: new Set(vocabulary.weak.split(',').map((word) => word.trim())),
    lexemesAt(tokens, at) {
      const token = tokens[at];
      if (token === undefined || (token.type === 'word' && homographs.has(token.raw.toLowerCase()))) return [];
      const found: Lexeme[] = [];
      for (const entry of entries.get(token.norm) ?? []) {
        const next = matchWords(tokens, at, entry.words);
        if (next < 0) continue;
        found.push({ kind: entry.kind, value: entry.value, next });
        const dot = tokens[next];
        if (entry.abbreviation && dot?.raw === '.' && dot.glued) found.push({ kind: entry.kind, value: entry.value, next: next + 1 });
      }
      if (token.type === 'digits') {
        const afterMonth = (from: number): boolean => {
          const before = tokens[from - 1]?.raw === '.' ? from - 2 : from - 1;
          return (entries.get(tokens[before]?.norm ?? '') ?? []).some(({ kind }) => kind === 'month');
        };
        digitLexemes(tokens, at, suffixes, vocabulary.ordinalDot === true, afterMonth, found);
      } else if (token.type === 'word') {
        for (const { value, next } of readNumeral(tokens, at, cardinals))
          found.push({ kind: 'number', value: { value, digits: 0, elided: false }, next });
      }
      return found;
    },
  };
}

const ABBREVIATED: ReadonlySet<LexemeKind> = new Set(['month', 'weekday', 'unit']);

function matchWords(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let next = at;
  for (const word of words) {
    if (next > at && tokens[next]?.raw === '-' && tokens[next + 1]?.norm === word) next += 1;
    if (tokens[next]?.norm !== word) return -1;
    next += 1;
  }
  return next;
}

/** Ordinal endings that nobody writes as a word of its own: "20 ste" is the 20th. */
const APART = new Set(['st', 'nd', 'rd', 'th', 'ste', 'sten', 'ster', 'ten', 'ter']);
const MONEY = new Set(['$', '€', '£', '¥', '#', '₹']);

function digitLexemes(
  tokens: readonly Token[],
  at: number,
  suffixes: ReadonlySet<string>,
  dotted: boolean,
  afterMonth: (from: number) => boolean,
  found: Lexeme[],
): void {
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (token === undefined || token.raw.length > 4) return;
  if (
    before !== undefined &&
    token.glued &&
    (MONEY.has(before.raw) || (before.type === 'word' && before.norm.length > 2 && !afterMonth(at)))
  )
    return;
  if (after?.glued && (after.raw === '%' || after.raw === '€' || after.raw === '$')) return;
  const next = tokens[at + 2];
  const beforeYear = next?.raw.length === 4 && afterMonth(at);
  if (after?.glued && (after.raw === '.' || after.raw === ',') && next?.glued && next.type === 'digits' && !beforeYear) return;
  const decimal = before?.glued && token.glued && (before.raw === '.' || before.raw === ',') && tokens[at - 2]?.type === 'digits';
  if (decimal && !(token.raw.length === 4 && afterMonth(at - 2))) return;
  const value = Number(token.raw);
  found.push({ kind: 'number', value: { value, digits: token.raw.length, elided: token.elided }, next: at + 1 });
  if (value < 1 || value > 31) return;
  const suffix = after?.raw === '.' && after.glued ? tokens[at + 2] : after;
  if (suffix !== undefined && suffixes.has(suffix.norm) && (suffix.glued || (suffix === after && APART.has(suffix.norm)))) {
    const end = suffix === after ? at + 2 : at + 3;
    const dot = tokens[end];
    found.push({ kind: 'ordinal', value, next: dot?.raw === '°' && dot.glued ? end + 1 : end });
  } else if (suffix?.glued && suffix.raw === '°') found.push({ kind: 'ordinal', value, next: at + 2 });
  if (dotted && after?.raw === '.' && after.glued) found.push({ kind: 'ordinal', value, next: at + 2 });
}

function fill(vocabulary: Vocabulary, add: (phrases: string, kind: LexemeKind, value: LexemeValues[LexemeKind]) => void): void {
  for (const [index, words] of vocabulary.months.entries()) add(words, 'month', index + 1);
  for (const [index, words] of vocabulary.weekdays.entries()) add(words, 'weekday', index + 1);
  for (const [index, words] of vocabulary.seasons.entries()) add(words, 'season', 3 + index * 3);
  for (const [index, words] of vocabulary.ordinals.entries()) add(words, 'ordinal', index + 1);
  for (const [unit, words] of Object.entries(vocabulary.units)) add(words, 'unit', unit as Unit);
  for (const [part, words] of Object.entries(vocabulary.parts)) add(words, 'part', part as PartOfDay);
  for (const [part, words] of Object.entries(vocabulary.gluedParts ?? {})) {
    vocabulary.weekdays.forEach((names, index) => {
      const name = names.split(',')[0] ?? '';
      add(
        words
          .split(',')
          .map((word) => name + word.trim())
          .join(','),
        'weekdayPart',
        { weekday: index + 1, part: part as PartOfDay },
      );
    });
  }
  for (const [index, names] of vocabulary.months.entries())
    for (const word of vocabulary.gluedWeeks ?? []) add(`${names.split(',')[0] ?? ''}${word}`, 'monthWeek', index + 1);
  for (const [offset, words] of Object.entries(vocabulary.days)) add(words, 'day', Number(offset));
  for (const [key, words] of Object.entries(vocabulary.dayParts)) {
    const [offset, part] = key.split(' ');
    add(words, 'dayPart', { offset: Number(offset), part: part as PartOfDay });
  }
  for (const [hour, words] of Object.entries(vocabulary.hours)) add(words, 'hour', Number(hour));
  for (const [modifier, words] of Object.entries(vocabulary.modifiers)) add(words, 'modifier', modifier as Modifier);
  for (const [edge, words] of Object.entries(vocabulary.edges)) add(words, 'edge', edge as Edge);
  for (const [unit, words] of Object.entries(vocabulary.unitEnds ?? {})) add(words, 'unitEnd', unit as Unit);
  for (const [decade, words] of Object.entries(vocabulary.decades)) add(words, 'decade', Number(decade));
  for (const [rule, words] of Object.entries(vocabulary.holidays)) add(words, 'holiday', rule);
  for (const [role, words] of Object.entries(vocabulary.roles)) add(words, 'role', role as Role);
  add(vocabulary.now, 'now', true);
  add(vocabulary.always, 'always', true);
  add(vocabulary.idioms, 'idiom', true);
  add(vocabulary.numerals.few, 'few', 3);
  for (const [index, word] of (vocabulary.numerals.halves ?? '').split(',').entries()) add(word, 'halves', index + 2.5);
  add(vocabulary.numerals.couple ?? '', 'few', 2);
}
