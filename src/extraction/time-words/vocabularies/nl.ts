import type { Vocabulary } from '../vocabulary.ts';

const ONES = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];

export const dutch: Vocabulary = {
  monthFirst: false,
  modifierFollows: false,
  months: ['januari, jan', 'februari, feb, febr', 'maart, mrt, mar', 'april, apr', 'mei', 'juni, jun', 'juli, jul', 'augustus, aug', 'september, sep, sept', 'oktober, okt', 'november, nov', 'december, dec'],
  weekdays: ['maandag, ma, maa', 'dinsdag, di, din', 'woensdag, wo, woe', 'donderdag, do, don', 'vrijdag, vr, vrij', 'zaterdag, za, zat', 'zondag, zo, zon'],
  seasons: ['lente, voorjaar', 'zomer', 'herfst, najaar', 'winter'],
  units: {
    second: 'seconde, seconden, secondes, sec', minute: 'minuut, minuten, min, mins', hour: 'uur, uren, uurtje, uurtjes', day: 'dag, dagen', week: 'week, weken', month: 'maand, maanden', quarter: 'kwartaal, kwartalen', half: 'halfjaar, half jaar', year: 'jaar, jaren, kalenderjaar, kalenderjaren', decade: 'decennium, decennia', century: 'eeuw, eeuwen',
    weekend: 'weekend, weekeinde, weekends, weekeind', workday: 'werkdag, werkdagen', workweek: 'werkweek, werkweken', fortnight: 'veertien dagen',
  },
  parts: { dawn: 'vroege ochtend, vroeg in de ochtend, dageraad', morning: 'ochtend, ochtends, s ochtends, morgen, morgens, s morgens, ochtenden, voormiddag', noon: 'lunchtijd', afternoon: 'middag, middags, s middags, namiddag, middagen', evening: 'vooravond, avond, avonds, s avonds, avonden', night: 'nacht, nachts, s nachts, nachten', daytime: 'overdag' },
  gluedParts: { morning: 'ochtend, morgen, voormiddag', afternoon: 'middag, namiddag', evening: 'avond', night: 'nacht' },
  days: { '-2': 'eergisteren', '-1': 'gisteren, gister, de dag ervoor, dag ervoor', '0': 'vandaag, deze dag, heden', '1': 'morgen, de volgende dag, volgende dag, de dag erna, dag erna, de dag daarna', '2': 'overmorgen' },
  dayParts: {
    '0 night': 'vannacht', '0 evening': 'vanavond, deze avond', '-1 evening': 'gisteravond, gisterenavond, gisteren avond, afgelopen avond', '-1 night': 'gisternacht, gisterennacht, afgelopen nacht', '1 evening': 'morgenavond', '1 night': 'morgennacht', '0 morning': 'vanmorgen, vanochtend', '1 morning': 'morgenochtend, morgenvroeg, morgen vroeg', '-1 morning': 'gisterochtend, gisterenochtend, gistermorgen, gisterenmorgen', '0 afternoon': 'vanmiddag', '1 afternoon': 'morgenmiddag, morgennamiddag', '-1 afternoon': 'gistermiddag, gisterenmiddag',
  },
  hours: { '12': 'twaalf uur s middags, noen, het middaguur', '0': 'middernacht' },
  now: 'nu, op dit moment, momenteel, nu meteen, zo snel mogelijk, zsm, nu direct, tegenwoordig, thans, onmiddellijk, meteen, zo spoedig mogelijk, op het moment',
  always: 'altijd, altijd al, van jongs af aan, sinds mijn geburte, mijn hele leven, sinds mijn geboorte',
  modifiers: {
    this: 'deze, dit, huidig, huidige, lopende, lopend', same: 'dezelfde, hetzelfde, zelfde, die, dat', next: 'volgend, volgende, eerstvolgende, erop volgende, daaropvolgende', coming: 'komend, komende, aankomend, aankomende, aanstaande, aanstaand, eerstkomende, eerstvolgende', last: 'vorig, vorige, afgelopen, laatste, verleden, voorbije, voorgaande, voorgaand, laatst',
    afterNext: 'na volgende, overvolgende', beforeLast: 'voorlaatste, voorvorige, eervorige, eerverleden',
  },
  edges: {
    start: 'begin, het begin, begin van, aanvang, vroeg in, vroeg, start van', middle: 'midden, medio, half, halverwege, het midden, midden in, midden van', end: 'eind, einde, het einde, laat in, het eind, laat, op het einde, slot', earlier: 'eerder, eerder in, vroeger, vroeger in', later: 'later, later in', rest: 'rest, de rest, resterende',
  },
  decades: { '20': 'twintig', '30': 'dertig', '40': 'veertig', '50': 'vijftig', '60': 'zestig', '70': 'zeventig', '80': 'tachtig', '90': 'negentig' },
  numerals: {
    small: 'nul, een|één|eene, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf, dertien, veertien, vijftien, zestien, zeventien, achttien, negentien',
    tens: 'twintig, dertig, veertig, vijftig, zestig, zeventig, tachtig, negentig', join: (ten, one) => `${one}en${ten}`, hundred: 'honderd', thousand: 'duizend', and: 'en', glued: true, few: 'paar, een paar, enkele, enige, een aantal, aantal',
  },
  ordinals: [
    'eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende', 'tiende', 'elfde', 'twaalfde', 'dertiende', 'veertiende', 'vijftiende', 'zestiende', 'zeventiende', 'achttiende', 'negentiende', 'twintigste',
    ...ONES.map((one) => `${one}entwintigste, ${one} en twintigste`), 'dertigste', 'eenendertigste, een en dertigste',
  ],
  ordinalSuffixes: 'e, de, ste, st',
  holidays: {
    '1-1': 'nieuwjaar, nieuwjaarsdag, nieuwjaars dag', '12-31': 'oudjaar, oudejaarsavond, oudejaarsdag, oudjaarsavond, oud en nieuw, nieuwjaarsavond', '12-25': 'kerst, kerstmis, eerste kerstdag, kerstdag, kerstdagen', '12-24': 'kerstavond', '12-26': 'tweede kerstdag, boxing day', 'easter': 'pasen, eerste paasdag, paaszondag, paasdag, paas', 'easter+1': 'tweede paasdag, paasmaandag', 'easter-2': 'goede vrijdag', 'easter-46': 'aswoensdag', 'easter-47': 'vastenavond, mardi gras, vette dinsdag', 'easter-48': 'rozenmaandag', 'easter-49': 'carnaval', 'easter-7': 'palmzondag', 'easter-3': 'witte donderdag', 'easter-1': 'stille zaterdag, paaszaterdag',
    'easter+39': 'hemelvaart, hemelvaartsdag', 'easter+49': 'pinksteren, eerste pinksterdag, pinksterdag, pinksterzondag', 'easter+50': 'tweede pinksterdag, pinkstermaandag', 'easter+60': 'sacramentsdag', '4-27': 'koningsdag, konings dag', '4-30': 'koninginnedag', '5-4': 'dodenherdenking', '5-5': 'bevrijdingsdag', '12-5': 'sinterklaas, sinterklaasavond, pakjesavond, sint', '5-1': 'dag van de arbeid, dag van de arbeider, internationale dag van de arbeid, internationale arbeidersdag', '7-4': 'onafhankelijkheidsdag, onafhankelijksdag', '11-4-thu': 'thanksgiving', '11-4-thu+1': 'black friday, zwarte vrijdag', '11-4-thu+4': 'cyber monday', '9-1-mon': 'labor day', '2-14': 'valentijnsdag, valentijn', '3-8': 'vrouwendag, internationale vrouwendag', '5-2-sun': 'moederdag', '6-3-sun': 'vaderdag', '10-31': 'halloween', '11-1': 'allerheiligen', '11-2': 'allerzielen', '1-6': 'driekoningen', '4-22': 'dag van de aarde, aardedag', '4-1': 'een april, 1 aprildag, april fools', '11-11': 'sint maarten, wapenstilstandsdag', '9-3-tue': 'prinsjesdag', '7-21': 'nationale feestdag', '7-11': 'feest van de vlaamse gemeenschap', '2-2': 'groundhog day, marmottendag', '1-3-mon': 'martin luther king dag, mlk dag', '6-1': 'kinderdag', '10-5': 'dag van de leraar', '3-17': "st. patrick's day, st patrick's day, saint patrick's day, st patricks day",
  },
  roles: {
    otherYear: 'fiscaal, fiscale, schooljaar, boekjaar, academiejaar, academisch',
    since: 'sinds, sedert, al sinds, vanaf, al vanaf', until: 'tot, tot en met, t/m, tot aan, totdat, tot op, tot in', from: 'van, vanaf, uit, gerekend vanaf, te rekenen vanaf', to: 'tot, tot en met, t/m, tot aan, naar', between: 'tussen', and: 'en', before: 'voor, vóór, voordat, eerder dan, vroeger dan, voor het', after: 'na, later dan, hoger dan', by: 'tegen, uiterlijk, ten laatste, niet later dan', onward: 'vanaf, met ingang van, ingaande, te beginnen, beginnend, beginnend op, startend, startend op, startend vanaf, beginnend in, per',
    of: 'van, van de, van het, in, der, des', the: 'de, het, een, den, t', a: 'een, één', at: 'om, rond, omstreeks, tegen', on: 'op', in: 'in, binnen, gedurende', during: 'gedurende, tijdens, in de loop van, over', for: 'voor, al, gedurende, al meer dan, al bijna, al ruim', about: 'ongeveer, rond, omstreeks, circa, ca, ergens, ergens rond, bijna, zowat, zo n, ruim', every: 'elke, elk, iedere, ieder, alle',
    ago: 'geleden, terug, gelden', agoOther: 'eerder, daarvoor, ervoor', hence: 'vanaf nu, vanaf vandaag, vanaf heden, na nu', henceOther: 'later, daarna, erna', aheadFirst: 'over, binnen, na, in', within: 'binnen, binnen de', sinceCount: 'sinds, al, reeds, sedert', more: 'meer dan, langer dan', less: 'minder dan, korter dan', orLater: 'of later, en daarna, of daarna, en later, en verder', orEarlier: 'of eerder, en eerder, of daarvoor, en daarvoor',
    am: 'am, a.m., a.m, vm, v.m., in de ochtend', pm: 'pm, p.m., p.m, nm, n.m.', oclock: 'uur, h, u', halfTo: 'half', quarterPast: 'kwart over', quarterTo: 'kwart voor', past: 'over', toHour: 'voor', oneAndHalf: 'anderhalf, anderhalve', half: 'half, halve',
    weekOf: 'van, vanaf, beginnend op, beginnend, die begint op, startend op, met, startend', quarterSign: 'q, k, kwartaal', halfYearSign: 'h', yearQualifier: 'jaar, het jaar, kalenderjaar, jaren', yearsOf: 'jaren, de jaren', decadeSuffix: 's, er jaren', dayWord: 'dag', not: 'oud, oude, per, ouder, jonger',
  },
  weak: 'maa, din, woe, don, vrij, zon, ma, di, wo, do, vr, za, zo, mar, mei, nu, morgen, sec, min, dec, sep, de dag, die dag, sint, paas, carnaval, altijd, half, week',
  telltales: 'de, het, een, en, ik, is, niet, van, dat, die, op, te, zijn, met, voor, aan, er, maar, om, ook, bij, naar, ben, heb, heeft, was, wij, we, zij, ze, hij, je, sinds, wat, zal, dit, ga',
};
