import type { NounPhrase } from '../../grammar/noun-phrase.ts';
import { DEMONSTRATIVES } from '../../words/function-words.ts';
import { kindOfName } from '../../words/kinds.ts';
import { ANIMALS, INSTRUMENTS, LANGUAGES, POSSESSIONS, VEHICLES } from '../../words/things.ts';
import { wordSet } from '../../words/word-set.ts';
import { headOf, isTelling, lastOf, OF, oneOf, type SlotNames, type SlotType, withoutLead } from '../slot-type.ts';

const DRINKS = wordSet(
  'coffee tea alcohol beer wine soda cola coke juice milk whisky whiskey gin vodka rum caffeine espresso matcha kombucha water lemonade decaf cocktails spirits booze mate',
);
const FOODS = wordSet(
  'meat fish dairy gluten sugar bread cheese pork beef chicken eggs carbs chocolate sweets seafood shellfish nuts rice pasta lactose candy snacks wheat soy',
);
const PRACTICES = wordSet(
  'yoga pilates karate judo crossfit ballet aikido taekwondo boxing kickboxing gymnastics meditation pottery ceramics bjj jiu-jitsu parkour calligraphy photography woodworking triathlons archery fencing capoeira tai-chi origami improv knitting gardening climbing bouldering surfing skiing running swimming cycling',
);
const SPORTS = wordSet(
  'tennis football soccer basketball volleyball handball hockey golf chess go poker squash badminton padel rugby cricket baseball softball lacrosse bowling snooker darts bridge dnd d&d minecraft fortnite catan',
);
const NOT_GAMES = wordSet(
  'ever since again professionally competitively role part trick tricks it fair along music games game songs safe nice dumb dead',
);
const BOOKED = wordSet(
  'table flight flights hotel room ticket tickets appointment trip seat seats train car holiday vacation venue cabin court class slot session restaurant',
);
const PRIZES = wordSet(
  'prize award medal championship title cup hackathon competition scholarship grant contest tournament race election lottery bronze silver gold',
);
const LIKED =
  /^(?:(?:huge|big|total|avid|massive|real|true|lifelong|serious|heavy|keen|proud|great|passionate|self-confessed)\s+)*(.+?)\s+(?:fan|lover|lovers|enthusiast|nerd|geek|addict|junkie|fanatic|buff|aficionado|freak|person)$/i;
const NOT_LIKED =
  /^(?:huge|big|total|massive|great|real|true|morning|night|people|nice|good|bad|kind|happy|shy|private|busy|honest|funny|evening|early|boring|quiet|social|creative|different|changed|new|spiritual|religious)$/i;

/** What there is but one of: "I love the sea" speaks of no sea that was named before. */
const THE_ONLY = new Set([
  ...INSTRUMENTS,
  ...wordSet(
    'sea ocean beach mountains mountain outdoors rain snow cold heat sun countryside city country forest woods wind winter summer spring autumn fall night dark silence internet cinema theatre theater opera gym beatles weekend holidays nineties eighties water moon stars sky news radio',
  ),
]);
/** What people thank for: "I appreciate our friendship". */
const KINDNESS = wordSet(
  'friendship support help offer effort efforts advice feedback time company encouragement kindness patience input honesty thoughts words',
);
const ACRONYMS = /^(?:phd|mba|msc|bsc|ma|ba|cv|mri|ct|ocd|adhd|gp|qa|pr|prs|kpi|okr|faq|nda|visa|i)\b/i;

/** "his van", said of him who sold it. */
function isSomebodys(phrase: NounPhrase, names: SlotNames): boolean {
  const isOwn = phrase.owner !== null && /^(?:his|her|their)$/.test(phrase.owner.noun) && names.isOwn(phrase.owner);
  return isTelling(isOwn ? { ...phrase, owner: null } : phrase);
}

/** A thing with what somebody finds it to be behind it. */
function rated(words: RegExp): SlotType {
  return {
    kind: 'topic',
    wholeName: true,
    accepts: (phrase) => isTelling(phrase) && phrase.determiner === null && phrase.owner === null && words.test(phrase.text),
    clean: (text) => text.replace(words, ''),
  };
}

/** Slots for what people like, use, own and do. */
export const THING_SLOTS: Readonly<Record<string, SlotType>> = {
  /** Something that somebody likes, eats or collects: things and activities. */
  topic: {
    kind: 'topic',
    quotes: true,
    extends: OF,
    activities: true,
    kindsBefore: true,
    commaJoins: true,
    listsArticles: true,
    wholeName: true,
    accepts: (phrase) =>
      isTelling(phrase) &&
      !(phrase.owner !== null && KINDNESS.has(headOf(phrase))) &&
      !/^each other\b/i.test(phrase.text) &&
      (phrase.determiner !== 'the' || phrase.name !== null || phrase.owner !== null || THE_ONLY.has(headOf(phrase))),
  },
  /** "I find celery disgusting". */
  'found-bad': rated(
    /\s+(?:boring|annoying|disgusting|awful|terrible|horrible|gross|unbearable|revolting|dull|tedious|overrated|exhausting|vile)$/i,
  ),
  'found-good': rated(
    /\s+(?:fascinating|delicious|amazing|relaxing|wonderful|gorgeous|beautiful|brilliant|great|fun|lovely|interesting|soothing)$/i,
  ),
  /** What one still has after buying it: not "milk". */
  'kept-thing': {
    kind: 'thing',
    extends: OF,
    commaJoins: true,
    listsArticles: true,
    wholeName: true,
    accepts: (phrase) =>
      isTelling(phrase) &&
      (phrase.determiner !== null || phrase.name !== null || phrase.owner !== null) &&
      !FOODS.has(headOf(phrase)) &&
      !DRINKS.has(headOf(phrase)),
    clean: withoutLead,
  },
  /** "our flour": bought for the business. */
  'own-goods': { kind: 'thing', accepts: (phrase) => phrase.owner?.noun === 'our' || phrase.owner?.noun === 'my' },
  /** "I got into climbing", not into an accident. */
  pursuit: {
    kind: 'topic',
    commaJoins: true,
    wholeName: true,
    activities: true,
    accepts: (phrase) =>
      isTelling(phrase) &&
      phrase.determiner === null &&
      phrase.owner === null &&
      !/^(?:trouble|bed|debt|shape|work|detail|details|place|touch|college|university|school|law|fights?|arguments?)$/.test(headOf(phrase)),
  },
  /** A book, film or song by its name. */
  titled: {
    kind: 'topic',
    commaJoins: true,
    wholeName: true,
    quotes: true,
    accepts: (phrase) => isTelling(phrase) && phrase.name !== null,
  },
  thing: {
    kind: 'thing',
    extends: OF,
    commaJoins: true,
    listsArticles: true,
    wholeName: true,
    accepts: (phrase, _texts, names) => isSomebodys(phrase, names),
    clean: withoutLead,
  },
  /** Something that people have: a vehicle, a device, an instrument, a home, or something with a name. */
  possession: oneOf(new Set([...VEHICLES, ...POSSESSIONS]), {
    accepts: (phrase, _texts, names) => {
      if (!isSomebodys(phrase, names) || ANIMALS.has(headOf(phrase))) return false;
      if (
        VEHICLES.has(headOf(phrase)) ||
        POSSESSIONS.has(headOf(phrase)) ||
        VEHICLES.has(lastOf(phrase.text)) ||
        POSSESSIONS.has(lastOf(phrase.text))
      )
        return true;
      return (
        phrase.name !== null &&
        (phrase.noun === '' || withoutLead(`${phrase.noun} x`) === 'x') &&
        (/^(?:an?|two|three)$/.test(phrase.determiner ?? '') || phrase.owner?.kind === 'pronoun') &&
        kindOfName(phrase.name) !== 'person' &&
        !ACRONYMS.test(phrase.name)
      );
    },
  }),
  vehicle: {
    kind: 'thing',
    wholeName: true,
    commaJoins: true,
    clean: withoutLead,
    accepts: (phrase) =>
      isTelling(phrase) &&
      (VEHICLES.has(headOf(phrase)) ||
        (phrase.name !== null &&
          (/^an?$/.test(phrase.determiner ?? '') || (phrase.determiner !== null && kindOfName(phrase.name) !== 'person')))),
  },
  pet: {
    kind: 'animal',
    refers: true,
    namesFollow: true,
    commaJoins: true,
    listsArticles: true,
    clean: withoutLead,
    accepts: (phrase) =>
      !DEMONSTRATIVES.has(phrase.determiner ?? '') &&
      !/\b(?:stuffed|toy|plush|robot|imaginary)\b/i.test(phrase.text) &&
      !/^(?:allerg(?:y|ies)|phobia|food|bed|toys?|sitter|shelter|photos?|pictures?|videos?|costume|hair)$/.test(lastOf(phrase.text)) &&
      (ANIMALS.has(headOf(phrase)) || phrase.noun.split(' ').some((word) => ANIMALS.has(word))),
  },
  /** "the puppy Waffles", after "we named". */
  /** A name that the conversation has told to be a pet's. */
  'past-pet': { kind: 'animal', accepts: (phrase, texts, names) => phrase.kind === 'name' && texts.every((text) => names.isPet(text)) },
  'named-pet': { kind: 'animal', accepts: (phrase) => phrase.name !== null && ANIMALS.has(phrase.noun.split(' ').at(-1) ?? '') },
  language: oneOf(new Set([...LANGUAGES, 'languages']), {
    kind: 'topic',
    namesFollow: true,
    circumstances: true,
    clean: (text) => text.replace(/^(?:(?:fluent|native|basic|some|good|decent|conversational|broken|perfect|little|bit of)\s+)+/i, ''),
  }),
  instrument: oneOf(INSTRUMENTS, { kind: 'topic' }),
  game: {
    kind: 'topic',
    commaJoins: true,
    listsArticles: true,
    wholeName: true,
    accepts: (phrase) =>
      isTelling(phrase) &&
      (phrase.determiner === null || phrase.determiner === 'the') &&
      !NOT_GAMES.has(headOf(phrase)) &&
      !/^(?:together|\w+ly)$/.test(phrase.text) &&
      phrase.owner === null,
  },
  /** A game or instrument from the list. */
  sport: oneOf(new Set([...SPORTS, ...INSTRUMENTS, ...PRACTICES]), { kind: 'topic' }),
  practice: oneOf(PRACTICES, { kind: 'topic' }),
  drink: oneOf(DRINKS, { kind: 'topic' }),
  food: oneOf(FOODS, { kind: 'topic' }),
  'native-speaker': {
    kind: 'topic',
    wholeName: true,
    accepts: (phrase) => /^(?:native|fluent) \S+ speaker$/i.test(phrase.text),
    clean: (text) => text.split(' ')[1] ?? text,
  },
  booking: oneOf(BOOKED, { extends: new Set(['for', 'at', 'to', 'from', 'in']) }),
  prize: oneOf(PRIZES),
  license: oneOf(wordSet('license licence permit certificate certification')),
  event: {
    kind: 'thing',
    wholeName: true,
    accepts: (phrase) =>
      isTelling(phrase) &&
      /(?:conf(?:erence)?|con|summit|meetup|festival|hackathon|workshop|fest|days|expo|symposium)(?:\s+\d{4})?$/i.test(phrase.text) &&
      phrase.text.length > 4,
    clean: withoutLead,
  },
  /** "a coffee lover", "a cat person". */
  liked: {
    kind: 'topic',
    wholeName: true,
    accepts: (phrase) => LIKED.test(phrase.text) && !NOT_LIKED.test(LIKED.exec(phrase.text)?.[1] ?? ''),
    clean: (text) => LIKED.exec(text)?.[1] ?? text,
  },
};
