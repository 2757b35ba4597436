import type { Vocabulary } from '../vocabulary.ts';

const ONES = ['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const STEMS = [
  'erst', 'zweit', 'dritt', 'viert', 'fünft', 'sechst', 'siebt', 'acht', 'neunt', 'zehnt', 'elft', 'zwölft', 'dreizehnt', 'vierzehnt', 'fünfzehnt', 'sechzehnt', 'siebzehnt', 'achtzehnt', 'neunzehnt', 'zwanzigst',
  ...ONES.slice(1).map((one) => `${one}undzwanzigst`), 'dreißigst', 'einunddreißigst',
];
const inflect = (stems: readonly string[]): string => stems.flatMap((stem) => ['e', 'er', 'en', 'es', 'em'].map((ending) => stem + ending)).join(', ');

export const german: Vocabulary = {
  monthFirst: false,
  modifierFollows: false,
  months: ['januar, jan, jänner, januars', 'februar, feb, feber, februars', 'märz, mär, mrz, maerz', 'april, apr, aprils', 'mai, mais', 'juni, jun, juno', 'juli, jul', 'august, aug', 'september, sep, sept', 'oktober, okt', 'november, nov', 'dezember, dez'],
  weekdays: ['montag, mo, montags', 'dienstag, di, dienstags', 'mittwoch, mi, mittwochs', 'donnerstag, do, donnerstags', 'freitag, fr, freitags', 'samstag, sonnabend, sa, samstags', 'sonntag, so, sonntags'],
  seasons: ['frühling, frühjahr, frühlings, fruehling, fruehjahr', 'sommer, sommers', 'herbst, herbsts', 'winter, winters'],
  units: {
    second: 'sekunde, sekunden, sek', minute: 'minute, minuten, min, mins', hour: 'stunde, stunden, std, stdn', day: 'tag, tage, tagen, tages, tg, tge', week: 'woche, wochen', month: 'monat, monate, monaten, monats, monates', quarter: 'quartal, quartale, quartals, quartalen', half: 'halbjahr, halbjahre, halbjahres, halbjahrs',
    year: 'jahr, jahre, jahren, jahres, jahrs, kalenderjahr, kalenderjahres', decade: 'jahrzehnt, jahrzehnte, jahrzehnten, dekade, dekaden', century: 'jahrhundert, jahrhunderts, jahrhunderte', weekend: 'wochenende, wochenenden, wochenendes', workday: 'arbeitstag, arbeitstage, arbeitstagen, werktag, werktage, werktagen', workweek: 'arbeitswoche, arbeitswochen',
  },
  parts: {
    dawn: 'früher morgen, morgengrauen, frühen morgen', morning: 'morgen, morgens, vormittag, vormittags, früh, frühmorgens, morgens früh, am morgen', noon: 'mittagszeit', afternoon: 'nachmittag, nachmittags, nachmittage', evening: 'abend, abends, abends spät', night: 'nacht, nachts', daytime: 'geschäftszeit, tagsüber',
  },
  gluedParts: { morning: 'morgen, vormittag, früh', noon: 'mittag', afternoon: 'nachmittag', evening: 'abend', night: 'nacht' },
  days: { '-3': 'vorvorgestern', '-2': 'vorgestern', '-1': 'gestern', '0': 'heute, den heutigen tag, heutigen tag', '1': 'morgen, der nächste tag, am nächsten tag, am tag danach, tag danach', '2': 'übermorgen, uebermorgen', '3': 'überübermorgen' },
  dayParts: {
    '0 night': 'heute nacht', '-1 night': 'gestern nacht, letzte nacht, vergangene nacht', '0 evening': 'heute abend', '-1 evening': 'gestern abend', '1 evening': 'morgen abend', '0 morning': 'heute morgen, heute früh, heute vormittag', '1 morning': 'morgen früh, morgen vormittag', '-1 morning': 'gestern morgen, gestern früh, gestern vormittag',
    '0 afternoon': 'heute nachmittag', '1 afternoon': 'morgen nachmittag', '-1 afternoon': 'gestern nachmittag', '1 night': 'morgen nacht',
  },
  hours: { '12': 'mittag, mittags, am mittag', '0': 'mitternacht' },
  unitEnds: { month: 'monatsende, ende des monats', year: 'jahresende', quarter: 'quartalsende' },
  now: 'jetzt, gerade eben, momentan, im moment, derzeit, zurzeit, zur zeit, gegenwärtig, sofort, aktuell, gerade jetzt, so bald wie möglich, so schnell wie möglich, heutzutage',
  always: 'immer, schon immer, von geburt an, seit jeher, seit meiner geburt, mein ganzes leben, mein leben lang, seit eh und je',
  modifiers: {
    this: 'diese, dieser, dieses, diesen, diesem, aktuelle, aktuellen, aktueller, aktuelles, laufende, laufenden, laufendes, jetzige, jetzigen, heurige', same: 'derselbe, dieselbe, dasselbe, denselben, demselben, gleichen, selben', next: 'nächste, nächster, nächstes, nächsten, nächstem, naechste, naechsten, naechstes, folgende, folgenden, folgendes, darauffolgende, darauffolgenden',
    coming: 'kommende, kommender, kommendes, kommenden, kommendem, bevorstehende, bevorstehenden', last: 'letzte, letzter, letztes, letzten, letztem, vergangene, vergangener, vergangenes, vergangenen, vorige, voriger, voriges, vorigen, vorherige, vorherigen, vorheriges', afterNext: 'übernächste, übernächster, übernächstes, übernächsten, uebernaechste, uebernaechsten', beforeLast: 'vorletzte, vorletzter, vorletztes, vorletzten',
  },
  edges: {
    start: 'anfang, beginn, anfangs, am anfang, zu beginn, zu anfang, früh im, frühe, frühen', middle: 'mitte, in der mitte, mitten in', end: 'ende, am ende, zum ende, gegen ende, ausgang, späte, späten, spät im, ausklang', earlier: 'früher, früher in, eher in, anfang', later: 'später, später in', rest: 'rest, verbleibende, verbleibenden, übrige',
  },
  decades: { '20': 'zwanziger, zwanzigern, zwanzigerjahre, zwanzigerjahren', '30': 'dreißiger, dreißigern, dreißigerjahre, dreißigerjahren', '40': 'vierziger, vierzigern, vierzigerjahre, vierzigerjahren', '50': 'fünfziger, fünfzigern, fünfzigerjahre, fünfzigerjahren', '60': 'sechziger, sechzigern, sechzigerjahre, sechzigerjahren', '70': 'siebziger, siebzigern, siebzigerjahre, siebzigerjahren', '80': 'achtziger, achtzigern, achtzigerjahre, achtzigerjahren', '90': 'neunziger, neunzigern, neunzigerjahre, neunzigerjahren' },
  numerals: {
    small: 'null, ein|eins|eine|einen|einem|einer, zwei|zwo, drei, vier, fünf|fuenf, sechs, sieben, acht, neun, zehn, elf, zwölf|zwoelf, dreizehn, vierzehn, fünfzehn, sechzehn, siebzehn, achtzehn, neunzehn',
    tens: 'zwanzig, dreißig, vierzig, fünfzig, sechzig, siebzig, achtzig, neunzig', join: (ten, one) => `${one}und${ten}`, hundred: 'hundert', thousand: 'tausend', and: '', glued: true, few: 'paar, ein paar, einige, einigen, mehrere, mehreren, wenige, wenigen',
  },
  ordinals: STEMS.map((stem) => inflect(stem === 'siebt' ? ['siebt', 'siebent'] : [stem])),
  ordinalSuffixes: 'te, ter, ten, tes, ste, ster, sten, er',
  ordinalDot: true,
  holidays: {
    '1-1': 'neujahr, neujahrstag', '12-31': 'silvester, sylvester, silvestertag', '12-25': 'weihnachten, erster weihnachtstag, erster weihnachtsfeiertag, weihnachtstag, weihnachtsfeiertag, christtag', '12-24': 'heiligabend, heiliger abend, heilig abend, weihnachtsabend, heilige abend', '12-26': 'zweiter weihnachtstag, zweiter weihnachtsfeiertag, stephanstag, stefanitag',
    'easter': 'ostern, ostersonntag', 'easter+1': 'ostermontag', 'easter-2': 'karfreitag', 'easter-46': 'aschermittwoch', 'easter-48': 'rosenmontag', 'easter-47': 'fastnacht, faschingsdienstag, fastnachtsdienstag, veilchendienstag, faschingsdienstag, karnevalsdienstag', 'easter-50': 'fastnachtssamstag, faschingssamstag, karnevalssamstag, nelkensamstag', 'easter-49': 'fastnachtssonntag, faschingssonntag, karnevalssonntag, tulpensonntag', 'easter-52': 'weiberfastnacht, altweiber, weiberfasching, schmutziger donnerstag, altweiberfastnacht', 'easter-7': 'palmsonntag', 'easter-3': 'gründonnerstag', 'easter-1': 'karsamstag, ostersamstag', 'easter+39': 'christi himmelfahrt, himmelfahrt, auffahrt, vatertag, männertag, herrentag, himmelfahrtstag', 'easter+49': 'pfingsten, pfingstsonntag', 'easter+50': 'pfingstmontag', 'easter+60': 'fronleichnam', 'easter+7': 'weißer sonntag',
    '5-1': 'tag der arbeit, maifeiertag, erster mai, tag der arbeiter', '10-3': 'tag der deutschen einheit, tag der einheit', '10-31': 'reformationstag, halloween', '11-1': 'allerheiligen', '11-2': 'allerseelen', '1-6': 'heilige drei könige, dreikönigstag, dreikönig, heilige drei koenige, epiphanias', '8-15': 'mariä himmelfahrt, mariae himmelfahrt', '11-11': 'martinstag, sankt martin, st martin', '12-6': 'nikolaus, nikolaustag, sankt nikolaus', '2-14': 'valentinstag', '3-8': 'frauentag, weltfrauentag, internationaler frauentag', '5-2-sun': 'muttertag', '6-1': 'weltkindertag, kindertag, internationaler kindertag', '10-1-sun': 'erntedankfest, erntedank', '4-1': 'erster april, aprilscherz', '4-22': 'tag der erde', '4-30': 'walpurgisnacht', '7-4': 'unabhängigkeitstag', '11-4-thu': 'thanksgiving', '11-4-thu+1': 'black friday', '8-1': 'schweizer bundesfeier, bundesfeiertag', '10-26': 'österreichischer nationalfeiertag, nationalfeiertag', '6-24': 'johannistag',
    '3-20': 'frühlingsanfang, frühlingsbeginn', '6-21': 'sommeranfang, sommerbeginn, sommersonnenwende', '9-22': 'herbstanfang, herbstbeginn', '12-21': 'winteranfang, winterbeginn, wintersonnenwende', '2-2': 'mariä lichtmess, lichtmess', '11-16': 'volkstrauertag', '11-3-wed': 'buß und bettag, buss und bettag', '6-27': 'siebenschläfer',
  },
  roles: {
    otherYear: 'schuljahr, geschäftsjahr, steuerjahr, finanzjahr, fiskaljahr, schuljahres, geschäftsjahres',
    since: 'seit, ab, seit dem, seit der, seitdem, vom', until: 'bis, bis zum, bis zur, bis zu, bis in, bis ins, bis in die, bis an, bis ende des', from: 'von, vom, ab, aus, zwischen', to: 'bis, bis zum, bis zur, bis zu, zum, bis einschließlich', between: 'zwischen', and: 'und', before: 'vor, vor dem, vor der, bevor, früher als, eher als', after: 'nach, nach dem, nach der, später als', by: 'spätestens, bis spätestens, bis', onward: 'ab, ab dem, ab der, beginnend, beginnend am, beginnend mit, mit wirkung vom, von jetzt an',
    of: 'der, des, von, vom, im, in, den, am, aus, aus dem', the: 'der, die, das, den, dem, des, ein, eine, einem, einen, einer', a: 'ein, eine, einem, einen, einer', at: 'um, gegen, um etwa, um ca', on: 'am, an, an dem, am tag, an den', in: 'im, in, in der, in dem, ins, innerhalb', during: 'während, waehrend, über, während des, während der, im laufe', for: 'für, die, schon', about: 'etwa, ungefähr, circa, ca, ca., gegen, um, rund, fast, irgendwann, knapp, gut', every: 'jeden, jede, jedes, jeder, alle',
    ago: 'her, zurück, davor', agoFirst: 'vor, vor etwa, vor ca, vor ungefähr, vor rund', hence: 'ab jetzt, von jetzt an, ab heute, von heute an', henceOther: 'später, danach', agoOther: 'früher, zuvor, vorher', aheadFirst: 'in, in etwa, in ca, binnen', within: 'innerhalb von, innerhalb, binnen', sinceCount: 'seit, schon seit, bereits seit, seit etwa, seit über, seit mehr als, seit fast', more: 'mehr als, länger als, über', less: 'weniger als, unter', onAfter: 'an', orLater: 'oder später, oder danach, und danach, und später', orEarlier: 'oder früher, oder davor, und früher',
    am: 'a.m., am vormittag', pm: 'p.m.', oclock: 'uhr, h', halfTo: 'halb', quarterPast: 'viertel nach', quarterTo: 'viertel vor', past: 'nach', toHour: 'vor', oneAndHalf: 'anderthalb, eineinhalb, einundeinhalb', half: 'halbe, halben, halbes, halb',
    weekOf: 'vom, von, ab, der, des, beginnend am, beginnend mit, mit dem, um den', quarterSign: 'q, quartal', halfYearSign: 'h', yearQualifier: 'jahr, jahre, kalenderjahr, jahres, jahren', yearsOf: 'jahre, jahren', decadeSuffix: 'er, ern, er jahre, er jahren, erjahre, erjahren, jahre, jahren', dayWord: 'tag, tages', not: 'alt, alte, alten, pro, älter, jünger',
  },
  weak: 'mo, di, mi, do, fr, sa, so, mai, morgen, min, h, fruh, immer, mais, mar, sep, der tag, ab, nacht, muttertag, auffahrt',
  telltales: 'der, die, das, und, ist, ich, nicht, ein, eine, zu, den, mit, auf, fur, von, im, wir, sie, er, es, habe, hat, bin, war, bei, seit, sich, auch, noch, am, vor, wann, wird, werde, dem, einen',
};
