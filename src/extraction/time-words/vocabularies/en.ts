import type { Vocabulary } from '../vocabulary.ts';

export const english: Vocabulary = {
  monthFirst: true,
  modifierFollows: false,
  months: ['january, jan', 'february, feb', 'march, mar', 'april, apr', 'may', 'june, jun', 'july, jul', 'august, aug', 'september, sept, sep', 'october, oct', 'november, nov', 'december, dec'],
  weekdays: ['monday, mon', 'tuesday, tue, tues', 'wednesday, wed, weds', 'thursday, thu, thur, thurs', 'friday, fri', 'saturday, sat', 'sunday, sun'],
  seasons: ['spring, springtime', 'summer, summertime', 'autumn, fall', 'winter, wintertime'],
  units: {
    second: 'second, seconds, sec, secs', minute: 'minute, minutes, min, mins', hour: 'hour, hours, hr, hrs, h', day: 'day, days', week: 'week, weeks, wk, wks',
    fortnight: 'fortnight, fortnights', month: 'month, months', quarter: 'quarter, quarters', half: 'half, half of the year, half year', year: 'year, years, yr, yrs, calendar year', decade: 'decade, decades', century: 'century, centuries',
    weekend: 'weekend, weekends, week-end', workday: 'workday, workdays, business day, business days, working day, working days, work day, work days, weekday, weekdays', workweek: 'workweek, work week, workweeks, business week, working week',
  },
  parts: {
    dawn: 'dawn, early morning', morning: 'morning, mornings', noon: 'lunchtime, lunch time, midday', afternoon: 'afternoon, afternoons', evening: 'evening, evenings', night: 'night, nighttime, night time', daytime: 'daytime, business hours, business hour',
  },
  days: {
    '-2': 'day before yesterday, the day before yesterday', '-1': 'yesterday, yday, the day before', '0': 'today, this day, otd', '1': 'tomorrow, tmr, tmrw, tomorow, tommorow, the day after, next day, the following day, following day',
    '2': 'day after tomorrow, the day after tomorrow, day after tmr',
  },
  dayParts: { '0 night': 'tonight, tonite', '-1 night': 'last night', '0 evening': 'this evening' },
  hours: { '12': 'noon, mid day, high noon, lunch', '0': 'midnight' },
  unitEnds: { day: 'eod', week: 'eow', month: 'eom', year: 'eoy' },
  now: 'now, right now, just now, at the moment, at present, currently, asap, as soon as possible, at the present time, at this time, at this moment, the present time, present time, this minute, nowadays, these days, date, to date',
  always: 'always, all my life, my whole life, my entire life, since forever, since birth, since i was born, from birth, since day one',
  modifiers: {
    this: 'this, current, present, the current', same: 'same, that, the same', next: 'next, following, the following, subsequent', coming: 'coming, upcoming, this coming, the coming, next upcoming',
    last: 'last, past, previous, prior, preceding, this past, the past, this last, the last', afterNext: 'after next, week after next', beforeLast: 'before last',
  },
  edges: {
    start: 'start of, beginning of, early, early in, the early part of, turn of, very beginning of, very start of, begin of, first part of', middle: 'middle of, mid, midway through, half way through, halfway through',
    end: 'end of, late, close of, late in, very end of, tail end of, ending of, latter part of', earlier: 'earlier, earlier in', later: 'later, later in, later on', rest: 'rest of, remainder of, remaining',
  },
  decades: { '20': 'twenties', '30': 'thirties', '40': 'forties', '50': 'fifties', '60': 'sixties', '70': 'seventies', '80': 'eighties', '90': 'nineties' },
  numerals: {
    small: 'zero|oh, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen',
    tens: 'twenty, thirty, forty|fourty, fifty, sixty, seventy, eighty, ninety', join: (ten, one) => `${ten} ${one}`, hundred: 'hundred', thousand: 'thousand', and: 'and', few: 'few, several, couple, a couple, a few, couple of, a couple of',
  },
  ordinals: [
    'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth, twelveth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth',
    'twenty first', 'twenty second', 'twenty third', 'twenty fourth', 'twenty fifth', 'twenty sixth', 'twenty seventh', 'twenty eighth', 'twenty ninth', 'thirtieth', 'thirty first',
  ],
  ordinalSuffixes: 'st, nd, rd, th',
  holidays: {
    '1-1': "new year's day, new year, new years, new years day, new year's, new year day", '12-31': "new year's eve, new years eve, nye, new year eve", '12-25': 'christmas, christmas day, xmas, x-mas, xmas day', '12-24': 'christmas eve, xmas eve', '12-26': 'boxing day',
    'easter': 'easter, easter sunday, easter day', 'easter+1': 'easter monday', 'easter-2': 'good friday', 'easter-46': 'ash wednesday', 'easter-47': 'mardi gras, shrove tuesday, fat tuesday', 'easter-7': 'palm sunday', 'easter-3': 'maundy thursday', 'easter-1': 'easter saturday, holy saturday',
    'easter+39': 'ascension day, ascension', 'easter+49': 'pentecost, whitsun, whit sunday', 'easter+50': 'whit monday, pentecost monday', 'easter+60': 'corpus christi',
    '11-4-thu': 'thanksgiving, thanksgiving day', '11-4-thu+1': 'black friday', '11-4-thu+4': 'cyber monday', '9-1-mon': 'labor day, labour day', '5-1': "may day, international workers' day, international workers day, workers' day", '5--1-mon': 'memorial day',
    '7-4': 'independence day, fourth of july, usindependence day, us independence day', '1-3-mon': 'martin luther king day, mlk day, martin luther king jr day, mlk jr day', '2-3-mon': "presidents' day, presidents day, president's day, washington's birthday", '10-2-mon': 'columbus day, indigenous peoples day', '11-11': 'veterans day, armistice day, remembrance day, veteran\'s day', '6-19': 'juneteenth',
    '2-14': "valentine's day, valentines day, valentine's, valentines", '3-17': "saint patrick's day, st patrick's day, st patricks day, st. patrick's day, saint patricks day", '10-31': 'halloween, all hallows eve, halloween day', '11-1': "all saints' day, all saints day, all hallows", '11-2': "all souls' day, all souls day", '2-2': 'groundhog day, groundhogs day', '4-1': "april fools' day, april fools, april fool's day, april fool day", '4-22': 'earth day', '3-8': "international women's day, women's day, womens day, womans day", '5-2-sun': "mother's day, mothers day, mother day", '6-3-sun': "father's day, fathers day, father day", '6-14': 'flag day', '1-6': 'epiphany', '5-5': 'cinco de mayo', '6-24': 'midsummer day, saint john, st john', '3-14': 'pi day', '7-14': 'bastille day', '1-26': 'australia day', '7-1': 'canada day', '11-5': 'guy fawkes day, guy fawkes night, bonfire night', '11-11+0': 'singles day, single day', '4-4': 'qingming', '9-11': '9/11', '11-1-tue': 'election day', '4-3-mon': "patriots' day", '12-6': 'st nicholas day', '5-4': 'youth day, star wars day', '6-1': "children's day, childrens day", '9-10': "teacher's day, teachers' day, teachers day", '3-12': 'arbor day, tree planting day', '4-30': 'walpurgis night',
  },
  roles: {
    otherYear: 'school, fiscal, academic, tax, financial',
    since: 'since, ever since, since about, from as far back as', until: 'until, till, til, up to, up until, through, thru, until the, as late as, up till', from: 'from', to: 'to, through, until, till, til, thru, up to, all the way to, and up to', between: 'between, in between, betweeen', and: 'and, &', before: 'before, prior to, earlier than, sooner than, preceding, previous to, no later than, ahead of', after: 'after, later than, following, past, greater than, newer than',
    by: 'by, by the, no later than, not later than, as late as', onward: 'starting, starting on, starting from, starting in, beginning, beginning on, beginning in, beginning from, as of, as from, effective, effective from, effective on, commencing, as early as, any time from, on or after',
    of: "of, 's, s", the: 'the, that, a certain', a: 'a, an, one', at: 'at, @, around, about', on: 'on, upon', in: 'in, within, inside, back in, into, some time in, sometime in, of', during: 'during, over, over the course of, in the course of, throughout', for: 'for, for over, for about, for almost, for nearly, for at least, for more than, over', about: 'around, about, approximately, circa, sometime, some time, roughly, almost, nearly, exactly, probably, sometime around, only, just, maybe, ca', every: 'every, each, any',
    ago: 'ago, back, before now', agoOther: 'prior, earlier, previously, before', hence: 'from now, hence, from today, after now, from right now, in the future, from this moment', henceOther: 'later, after, afterwards', aheadFirst: 'in, within, in about', within: 'within, in under, in less than, within less than', than: 'than', more: 'more than, over, at least, longer than, later than', less: 'less than, under, fewer than, at most', orLater: 'or later, or after, or newer, and later, and after, and onwards, and onward, and beyond, or thereafter, and afterwards, or afterwards, and newer, and thereafter, or more, onward, onwards, on out, and on, and greater, or greater, and above', orEarlier: 'or earlier, or before, and earlier, and before, or older, or prior, and prior',
    am: 'am, a.m., a.m, a m, in the morning', pm: 'pm, p.m., p.m, p m', onAfter: 'on, on out, forward, and on', itHasBeen: "it's been, it has been, its been, been", oclock: "o'clock, oclock, h, o' clock", halfPast: 'half past, half after, half', quarterPast: 'quarter past, a quarter past, quarter after, a quarter after', quarterTo: 'quarter to, a quarter to, quarter of, quarter till, quarter before', past: 'past, after', toHour: 'to, till, before', half: 'half',
    weekOf: 'of, commencing, starting, beginning, starting on, beginning on, commencing on, containing, with, from', quarterSign: 'q, quarter', halfYearSign: 'h', yearQualifier: 'year, calendar year, calendar, the year, years, cy, in the year of, the year of', yearsOf: 'years', decadeSuffix: "s, 's, ies", dayWord: 'day', not: 'old, older, younger, per, longer, more',
  },
  weak: 'may, march, mar, sat, sun, mon, wed, second, seconds, fall, spring, h, dec, jan, jun, fri, lunch, date, sec, min, the day, ascension, forever, present, noon, that',
  telltales: 'the, and, is, was, i, my, to, of, in, at, we, he, she, they, have, has, for, with, not, it, are, been, this, that, you',
};
