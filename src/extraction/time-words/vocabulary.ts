import type { Unit } from './calendar.ts';

/** Which period a word picks: `coming` is the first one after today, `next` the one of the following week, month or year. */
export type Modifier = 'this' | 'next' | 'coming' | 'last' | 'same' | 'afterNext' | 'beforeLast';
/** Which part of a period is meant. `earlier`, `later` and `rest` count from now. */
export type Edge = 'start' | 'middle' | 'end' | 'earlier' | 'later' | 'rest';
export type PartOfDay = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'daytime';

/** The small words that hold an expression together, by what they do and not by how they are spelt. */
export type Role =
  | 'since'
  | 'until'
  | 'from'
  | 'to'
  | 'between'
  | 'and'
  | 'or'
  | 'eveOf'
  | 'before'
  | 'after'
  | 'by'
  | 'onward'
  | 'of'
  | 'the'
  | 'a'
  | 'at'
  | 'on'
  | 'in'
  | 'during'
  | 'for'
  | 'about'
  | 'every'
  | 'ago'
  | 'agoOther'
  | 'agoFirst'
  | 'hence'
  | 'henceOther'
  | 'aheadFirst'
  | 'within'
  | 'sinceCount'
  | 'than'
  | 'more'
  | 'less'
  | 'orLater'
  | 'onAfter'
  | 'orEarlier'
  | 'itHasBeen'
  | 'forAfter'
  | 'am'
  | 'pm'
  | 'oclock'
  | 'halfPast'
  | 'halfTo'
  | 'quarterPast'
  | 'quarterTo'
  | 'past'
  | 'toHour'
  | 'halfAfter'
  | 'minus'
  | 'half'
  | 'oneAndHalf'
  | 'weekOf'
  | 'quarterSign'
  | 'halfYearSign'
  | 'yearQualifier'
  | 'otherYear'
  | 'yearsOf'
  | 'decadeSuffix'
  | 'dayWord'
  | 'not';

/**
 * The time words of one language, as data. Each text lists phrases separated by commas, compared without case and accents;
 * months start with January, weekdays with Monday, seasons with spring.
 */
export interface Vocabulary {
  /** 5/12 is 12 May, not 5 December. */
  readonly monthFirst: boolean;
  /** "semana pasada": a modifier may follow its noun. */
  readonly modifierFollows: boolean;
  /** "Ich habe 2015 geheiratet": a year stands without a preposition in the middle of a sentence. */
  readonly bareYears?: boolean;
  /** "am Morgen": a capital inside a sentence makes a noun, so it is the morning and not tomorrow. */
  readonly capitalNouns?: boolean;
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  readonly seasons: readonly string[];
  readonly units: Partial<Record<Unit, string>>;
  readonly parts: Partial<Record<PartOfDay, string>>;
  /** Parts of the day that are written as one word with the weekday: `Montagabend`. */
  readonly gluedParts?: Partial<Record<PartOfDay, string>>;
  /** What makes one word with a month: `Augustwoche`. */
  readonly gluedWeeks?: readonly string[];
  /** The hours of a part of the day where they differ from the usual ones. */
  readonly partHours?: Partial<Record<PartOfDay, readonly [number, number]>>;
  /** Days counted from today: `{ '-1': 'yesterday' }`. */
  readonly days: Readonly<Record<string, string>>;
  /** One word for a day and its part: `{ '0 night': 'tonight' }`. */
  readonly dayParts: Readonly<Record<string, string>>;
  /** Words for a time of day: `{ '12': 'noon' }`. */
  readonly hours: Readonly<Record<string, string>>;
  /** One word for the end of a unit: `{ day: 'eod' }`. */
  readonly unitEnds?: Partial<Record<Unit, string>>;
  readonly now: string;
  readonly always: string;
  readonly modifiers: Partial<Record<Modifier, string>>;
  readonly edges: Partial<Record<Edge, string>>;
  /** Words for a decade of the last century: `{ '90': 'nineties' }`. */
  readonly decades: Readonly<Record<string, string>>;
  readonly numerals: Numerals;
  /** First to thirty-first, as far as they differ from digits with a suffix. */
  readonly ordinals: readonly string[];
  /** What follows the digits of an ordinal: `4th`. A dot counts where `ordinalDot` says so. */
  readonly ordinalSuffixes: string;
  readonly ordinalDot?: boolean;
  /** Holidays by the rule that gives their day (see holidays.ts). */
  readonly holidays: Readonly<Record<string, string>>;
  readonly roles: Partial<Record<Role, string>>;
  /** Phrases with time words that tell no time: "now and then", "von heute auf morgen". */
  readonly idioms: string;
  /** Words that only an accent tells from a time word: `está` is no "this", `è` no "and". */
  readonly homographs?: string;
  /** Words that are more often something else ("may", "sun", "second"): they count only with other time words. */
  readonly weak: string;
  /** Common short words that give a language away. */
  readonly telltales: string;
}

export interface Numerals {
  /** From zero up, one entry a number, alternatives separated by `|`. */
  readonly small: string;
  /** Twenty to ninety. */
  readonly tens: string;
  /** How a ten and a one are joined, for instance `treinta y uno`. */
  readonly join: (ten: string, one: string) => string;
  /** One hundred to nine hundred where they are words of their own. */
  readonly hundreds?: string;
  readonly hundred: string;
  readonly thousand: string;
  readonly and: string;
  /** Numbers are written as one word: `neunzehnhundertneunzig`. */
  readonly glued?: boolean;
  readonly few: string;
  /** From two and a half up, where they are one word: `zweieinhalb`. */
  readonly halves?: string;
  /** Two or so: `a couple of`. */
  readonly couple?: string;
}
