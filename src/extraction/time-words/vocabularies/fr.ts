import type { Vocabulary } from '../vocabulary.ts';

export const french: Vocabulary = {
  monthFirst: false,
  modifierFollows: true,
  months: ['janvier, janv, jan', 'février, févr, fév, fev', 'mars', 'avril, avr', 'mai', 'juin', 'juillet, juil', 'août, aout', 'septembre, sept, sep', 'octobre, oct', 'novembre, nov', 'décembre, déc'],
  weekdays: ['lundi, lun', 'mardi, mar', 'mercredi, mer, mercr', 'jeudi, jeu', 'vendredi, ven, vend', 'samedi, sam', 'dimanche, dim'],
  seasons: ['printemps', 'été', 'automne', 'hiver'],
  units: {
    second: 'seconde, secondes, sec', minute: 'minute, minutes, min, mn, mins', hour: 'heure, heures, h', day: 'jour, jours, journée, journées', week: 'semaine, semaines, huitaine', fortnight: 'quinzaine, quinze jours', month: 'mois', quarter: 'trimestre, trimestres', half: 'semestre, semestres', year: 'an, ans, année, années, année civile', decade: 'décennie, décennies', century: 'siècle, siècles',
    weekend: 'week-end, weekend, week-ends, weekends, fin de semaine', workday: 'jour ouvrable, jours ouvrables, jour ouvré, jours ouvrés, jours de travail', workweek: 'semaine de travail, semaine ouvrée',
  },
  parts: { dawn: 'aube, petit matin, tôt le matin', morning: 'matin, matinée, matins, du matin', noon: 'heure du déjeuner', afternoon: 'après-midi, apres midi, aprèm, de l après midi, l après midi', evening: 'soir, soirée, soirs, du soir', night: 'nuit, nuits, de la nuit', daytime: 'journée' },
  days: { '-2': 'avant-hier, avant hier', '-1': 'hier, la veille, le jour précédent', '0': "aujourd'hui, ce jour, le jour même, aujourdhui", '1': 'demain, le lendemain, lendemain, jour suivant, le jour suivant, jour d après, le jour d après', '2': 'après-demain, apres demain, le surlendemain' },
  dayParts: {
    '0 night': 'cette nuit, ce soir', '-1 night': 'hier soir, la nuit dernière, nuit dernière, hier dans la nuit, hier nuit', '1 night': 'demain nuit, demain soir, demain dans la nuit', '0 morning': 'ce matin', '1 morning': 'demain matin', '-1 morning': 'hier matin', '0 afternoon': 'cet après-midi, cette après-midi', '1 afternoon': 'demain après-midi', '-1 afternoon': 'hier après-midi',
  },
  hours: { '12': 'midi', '0': 'minuit' },
  now: 'maintenant, en ce moment, actuellement, à présent, tout de suite, le plus tôt possible, dès que possible, immédiatement, à l heure actuelle, de nos jours, désormais, dès maintenant, aussitôt que possible',
  always: 'toujours, depuis toujours, toute ma vie, depuis ma naissance, de toute éternité, depuis la naissance',
  modifiers: {
    this: 'ce, cet, cette, ces, en cours, courant, actuel, actuelle, présent, présente', same: 'même, le même, la même', next: 'prochain, prochaine, prochains, prochaines, suivant, suivante, suivants, suivantes, qui suit, d après', coming: 'à venir, qui vient, venant', last: 'dernier, dernière, derniers, dernières, passé, passée, passés, passées, précédent, précédente, précédents, précédentes, écoulé, écoulée, d avant', afterNext: 'd après la prochaine, en huit', beforeLast: 'avant-dernier, avant dernière, avant dernier, avant-dernière',
  },
  edges: { start: 'début, au début, le début, en début, commencement, au commencement, dès le début', middle: 'mi, milieu, au milieu, le milieu, mi-', end: 'fin, à la fin, la fin, en fin, fin de, au terme', earlier: 'plus tôt, plus tôt dans, plus tôt en', later: 'plus tard, plus tard dans, plus tard en', rest: 'reste, le reste, restant' },
  decades: { '20': 'vingt', '30': 'trente', '40': 'quarante', '50': 'cinquante', '60': 'soixante', '70': 'soixante-dix, septante', '80': 'quatre-vingt, quatre-vingts', '90': 'quatre-vingt-dix, nonante' },
  numerals: {
    small: `zéro, un|une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, dix-sept, dix-huit, dix-neuf, ${tens('vingt', 20)}, ${tens('trente', 30)}, ${tens('quarante', 40)}, ${tens('cinquante', 50)}, ${tens('soixante', 60)}, ${teens('soixante')}, quatre-vingts|quatre vingt, ${tens('quatre-vingt', 80).split(', ').slice(1).join(', ')}, ${teens('quatre-vingt')}`,
    tens: 'vingt, trente, quarante, cinquante, soixante, soixante-dix, quatre-vingt, quatre-vingt-dix', join: (ten, one) => `${ten} ${one}`, hundred: 'cent, cents', thousand: 'mille, mil', and: '', few: 'quelques, plusieurs',
  },
  ordinals: [
    'premier, première, premiers, premières', 'deuxième, second, seconde', 'troisième', 'quatrième', 'cinquième', 'sixième', 'septième', 'huitième', 'neuvième', 'dixième', 'onzième', 'douzième', 'treizième', 'quatorzième', 'quinzième', 'seizième', 'dix-septième', 'dix-huitième', 'dix-neuvième', 'vingtième', 'vingt et unième', 'vingt-deuxième', 'vingt-troisième', 'vingt-quatrième', 'vingt-cinquième', 'vingt-sixième', 'vingt-septième', 'vingt-huitième', 'vingt-neuvième', 'trentième', 'trente et unième',
  ],
  ordinalSuffixes: 'er, ère, ere, e, ème, eme, ième, ieme, re, nd, nde, me',
  holidays: {
    '1-1': "nouvel an, jour de l'an, premier de l'an, le nouvel an", '12-31': 'saint-sylvestre, réveillon du nouvel an, la saint sylvestre, veille du nouvel an, réveillon du jour de l an', '12-25': 'noël, jour de noël, la noël', '12-24': 'réveillon de noël, veille de noël, réveillon', '12-26': 'lendemain de noël, boxing day', 'easter': 'pâques, dimanche de pâques, jour de pâques', 'easter+1': 'lundi de pâques', 'easter-2': 'vendredi saint', 'easter-46': 'mercredi des cendres', 'easter-47': 'mardi gras', 'easter-7': 'rameaux, dimanche des rameaux', 'easter-3': 'jeudi saint', 'easter-1': 'samedi saint', 'easter+39': 'ascension, jeudi de l ascension, jour de l ascension', 'easter+49': 'pentecôte, dimanche de pentecôte', 'easter+50': 'lundi de pentecôte', 'easter+60': 'fête-dieu',
    '5-1': 'fête du travail, premier mai, fête des travailleurs, jour du travail, journée internationale des travailleurs', '5-8': 'fête de la victoire', '7-14': 'fête nationale, prise de la bastille, 14 juillet', '8-15': 'assomption', '11-1': 'toussaint, la toussaint', '11-2': 'jour des morts, fête des morts', '11-11': 'armistice, jour de l armistice', '2-14': 'saint-valentin, la saint valentin', '3-8': 'journée de la femme, journée internationale des femmes, journée des femmes', '5--1-sun': 'fête des mères', '6-3-sun': 'fête des pères', '10-31': 'halloween', '1-6': 'épiphanie, fête des rois', '2-2': 'chandeleur', '6-21': 'fête de la musique', '6-24': 'saint-jean, la saint jean', '7-1': 'fête du canada', '7-4': "jour de l'indépendance, fête de l'indépendance", '11-4-thu': 'thanksgiving, action de grâce, jour de l action de grâce', '11-4-thu+1': 'black friday, vendredi noir', '4-1': 'poisson d avril', '4-22': 'jour de la terre', '12-6': 'saint-nicolas', '5--1-mon': 'memorial day', '9-1-mon': 'labor day',
  },
  roles: {
    otherYear: 'fiscale, fiscal, scolaire, académique',
    since: "depuis, depuis le, depuis la, depuis l, dès, dès le, à partir de, à partir du, à compter de, à compter du", until: "jusqu'à, jusqu'au, jusqu'en, jusque, jusqu à la, jusqu aux, jusqu à l, jusqu, jusqu'à fin", from: 'de, du, depuis, dès, d, des, à partir de, à partir du', to: "à, au, jusqu'à, jusqu'au, jusqu'en, aux, jusqu, à la", between: 'entre', and: 'et', before: 'avant, avant le, avant la, avant l, plus tôt que', after: 'après, après le, après la, plus tard que', by: 'd ici, d ici à, d ici au, au plus tard, avant la fin', onward: 'à partir de, à partir du, à compter du, à compter de, dès, en vigueur le, commençant, commençant le',
    of: "de, du, d, de la, de l, des, le, en, dans", the: 'le, la, l, les, un, une', a: 'un, une', at: 'vers, aux environs de, vers les, aux alentours de', on: 'à, le, au, ce', in: 'en, dans, au, dans le, dans la, dans les, au cours de, au cours du', during: 'pendant, durant, au cours de, au cours du, au cours des, lors de, sur', for: 'pendant, pour, durant, depuis', about: 'environ, vers, à peu près, autour du, autour de, aux alentours de, aux alentours du, presque, courant', every: 'chaque, tous les, toutes les, tous, toutes',
    ago: 'plus tôt aujourd hui', agoFirst: "il y a, il y a environ, il y a à peu près, il y a presque, ça fait, y a", agoOther: 'auparavant, plus tôt, avant', hence: "à partir de maintenant, à compter de maintenant, d'ici, à compter d aujourd hui, à partir d aujourd hui", henceOther: 'plus tard, après', aheadFirst: "dans, d'ici, sous", within: "dans les, d'ici, sous, en moins de, dans les prochaines, dans les prochains", sinceCount: 'depuis, depuis environ, depuis plus de, depuis presque, ça fait, cela fait', more: 'plus de, plus d', less: 'moins de, moins d', orLater: 'ou plus tard, ou après, et après, et plus tard', orEarlier: 'ou plus tôt, ou avant, et avant',
    am: 'am, a.m., du matin', pm: 'pm, p.m., du soir, de l après-midi', oclock: 'h, heure, heures, hrs', halfAfter: 'et demie, et demi', quarterPast: 'et quart', quarterTo: 'moins le quart, moins quart', half: 'demi, demie, demi-', weekOf: 'du, de, commençant le, qui commence le, débutant le, à partir du', quarterSign: 't, trimestre, q', halfYearSign: 's, semestre, h', yearQualifier: 'an, année, l an, l année, année civile', yearsOf: 'années, les années, ans, décennie', dayWord: 'jour', not: 'par, de moins, plus âgé',
  },
  weak: 'mars, mar, mer, jeu, sam, ven, lun, dim, mai, ete, sec, min, h, mi, toujours, second, seconde, sept, an, fin, jour, le jour, or, assomption, reveillon, courant, passe, de, t, s',
  telltales: "le, la, les, et, est, je, j, un, une, des, du, pas, que, qui, dans, pour, il, elle, nous, vous, ils, sur, avec, au, ce, ne, ai, suis, ma, mon, depuis, chez, c, l, d, en, etais, travaille",
};

function tens(word: string, value: number): string {
  const ones = ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];
  const first = value === 80 ? `${word}-un` : `${word} et un|${word} et une|${word}-un`;
  return [word, first, ...ones.map((one) => `${word}-${one}`)].join(', ');
}

function teens(word: string): string {
  const names = ['dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf'];
  return names.map((name) => (name === 'onze' ? `${word} et onze|${word}-onze` : `${word}-${name}`)).join(', ');
}
