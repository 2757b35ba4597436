import type { EntityKind } from '../../../domain/mention.ts';
import type { Example } from './relation.ts';

/** A noun for a value that something has: "the deadline of Project Alpha", "my salary". */
export interface Attribute {
  readonly nouns: readonly string[];
  readonly predicate: string;
  /** The slot type of its value. */
  readonly slot: string;
  /** What has it. */
  readonly of: EntityKind;
  /** The value is the subject of the claim: the owner of a project. */
  readonly reversed?: boolean;
  /** The word that its value stands behind: "my PhD is in biology". */
  readonly behind?: string;
  readonly examples?: readonly Example[];
}

/** Verbs by which a value becomes another: "the deadline moved to May". */
export const CHANGE_VERBS: readonly string[] =
  'move change slip shift slide go become switch rise increase drop jump grow fall decrease get be extend push end'.split(' ');
/** Verbs by which somebody gives it another value: "we pushed the deadline to May". */
export const MOVE_VERBS: readonly string[] =
  'push move extend postpone delay change set bring bump shift reschedule raise cut increase reduce lower update agree have get fix adjust revise put'.split(
    ' ',
  );

export const ATTRIBUTES: readonly Attribute[] = [
  {
    nouns: [
      'deadline',
      'due date',
      'delivery date',
      'target date',
      'launch deadline',
      'submission date',
      'submission deadline',
      'cutoff date',
      'completion date',
      'handover date',
      'closing date',
      'delivery',
      'handover',
      'submission',
      'completion',
      'due',
    ],
    predicate: 'has_deadline',
    slot: 'date',
    of: 'thing',
    examples: [
      ['The deadline of Project Alpha moved to May 2026.', 'Project Alpha has_deadline May 2026'],
      ["Project Alpha's due date is 30 September.", 'Project Alpha has_deadline 30 September'],
      ['We postponed the deadline for Project Beta to August 4.', 'Project Beta has_deadline August 4'],
      ["Project Alpha's deadline was extended from May to July.", 'Project Alpha has_deadline July'],
    ],
  },
  {
    nouns: ['launch date', 'release date', 'go-live date', 'go-live', 'ship date', 'launch', 'release'],
    predicate: 'launch_date',
    slot: 'date',
    of: 'thing',
  },
  { nouns: ['start date', 'kickoff', 'kick-off', 'kickoff date'], predicate: 'start_date', slot: 'date', of: 'thing' },
  { nouns: ['end date'], predicate: 'end_date', slot: 'date', of: 'thing' },
  {
    nouns: ['budget'],
    predicate: 'budget',
    slot: 'amount',
    of: 'thing',
    examples: [['The budget of Project Alpha is $40k.', 'Project Alpha budget $40k']],
  },
  { nouns: ['price', 'cost'], predicate: 'price', slot: 'amount', of: 'thing' },
  { nouns: ['status', 'state'], predicate: 'status', slot: 'status', of: 'thing' },
  {
    nouns: [
      'owner',
      'lead',
      'leader',
      'manager',
      'project manager',
      'project lead',
      'tech lead',
      'head',
      'pm',
      'product owner',
      'product manager',
    ],
    predicate: 'manages',
    slot: 'person',
    of: 'thing',
    reversed: true,
    examples: [['The lead of Project Alpha is Dana.', 'Dana manages Project Alpha']],
  },
  {
    nouns: ['ceo', 'cto', 'cfo', 'coo', 'president', 'director', 'chair'],
    predicate: 'works_at',
    slot: 'person',
    of: 'organization',
    reversed: true,
  },
  { nouns: ['founder', 'co-founder', 'cofounder'], predicate: 'founded', slot: 'person', of: 'organization', reversed: true },
  { nouns: ['headquarters', 'hq', 'head office', 'main office'], predicate: 'located_in', slot: 'place', of: 'organization' },
  { nouns: ['tech stack', 'stack', 'database', 'programming language'], predicate: 'uses', slot: 'tool', of: 'thing' },
  {
    nouns: ['salary', 'pay', 'wage', 'income', 'base salary'],
    predicate: 'salary',
    slot: 'amount',
    of: 'person',
    examples: [['My salary is 62,000 EUR.', 'Ann salary 62,000 EUR']],
  },
  { nouns: ['rent'], predicate: 'rent', slot: 'amount', of: 'person' },
  { nouns: ['age'], predicate: 'age', slot: 'number', of: 'person' },
  {
    nouns: ['birthday', 'birthdate', 'birth date', 'date of birth', 'bday', 'b-day'],
    predicate: 'born_on',
    slot: 'date',
    of: 'person',
    examples: [['My birthday is March 4.', 'Ann born_on March 4']],
  },
  { nouns: ['wedding anniversary', 'anniversary'], predicate: 'anniversary', slot: 'date', of: 'person' },
  {
    nouns: ['hometown', 'home town', 'birthplace', 'place of birth'],
    predicate: 'from',
    slot: 'place',
    of: 'person',
    examples: [['My hometown is Leeds.', 'Ann from Leeds']],
  },
  { nouns: ['home', 'home base', 'current city', 'city', 'place of residence'], predicate: 'lives_in', slot: 'place', of: 'person' },
  {
    nouns: ['job', 'profession', 'occupation', 'title', 'job title', 'role', 'position', 'day job'],
    predicate: 'has_title',
    slot: 'role',
    of: 'person',
    examples: [['My job title is staff engineer.', 'Ann has_title staff engineer']],
  },
  { nouns: ['industry', 'field', 'line of work'], predicate: 'works_in', slot: 'industry', of: 'person' },
  {
    nouns: ['native language', 'mother tongue', 'first language', 'native tongue', 'second language'],
    predicate: 'speaks',
    slot: 'language',
    of: 'person',
  },
  { nouns: ['major', 'field of study', 'minor'], predicate: 'studies', slot: 'subject', of: 'person' },
  {
    nouns: ['phd', 'doctorate', 'degree', 'masters', 'bachelors', 'msc', 'bsc'],
    predicate: 'studies',
    slot: 'subject-in',
    of: 'person',
    behind: 'in',
    examples: [
      ['My PhD is in ethnology, not folklore.', 'corrected Ann studies ethnology (was folklore)'],
      ['My PhD is a nightmare.'],
      ['My PhD is in trouble.'],
    ],
  },
  { nouns: ['alma mater'], predicate: 'graduated_from', slot: 'school', of: 'person' },
  { nouns: ['diet'], predicate: 'diet', slot: 'diet', of: 'person' },
  { nouns: ['nickname'], predicate: 'nickname', slot: 'value', of: 'person' },
  {
    nouns: ['hobby', 'hobbies', 'main hobby', 'passion', 'passions', 'interests', 'pastime'],
    predicate: 'likes',
    slot: 'topic',
    of: 'person',
    examples: [['My hobby is climbing.', 'Ann likes climbing']],
  },
  { nouns: ['pet peeve', 'least favorite food', 'least favorite'], predicate: 'dislikes', slot: 'topic', of: 'person' },
  { nouns: ['allergy', 'allergies'], predicate: 'allergic_to', slot: 'topic', of: 'person' },
  { nouns: ['car', 'vehicle'], predicate: 'drives', slot: 'value', of: 'person' },
  {
    nouns: ['shop', 'bakery', 'cafe', 'café', 'restaurant', 'salon', 'farm', 'boat', 'business', 'store', 'bookshop', 'brewery', 'gallery'],
    predicate: 'owns',
    slot: 'value',
    of: 'person',
    examples: [['My bakery is called Korst.', 'Ann owns Korst']],
  },
  { nouns: ['phone', 'laptop', 'bike', 'camera', 'guitar', 'computer'], predicate: 'owns', slot: 'value', of: 'person' },
  {
    nouns: ['code editor', 'ide', 'browser', 'operating system', 'os', 'text editor', 'daily driver'],
    predicate: 'uses',
    slot: 'tool',
    of: 'person',
  },
  { nouns: ['goal', 'main goal'], predicate: 'goal', slot: 'value', of: 'thing' },
];

const BY_NOUN = new Map(ATTRIBUTES.flatMap((attribute) => attribute.nouns.map((noun) => [noun, attribute] as const)));
const ADJECTIVES =
  /^(?:(?:new|current|old|original|initial|final|hard|official|revised|updated|total|annual|yearly|monthly|overall|main|actual|next|internal)\s+)+/;
const NEVER =
  /\b(?:password|passcode|passphrase|pin|card|cvv|cvc|iban|account|ssn|social security|secret|token|key|credential|credentials|login|passport|phone number|number|email|e-mail|address|username|user name|tax id)\b/;
const NOT_TOLD =
  /\b(?:point|guess|question|questions|problem|problems|idea|plan|plans|hope|dream|issue|concern|opinion|advice|suggestion|view|feeling|understanding|take|answer|favorite|reason|thing|things|way|day|week|weekend|morning|evening|life|mind|head|heart|fault|turn|pleasure|mistake|bad|apologies|code|work|first|last|next|time|stuff|name|names|house|place|internet|wifi|mood|weather|schedule|calendar|english|experience|priority|focus|intention|bet|only|choice|excuse|impression|worry|fear|preference|current|approach|request|task|message|comment|wish)\b/;

/** The attribute that a noun names, or one of its own for a noun that no table has: "shoe size". */
export function attributeOf(noun: string): Attribute | null {
  if (NEVER.test(noun)) return null;
  const known = BY_NOUN.get(noun) ?? BY_NOUN.get(noun.replace(ADJECTIVES, ''));
  if (known) return known;
  const favorite = /^(?:(?:all-time|absolute|current|new|old)\s+)*favorite\s+(.+)$/.exec(noun)?.[1];
  if (favorite) return favoriteOf(favorite);
  return null;
}

/** "My favorite band" is `favorite_band`; what a favourite thing is called depends on its noun. */
function favoriteOf(noun: string): Attribute | null {
  const singular = noun.replace(/^(?:kind|type|sort)s? of /, '').replace(/ (?:ever|of all time|so far)$/, '');
  if (/^(?:thing|things|part|one|way|moment|bit)\b/.test(singular)) return null;
  const name =
    /(?:s|ss|us|is)$/.test(singular) && !/(?:[^s]s)$/.test(singular) ? singular : singular.replace(/ies$/, 'y').replace(/(?<=[^su])s$/, '');
  return { nouns: [noun], predicate: `favorite_${name.replace(/[^\p{L}\p{N}]+/gu, '_')}`, slot: 'topic', of: 'person' };
}

/** An attribute for a noun that no table has; `null` for nouns that tell nothing of their owner. */
export function unknownAttribute(noun: string): Attribute | null {
  const bare = noun.replace(ADJECTIVES, '');
  if (bare === '' || bare.split(' ').length > 3 || NEVER.test(noun) || NOT_TOLD.test(bare)) return null;
  return { nouns: [noun], predicate: bare.replace(/[^\p{L}\p{N}]+/gu, '_'), slot: 'value', of: 'person' };
}

/** The attribute whose noun stands at the end of a text, and what is before it: "Alpha deadline". */
export function trailingAttribute(text: string): { attribute: Attribute; owner: string } | null {
  const words = text.split(' ');
  for (let length = Math.min(3, words.length - 1); length > 0; length -= 1) {
    const attribute = BY_NOUN.get(words.slice(-length).join(' ').toLowerCase());
    if (attribute) return { attribute, owner: words.slice(0, -length).join(' ') };
  }
  return null;
}
