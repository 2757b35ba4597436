import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../../src/extraction/time-words/detect-language.ts';
import { findTimeWords } from '../../../src/extraction/time-words/find-time-words.ts';
import type { GrammarLanguage } from '../../../src/extraction/time-words/language.ts';

/** A Monday. */
const SAID = Date.parse('2016-11-07T10:30:00Z');

/** The same meanings in each language: kind, first instant of the start (of the end for `until`) and precision. */
const MEANINGS = {
  sinceMonth: 'since 2020-03-01 month',
  lasting: 'duration 2013-01-01 year',
  ago: 'instant 2014-01-01 year',
  untilEnd: 'until 2026-09-01 year',
  lastFriday: 'instant 2016-11-04 day',
  endOfOctober: 'instant 2016-10-16 month',
  nineties: 'instant 1990-01-01 year',
  between: 'range 2010-01-01 year',
  fromTo: 'range 2015-01-01 year',
  nextMonth: 'instant 2016-12-01 month',
  afterTomorrow: 'instant 2016-11-09 day',
  ahead: 'instant 2016-11-21 week',
  fullDate: 'instant 1999-05-03 day',
  spring: 'instant 2018-03-01 month',
  nthWeekday: 'instant 2017-05-01 day',
  weekdays: 'range 2016-11-07 day',
  sharedMonth: 'range 2016-09-03 day',
  lastYear: 'instant 2015-01-01 year',
  century: 'instant 1800-01-01 year',
  quarter: 'instant 2020-04-01 month',
  spelledYear: 'instant 1990-01-01 year',
  lastWeekend: 'instant 2016-11-05 day',
  time: 'instant 2016-11-07 08:00 hour',
  halfPastSeven: 'instant 2016-11-07 07:30 minute',
} as const;
type Meaning = keyof typeof MEANINGS;

const PHRASES: Readonly<Record<GrammarLanguage, Readonly<Partial<Record<Meaning, string>>>>> = {
  en: {
    sinceMonth: 'since March 2020',
    lasting: 'for three years',
    ago: 'two years ago',
    untilEnd: 'until the end of 2026',
    lastFriday: 'last Friday',
    endOfOctober: 'at the end of October',
    nineties: 'in the 1990s',
    between: 'between 2010 and 2012',
    fromTo: 'from 2015 to 2016',
    nextMonth: 'next month',
    afterTomorrow: 'the day after tomorrow',
    ahead: 'in two weeks',
    fullDate: '3 May 1999',
    spring: 'in the spring of 2018',
    nthWeekday: 'the first Monday of May',
    weekdays: 'from Monday to Friday',
    sharedMonth: 'from 3 to 12 September',
    lastYear: 'last year',
    century: 'in the 19th century',
    quarter: 'in the second quarter of 2020',
    spelledYear: 'in nineteen ninety',
    lastWeekend: 'last weekend',
    time: "Monday at 8 o'clock",
    halfPastSeven: 'at half past seven',
  },
  de: {
    sinceMonth: 'seit März 2020',
    lasting: 'seit drei Jahren',
    ago: 'vor zwei Jahren',
    untilEnd: 'bis Ende 2026',
    lastFriday: 'letzten Freitag',
    endOfOctober: 'Ende Oktober',
    nineties: 'in den neunziger Jahren',
    between: 'zwischen 2010 und 2012',
    fromTo: 'von 2015 bis 2016',
    nextMonth: 'nächsten Monat',
    afterTomorrow: 'übermorgen',
    ahead: 'in zwei Wochen',
    fullDate: 'am 3. Mai 1999',
    spring: 'im Frühjahr 2018',
    nthWeekday: 'am ersten Montag im Mai',
    weekdays: 'von Montag bis Freitag',
    sharedMonth: 'vom 3. bis zum 12. September',
    lastYear: 'letztes Jahr',
    century: 'im 19. Jahrhundert',
    quarter: 'im zweiten Quartal 2020',
    spelledYear: 'neunzehnhundertneunzig',
    lastWeekend: 'letztes Wochenende',
    time: 'am Montag um 8 Uhr',
    halfPastSeven: 'um halb acht',
  },
  nl: {
    sinceMonth: 'sinds maart 2020',
    lasting: 'al drie jaar',
    ago: 'twee jaar geleden',
    untilEnd: 'tot eind 2026',
    lastFriday: 'afgelopen vrijdag',
    endOfOctober: 'eind oktober',
    nineties: 'in de jaren negentig',
    between: 'tussen 2010 en 2012',
    fromTo: 'van 2015 tot 2016',
    nextMonth: 'volgende maand',
    afterTomorrow: 'overmorgen',
    ahead: 'over twee weken',
    fullDate: '3 mei 1999',
    spring: 'in het voorjaar van 2018',
    nthWeekday: 'de eerste maandag van mei',
    weekdays: 'van maandag tot vrijdag',
    sharedMonth: 'van 3 tot 12 september',
    lastYear: 'vorig jaar',
    century: 'in de 19e eeuw',
    quarter: 'in het tweede kwartaal van 2020',
    spelledYear: 'negentienhonderdnegentig',
    lastWeekend: 'vorig weekend',
    time: 'maandag om 8 uur',
    halfPastSeven: 'om half acht',
  },
  fr: {
    sinceMonth: 'depuis mars 2020',
    lasting: 'depuis trois ans',
    ago: 'il y a deux ans',
    untilEnd: "jusqu'à fin 2026",
    lastFriday: 'vendredi dernier',
    endOfOctober: 'fin octobre',
    nineties: 'dans les années 90',
    between: 'entre 2010 et 2012',
    fromTo: 'de 2015 à 2016',
    nextMonth: 'le mois prochain',
    afterTomorrow: 'après-demain',
    ahead: 'dans deux semaines',
    fullDate: 'le 3 mai 1999',
    spring: 'au printemps 2018',
    nthWeekday: 'le premier lundi de mai',
    weekdays: 'du lundi au vendredi',
    sharedMonth: 'du 3 au 12 septembre',
    lastYear: "l'an dernier",
    century: 'au XIXe siècle',
    quarter: 'au deuxième trimestre 2020',
    spelledYear: 'mil neuf cent quatre-vingt-dix',
    lastWeekend: 'le week-end dernier',
    time: 'lundi à 8h',
    halfPastSeven: 'à sept heures et demie',
  },
  es: {
    sinceMonth: 'desde marzo de 2020',
    lasting: 'llevo tres años',
    ago: 'hace dos años',
    untilEnd: 'hasta finales de 2026',
    lastFriday: 'el viernes pasado',
    endOfOctober: 'a finales de octubre',
    nineties: 'en los años noventa',
    between: 'entre 2010 y 2012',
    fromTo: 'de 2015 a 2016',
    nextMonth: 'el mes que viene',
    afterTomorrow: 'pasado mañana',
    ahead: 'dentro de dos semanas',
    fullDate: 'el 3 de mayo de 1999',
    spring: 'en la primavera de 2018',
    nthWeekday: 'el primer lunes de mayo',
    weekdays: 'de lunes a viernes',
    sharedMonth: 'del 3 al 12 de septiembre',
    lastYear: 'el año pasado',
    century: 'en el siglo XIX',
    quarter: 'en el segundo trimestre de 2020',
    spelledYear: 'mil novecientos noventa',
    lastWeekend: 'el fin de semana pasado',
    time: 'el lunes a las 8',
    halfPastSeven: 'a las siete y media',
  },
  it: {
    sinceMonth: 'da marzo 2020',
    lasting: 'da tre anni',
    ago: 'due anni fa',
    untilEnd: 'fino alla fine del 2026',
    lastFriday: 'venerdì scorso',
    endOfOctober: 'fine ottobre',
    nineties: 'negli anni novanta',
    between: 'tra il 2010 e il 2012',
    fromTo: 'dal 2015 al 2016',
    nextMonth: 'il mese prossimo',
    afterTomorrow: 'dopodomani',
    ahead: 'tra due settimane',
    fullDate: 'il 3 maggio 1999',
    spring: 'nella primavera del 2018',
    nthWeekday: 'il primo lunedì di maggio',
    weekdays: 'da lunedì a venerdì',
    sharedMonth: 'dal 3 al 12 settembre',
    lastYear: "l'anno scorso",
    century: 'nel XIX secolo',
    quarter: 'nel secondo trimestre 2020',
    spelledYear: 'millenovecentonovanta',
    lastWeekend: 'lo scorso fine settimana',
    time: 'lunedì alle 8',
    halfPastSeven: 'alle sette e mezza',
  },
  pt: {
    sinceMonth: 'desde março de 2020',
    lasting: 'há já três anos',
    ago: 'dois anos atrás',
    untilEnd: 'até o fim de 2026',
    lastFriday: 'sexta-feira passada',
    endOfOctober: 'no fim de outubro',
    nineties: 'nos anos 90',
    between: 'entre 2010 e 2012',
    fromTo: 'de 2015 a 2016',
    nextMonth: 'no mês que vem',
    afterTomorrow: 'depois de amanhã',
    ahead: 'daqui a duas semanas',
    fullDate: '3 de maio de 1999',
    spring: 'na primavera de 2018',
    nthWeekday: 'na primeira segunda-feira de maio',
    weekdays: 'de segunda a sexta',
    sharedMonth: 'de 3 a 12 de setembro',
    lastYear: 'ano passado',
    century: 'no século XIX',
    quarter: 'no segundo trimestre de 2020',
    spelledYear: 'mil novecentos e noventa',
    lastWeekend: 'no fim de semana passado',
    time: 'segunda-feira às 8',
    halfPastSeven: 'às sete e meia',
  },
};

describe.each(Object.entries(PHRASES))('%s', (language, phrases) => {
  test.each(Object.entries(phrases))('%s: %s', (meaning, phrase) => {
    const found = findTimeWords(phrase, SAID, { language: language as GrammarLanguage });
    const summary = found.map(({ kind, start, end }) => {
      const bound = start ?? end;
      const iso = new Date(bound?.at ?? 0).toISOString();
      return `${kind} ${iso.slice(0, 10)}${iso.includes('T00:00') ? '' : ` ${iso.slice(11, 16)}`} ${bound?.precision}`;
    });
    expect(summary).toEqual([MEANINGS[meaning as Meaning]]);
  });
});

describe('the language of a message', () => {
  test.each([
    ['Ich wohne seit 2019 in Berlin und arbeite bei Siemens.', 'de'],
    ['Sinds maart werk ik niet meer bij het bedrijf van mijn broer.', 'nl'],
    ["J'habite à Lyon depuis trois ans avec ma sœur.", 'fr'],
    ['Trabajo en Madrid desde hace tres años, pero no me gusta.', 'es'],
    ['Da tre anni lavoro a Milano e non mi trovo male.', 'it'],
    ['Eu moro em Lisboa desde 2020 e não tenho carro.', 'pt'],
    ['I moved to Oslo in May.', 'en'],
    ['我去年三月搬到了上海。', 'zh'],
    ['来月から東京に住みます。', 'ja'],
    ['Я живу в Москве с 2019 года.', 'ru'],
    ['2019', 'en'],
    ["Dove era Anna l'estate scorsa?", 'it'],
    ['Waar was Anna afgelopen zomer?', 'nl'],
    ['Onde estava Ana no verão passado?', 'pt'],
    ['Wo ist Anna?', 'de'],
    ['Where was Anna last summer?', 'en'],
  ])('%s', (text, expected) => {
    expect(detectLanguage(text)).toBe(expected);
  });

  test.each([
    ["Dove era Anna l'estate scorsa?", "l'estate scorsa"],
    ['Waar was Anna afgelopen zomer?', 'afgelopen zomer'],
    ['Where was Anna last summer?', 'last summer'],
  ])('%s tells when, by the month that the season starts with', (text, words) => {
    expect(findTimeWords(text, SAID)).toMatchObject([{ text: words, start: { at: Date.UTC(2016, 5, 1), precision: 'month' } }]);
  });

  test.each(['Mi hermana llega el 25', 'Llegamos el 25.', 'Arriva il 25'])('%s names a day of the month', (text) => {
    const [found] = findTimeWords(text, SAID, { prefer: 'future' });
    expect(found).toMatchObject({ kind: 'instant', start: { at: Date.UTC(2016, 10, 25), precision: 'day' } });
  });

  test.each(['el 25 por ciento', 'el 25 es mi número favorito'])('%s does not', (text) => {
    expect(findTimeWords(text, SAID, { language: 'es' })).toEqual([]);
  });

  test('a language without a grammar here is read by chrono-node, and nothing it says is safe', () => {
    const [found] = findTimeWords('我昨天搬家了', SAID);
    expect(found).toMatchObject({ text: '昨天', safe: false, start: { at: Date.UTC(2016, 10, 6), precision: 'day' } });
  });
});
