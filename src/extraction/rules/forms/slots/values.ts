import type { NounPhrase } from '../../grammar/noun-phrase.ts';
import { FIELDS_OF_STUDY, KNOWN_FIELDS } from '../../words/fields.ts';
import { VAGUE } from '../../words/function-words.ts';
import { NATIONALITIES } from '../../words/nationalities.ts';
import { headOfTitle, isProfession } from '../../words/professions.ts';
import { DIETS, isToolOnly, LANGUAGES } from '../../words/things.ts';
import { wordSet } from '../../words/word-set.ts';
import { headOf, isTelling, kindIn, lastOf, OF, type SlotType, withoutLead } from '../slot-type.ts';

const NOT_FIELDS = wordSet(
  'team office person house home group garden kitchen silence pairs peace morning evening afternoon night front back building tandem progress town village basement general particular fact shifts batches sprints bed pajamas way company startup',
);
const NOT_SUBJECTS = wordSet(
  'trouble danger jeopardy limbo progress shape doubt ruins pieces tatters lesson lessons hard way news truth exam exams test fact thing',
);
const AGE =
  /^(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?)(?: (?:years?|yrs?)(?: old)?)?$/i;
const NATIONAL = /\s+(?:citizen|national|citizenship|passport|nationality)$/i;
const DEGREES = wordSet('degree phd doctorate master masters mba bachelor bachelors bsc msc ba ma diploma minor major');
const CHILDREN = wordSet('son sons daughter daughters kid kids child children baby boy boys girl girls twins toddler stepson stepdaughter');
const SIBLINGS = wordSet('brother brothers sister sisters sibling siblings twin');
const RELATIVES = wordSet(
  'cousin cousins aunt uncle niece nephew grandson granddaughter grandchildren grandkids aunts uncles nieces nephews',
);
const FRIENDS = wordSet('friend friends buddy buddies');

const hasNames = (nouns: ReadonlySet<string>) => (phrase: NounPhrase, texts: readonly string[]) =>
  nouns.has(headOf(phrase)) && texts.every((text) => !nouns.has(text.toLowerCase()) && /^\p{L}/u.test(text) && text !== phrase.text);
const kin = (nouns: ReadonlySet<string>): SlotType => ({ kind: 'person', namesFollow: true, commaJoins: false, accepts: hasNames(nouns) });

/** "Head of Engineering" is a title; "CTO of Stripe" is one and where. */
const FIELDS =
  /^(?:engineering|product|products|marketing|sales|design|people|operations|research|growth|finance|data|security|staff|technology|infrastructure|communications|content|education|development|business|hr|human|customer|talent|strategy|innovation|science|platform|ml|ai|machine|quality|legal|partnerships|studies|sciences|physics|mathematics|biology|chemistry|history|english|surgery|nursing|medicine|photography|music|art|learning|support|it|ops|r&d)\b/i;

function isField(phrase: NounPhrase): boolean {
  return phrase.name === null || FIELDS.test(phrase.text);
}

/** A field with a capital: a name that is not known to be one may be a town. */
function isNamedField(text: string): boolean {
  return KNOWN_FIELDS.has(text.toLowerCase()) || /\s(?:industry|sector|business|space|field|world)$/i.test(text);
}

/** Slots for titles, amounts, dates and other values, and for people named behind what they are. */
export const VALUE_SLOTS: Readonly<Record<string, SlotType>> = {
  /** A job title by its words. */
  title: {
    kind: 'value',
    extends: OF,
    extendsTo: isField,
    wholeName: true,
    clean: withoutLead,
    accepts: (phrase) => phrase.owner?.kind !== 'pronoun' && isTelling(phrase) && isProfession(headOfTitle(phrase.text)),
  },
  /** Any role, where the form says that it is one. */
  role: {
    kind: 'value',
    extends: OF,
    extendsTo: isField,
    wholeName: true,
    accepts: (phrase) => isTelling(phrase) && phrase.owner?.kind !== 'pronoun',
    clean: withoutLead,
  },
  /** "night shifts", "a few hours". */
  shifts: { kind: 'value', accepts: (phrase) => /\b(?:shifts?|nights|hours|weekends|days)$/i.test(phrase.text) },
  /** The job, where there is but one: "the café job", not "my second job". */
  'only-job': {
    kind: 'value',
    accepts: (phrase) =>
      /^(?:job|position|post)$/.test(headOf(phrase)) &&
      (phrase.determiner === 'the' || phrase.owner?.kind === 'pronoun') &&
      !/\b(?:second|side|other|part-time|weekend|evening|old|extra|third)\b/i.test(phrase.text),
  },
  /** "a partner at Mason Hayes". */
  partner: {
    kind: 'value',
    wholeName: true,
    accepts: (phrase) =>
      /^(?:(?!made|named)\S+ )*(?:partner|associate|trainee|apprentice|temp)$/i.test(phrase.text) && phrase.owner === null,
  },
  /** A field of work: "fintech", "the healthcare sector". */
  industry: {
    kind: 'topic',
    wholeName: true,
    accepts: (phrase, texts, names) =>
      isTelling(phrase) &&
      phrase.owner === null &&
      (phrase.determiner === null || phrase.determiner === 'the') &&
      !NOT_FIELDS.has(headOf(phrase)) &&
      (phrase.kind !== 'name' || isNamedField(phrase.text)) &&
      texts.every((text) => !['person', 'project', 'organization', 'place'].includes(kindIn(names, text) ?? '') && !isToolOnly(text)),
    clean: (text) => text.replace(/\s+(?:industry|sector|business|space|field|world)$/i, ''),
  },
  /** A field of work that is known to be one. */
  'known-field': {
    kind: 'topic',
    wholeName: true,
    clean: (text) => text.replace(/\s+(?:industry|sector|business|space|field|world)$/i, ''),
    accepts: (phrase) =>
      phrase.owner === null && (KNOWN_FIELDS.has(phrase.text.toLowerCase()) || /(?:industry|sector|business)$/.test(headOf(phrase))),
  },
  subject: {
    kind: 'topic',
    extends: OF,
    commaJoins: true,
    wholeName: true,
    accepts: (phrase, texts, names) =>
      isTelling(phrase) &&
      phrase.owner?.kind !== 'pronoun' &&
      !NOT_SUBJECTS.has(headOf(phrase)) &&
      !DEGREES.has(headOf(phrase)) &&
      !/^\p{Ll}+ing\s/u.test(phrase.text) &&
      texts.every((text) => LANGUAGES.has(text.toLowerCase()) || !['organization', 'person', 'place'].includes(kindIn(names, text) ?? '')),
  },
  /** A subject behind "in", where a town may stand too. */
  'subject-in': {
    kind: 'topic',
    extends: OF,
    wholeName: true,
    accepts: (phrase, texts, names) =>
      VALUE_SLOTS['subject']?.accepts(phrase, texts, names) === true &&
      (phrase.kind !== 'name' || texts.every((text) => FIELDS_OF_STUDY.has(text.toLowerCase()) || KNOWN_FIELDS.has(text.toLowerCase()))),
  },
  /** "I do data viz at Reuters". */
  'line-of-work': {
    kind: 'value',
    wholeName: true,
    accepts: (phrase) =>
      phrase.determiner === null &&
      /\b(?:research|sales|marketing|design|data|analytics|accounting|support|consulting|engineering|pr|hr|ops|operations|security|qa|copywriting|legal|finance|product|strategy|recruiting|it|admin|viz|frontend|backend|devops|infra|development|content|communications|comms|logistics|procurement|r&d|ml|ai)\b/i.test(
        phrase.text,
      ),
  },
  /** A subject that is known to be one. */
  'field-of-study': {
    kind: 'topic',
    wholeName: true,
    accepts: (phrase) => phrase.owner === null && FIELDS_OF_STUDY.has(phrase.text.toLowerCase()),
  },
  nationality: {
    kind: 'value',
    wholeName: true,
    accepts: (phrase) => NATIONALITIES.has(phrase.text.toLowerCase().replace(NATIONAL, '')),
    clean: (text) => text.replace(NATIONAL, ''),
  },
  student: {
    kind: 'value',
    wholeName: true,
    accepts: (phrase) =>
      /^(?:student|undergrad|undergraduate|postgrad|postgraduate|freshman|sophomore|candidate)$/.test(headOf(phrase)) &&
      phrase.owner === null,
  },
  /** "Spanish lessons". */
  lessons: {
    kind: 'topic',
    wholeName: true,
    accepts: (phrase) => /\S+ (?:lessons?|classes|courses?)$/i.test(phrase.text) && phrase.determiner === null,
    clean: (text) => text.replace(/\s+\S+$/, ''),
  },
  degree: {
    kind: 'value',
    extends: new Set(['in', 'of']),
    wholeName: true,
    accepts: (phrase, texts) =>
      !/^(?:degree|diploma|minor|major)$/i.test(texts.join(' ')) &&
      (DEGREES.has(headOf(phrase)) || DEGREES.has(lastOf(phrase.text.split(/ (?:in|of) /i)[0] ?? ''))),
  },
  diet: {
    kind: 'value',
    accepts: (phrase) =>
      DIETS.has(headOf(phrase)) ||
      (/^(?:diet|person|eater)$/.test(headOf(phrase)) &&
        phrase.text
          .toLowerCase()
          .split(' ')
          .some((word) => DIETS.has(word))),
    clean: (text) =>
      text
        .replace(/^(?:strict|mostly)\s+/i, '')
        .replace(/\s+(?:diet|person|eater)$/i, '')
        .toLowerCase(),
  },
  date: { kind: 'value', date: true, accepts: () => true },
  /** An amount or a number with its unit. */
  amount: {
    kind: 'value',
    wholeName: true,
    accepts: (phrase) =>
      /\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred|thousand|million)\b/i.test(
        `${phrase.determiner ?? ''} ${phrase.text}`.trim(),
      ),
  },
  /** An age. */
  number: {
    kind: 'value',
    numerals: true,
    accepts: (phrase) => phrase.owner === null && AGE.test(phrase.text),
    clean: (text) => text.replace(/ .*$/, ''),
  },
  value: { kind: 'value', extends: OF, wholeName: true, accepts: (phrase) => isTelling(phrase) || /^\d[\d.,]*$/.test(phrase.text) },
  status: {
    kind: 'value',
    phrases:
      `on hold,on track,on schedule,cancelled,canceled,done,finished,completed,complete,live,paused,blocked,in progress,in beta,in review,in production,at risk,behind schedule,ahead of schedule,over budget,under review,approved,archived,
      deprecated,shelved,launched,shipped,stalled,in development,in testing,in planning,green,red,yellow,amber`
        .split(',')
        .map((words) => words.trim()),
    accepts: () => true,
  },
  leave: { kind: 'value', wholeName: true, accepts: (phrase) => /^(?:leave|sabbatical|paternity|maternity)$/.test(headOf(phrase)) },
  baby: {
    kind: 'value',
    wholeName: true,
    accepts: (phrase) =>
      /^(?:baby|child|kid|twins|boy|girl)$/.test(headOf(phrase)) &&
      (phrase.owner === null || /^(?:our|my|his|her|their)$/.test(phrase.owner.noun)),
  },
  name: {
    kind: 'person',
    wholeName: true,
    accepts: (phrase) =>
      phrase.determiner === null &&
      phrase.owner === null &&
      phrase.text.split(' ').length <= 4 &&
      !VAGUE.has(headOf(phrase)) &&
      !/^\p{Ll}+ing$/u.test(phrase.text),
  },
  child: kin(CHILDREN),
  sibling: kin(SIBLINGS),
  relative: kin(RELATIVES),
  friend: kin(FRIENDS),
};
