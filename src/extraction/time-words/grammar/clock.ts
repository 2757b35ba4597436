import type { Clock, Fields } from '../fields.ts';
import { either, filter, hasRole, lexeme, map, maybe, type Reader, role, type Source, sequence, sign } from '../reader.ts';
import { type Moment, moment, weak } from './moment.ts';
import { numberFrom } from './numbers.ts';
import { matchAt, tokenAfter, zoneMinutes } from './numeric-dates.ts';

const FIGURES = /(\d{1,2})(?:[:](\d\d)(?::(\d\d))?|[hH](\d\d)(?![\d])|[.](\d\d)(?!\d|[.]\d))(?!\d|[:]\d)/y;
const MILITARY = /([01]\d|2[0-3])([0-5]\d)(?!\d|[-/.]\d\d?[-/.])/y;

const half: Reader<'am' | 'pm'> = map(role('am', 'pm'), (found, source, from, next) =>
  next === from + 1 && source.tokens[from]?.raw.length === 1 && !source.tokens[from]?.glued ? null : found === 'am' ? 'am' : 'pm',
);

/** 10:30, 14h30, 8:00:31; with a dot (8.45) it counts only beside a date or "at". */
const figures: Reader<Moment> = (source, at) => {
  const token = source.tokens[at];
  if (token?.type !== 'digits') return [];
  const match = matchAt(FIGURES, source, token.index);
  if (match === null) return [];
  const minute = Number(match[2] ?? match[4] ?? match[5]);
  const clock: Clock = { hour: Number(match[1]), minute, ...(match[3] === undefined ? {} : { second: Number(match[3]) }) };
  if (clock.hour > 24 || minute > 59) return [];
  return [
    { value: match[5] === undefined ? moment({ clock }) : weak({ clock }), next: tokenAfter(source, at, token.index + match[0].length) },
  ];
};

/** 0730 in a pair such as 0730-0930. */
export const militaryClock: Reader<Clock> = (source, at) => {
  const token = source.tokens[at];
  const match = token?.type === 'digits' && token.raw.length === 4 ? matchAt(MILITARY, source, token.index) : null;
  return match === null ? [] : [{ value: { hour: Number(match[1]), minute: Number(match[2]) }, next: at + 1 }];
};

const hourNumber = numberFrom(0, 24);
const minuteNumber = numberFrom(0, 59);

const withHalf: Reader<Moment> = map(sequence(figures, maybe(role('oclock')), maybe(half)), ([found, , half]) => {
  const clock = found.fields.clock;
  if (half === null || clock === undefined) return found;
  return clock.hour > 12 ? moment({ clock }) : moment({ clock: { ...clock, half } });
});
const hourAndHalf: Reader<Moment> = map(sequence(hourNumber, maybe(role('oclock')), half), ([hour, , half], source, _from, next) =>
  hour > 12 || hour === 0
    ? null
    : source.tokens[next - 1]?.raw.length === 1
      ? weak({ clock: { hour, half } })
      : moment({ clock: { hour, half } }),
);
const hourMinutesHalf: Reader<Moment> = map(
  sequence(numberFrom(1, 12), maybe(sign('-')), numberFrom(10, 59), maybe(half)),
  ([hour, , minute, half], source, from) =>
    source.tokens[from]?.type === 'digits'
      ? null
      : half === null
        ? weak({ clock: { hour, minute } })
        : moment({ clock: { hour, minute, half } }),
);
/** 7 Uhr 27, sept heures et vingt-sept minutes, 3 o'clock. */
const oclock: Reader<Moment> = map(
  sequence(
    hourNumber,
    role('oclock'),
    maybe(sequence(maybe(role('and')), minuteNumber, maybe(filter(lexeme('unit'), (unit) => unit === 'minute')))),
  ),
  ([hour, , minutes]) => moment({ clock: minutes === null ? { hour } : { hour, minute: minutes[1] } }),
);
const beforeHour: Reader<Moment> = either(
  map(sequence(role('halfPast'), hourNumber, maybe(role('oclock'))), ([, hour]) => moment({ clock: { hour, minute: 30 } })),
  map(sequence(role('halfTo'), hourNumber, maybe(role('oclock'))), ([, hour]) =>
    moment({ clock: { hour: (hour + 11) % 12 || 12, minute: 30 } }),
  ),
  map(sequence(role('quarterPast'), hourNumber), ([, hour]) => moment({ clock: { hour, minute: 15 } })),
  map(sequence(role('quarterTo'), hourNumber), ([, hour]) => moment({ clock: { hour: (hour + 23) % 24, minute: 45 } })),
  map(
    sequence(numberFrom(1, 29), maybe(filter(lexeme('unit'), (unit) => unit === 'minute')), role('past'), hourNumber),
    ([minute, , , hour]) => weak({ clock: { hour, minute } }),
  ),
);
/** "at five to seven"; without "at" it is a pair of hours. */
const minutesTo: Reader<Moment> = map(
  sequence(numberFrom(1, 29), maybe(filter(lexeme('unit'), (unit) => unit === 'minute')), role('toHour'), hourNumber),
  ([minute, , , hour]) => moment({ clock: { hour: (hour + 23) % 24, minute: 60 - minute } }),
);
const afterHour: Reader<Moment> = map(
  sequence(hourNumber, maybe(role('oclock')), role('halfAfter', 'quarterPast', 'quarterTo')),
  ([hour, , shift]) => {
    if (shift === 'halfAfter') return moment({ clock: { hour, minute: 30 } });
    return moment({ clock: shift === 'quarterPast' ? { hour, minute: 15 } : { hour: (hour + 23) % 24, minute: 45 } });
  },
);

/** "a las cinco y veinte", "cinq heures moins dix", "alle sei meno venti". */
const minutesAfter: Reader<Moment> = either(
  map(
    sequence(hourNumber, role('and'), minuteNumber, maybe(filter(lexeme('unit'), (unit) => unit === 'minute'))),
    ([hour, , minute], source, from) =>
      source.lexicon.vocabulary.modifierFollows && hasRole(source, from - 1, 'at') ? moment({ clock: { hour, minute } }) : null,
  ),
  map(
    sequence(
      hourNumber,
      maybe(role('oclock')),
      role('minus'),
      numberFrom(1, 29),
      maybe(filter(lexeme('unit'), (unit) => unit === 'minute')),
    ),
    ([hour, , , minute]) => moment({ clock: { hour: (hour + 23) % 24, minute: 60 - minute } }),
  ),
);
/** "fünf vor halb sechs", "vijf over half zeven". */
const aroundHalf: Reader<Moment> = map(
  sequence(numberFrom(1, 14), role('past', 'toHour'), role('halfTo'), hourNumber),
  ([minutes, side, , hour]) => moment({ clock: { hour: (hour + 11) % 12 || 12, minute: side === 'toHour' ? 30 - minutes : 30 + minutes } }),
);

/** "at 5", "um 17": a number becomes an hour by the word before it. */
const atHour: Reader<Moment> = map(sequence(role('at'), maybe(role('about')), hourNumber), ([, , hour], source, _from, next) =>
  standsAlone(source, next) ? moment({ clock: { hour } }, { unsafe: true }) : weak({ clock: { hour } }),
);

function standsAlone(source: Source, next: number): boolean {
  const token = source.tokens[next];
  return token === undefined || (token.type === 'sign' && !'%$€£/:-'.includes(token.raw));
}

/** "8 da noite", "le 8 di sera": the words for the part of the day begin with a preposition. */
const hourOfPart: Reader<Moment> = map(sequence(numberFrom(1, 12), lexeme('part')), ([hour, part], source, from, next) =>
  next - from > 2 && hasRole(source, from + 1, 'of') ? moment({ clock: { hour }, part }) : null,
);

const hourWord: Reader<Moment> = either(
  map(lexeme('hour'), (hour) => moment({ clock: { hour } })),
  map(sequence(lexeme('hour'), role('halfAfter')), ([hour]) => moment({ clock: { hour, minute: 30 } })),
);

const ZONES: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  cet: 60,
  cest: 120,
  mez: 60,
  mesz: 120,
  bst: 60,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  ist: 330,
  jst: 540,
  msk: 180,
};

const zone: Reader<number> = (source, at) => {
  const token = source.tokens[at];
  if (token?.type !== 'word') return [];
  const minutes = ZONES[token.norm];
  if (minutes === undefined || token.raw !== token.raw.toUpperCase()) return [];
  const offset = matchAt(/[+-]\d{1,2}(?::?\d\d)?(?![\d:])/y, source, token.end);
  if (offset === null || minutes !== 0) return [{ value: minutes, next: at + 1 }];
  return [{ value: zoneMinutes(offset[0]), next: tokenAfter(source, at, token.end + offset[0].length) }];
};

function isTimeWord(source: Source, at: number): boolean {
  return source.tokens[at]?.type === 'word' && source.lexemesAt(at).some(({ kind }) => kind !== 'role' && kind !== 'number');
}

/** "at 0730", "1500 hours"; 1930 and 2015 are years. */
const militaryMoment: Reader<Moment> = either(
  map(sequence(role('at'), militaryClock), ([, clock], source, _from, next) =>
    clock.hour === 19 || clock.hour === 20 || !(standsAlone(source, next) || isTimeWord(source, next)) ? null : moment({ clock }),
  ),
  map(
    sequence(
      militaryClock,
      filter(lexeme('unit'), (unit) => unit === 'hour'),
    ),
    ([clock]) => weak({ clock }),
  ),
);

const plain = either(withHalf, hourAndHalf, hourMinutesHalf, oclock, beforeHour, aroundHalf, afterHour, minutesAfter, hourOfPart, hourWord);

export const clockMoment: Reader<Moment> = map(
  sequence(
    either(
      atHour,
      militaryMoment,
      plain,
      map(sequence(role('at'), maybe(role('about')), either(plain, minutesTo)), ([, , found]) => moment(found.fields)),
    ),
    maybe(zone),
  ),
  ([found, minutes]) => (minutes === null ? found : moment({ ...found.fields, zone: minutes } satisfies Fields)),
);
