import type { NounPhrase } from '../../grammar/noun-phrase.ts';
import { KNOWN_FIELDS } from '../../words/fields.ts';
import { isAlsoPlace, kindOfName } from '../../words/kinds.ts';
import { isProfession } from '../../words/professions.ts';
import { lexiconTags } from '../../words/tagger.ts';
import { ANIMALS, isToolOnly, LANGUAGES, WHEREABOUTS } from '../../words/things.ts';
import { wordSet } from '../../words/word-set.ts';
import { headOf, isTelling, kindIn, lastOf, OF, type SlotNames, type SlotType, withoutLead } from '../slot-type.ts';

const VENTURES = wordSet(
  `company startup business studio agency firm nonprofit charity consultancy bakery cafe café restaurant shop store school gallery label brewery farm lab bank hospital clinic university college newspaper magazine museum library factory
   army navy police military ngo bookshop bookstore bar hotel salon gym theatre theater orchestra ministry embassy council court pharmacy kindergarten nursery garage winery publisher foundation institute airline podcast newsletter band brigade service trust charity supermarket warehouse workshop practice surgery hospice dealership printworks bookmaker plant mill centre center airport port archive archives laboratory clinic spa resort nursery daycare creche`,
);
const PLACES = wordSet(
  'city countryside suburbs north south east west coast mountains country village town alps netherlands us usa uk states philippines hague',
);
const NOT_PLACES = wordSet(
  `house flat apartment peace fear hope harmony poverty luxury style person general particular fact love denial past present future moment hell heaven paradise excel bubble dream dreams world way middle front bed palace castle cave basement
   team office department charge control progress touch trouble debt pain line shape half meeting meetings tech finance fintech marketing sales favor time case order need luck`,
);
const SCHOOL =
  /\b(?:university|college|school|institute|academy|uni|eth|mit|epfl|polytechnic|politecnico|universität|université|universidad|universidade|sorbonne|stanford|harvard|yale|princeton|oxford|cambridge|berkeley|caltech|ucl|ucla|lse|conservatory|conservatoire|bootcamp|insead|hec|tum|rwth|kth|dtu|ntnu)\b/i;
const GROUPS = wordSet(
  'club choir orchestra band team league society board committee union association church gym squad community group guild party council network crew circle ensemble quartet chapter cooperative co-op collective',
);
const PROJECTS = wordSet('project migration rollout redesign initiative rewrite launch pipeline campaign workstream program programme');
const MANAGED =
  /\b(?:projects?|teams?|departments?|divisions?|groups?|squads?|guild|tribe|program|programme|products?|platform|migration|rollout|launch|redesign|rewrite|initiative|workstream|office|store|shop|branch|lab|unit|accounts?|pipeline|app|website|site|campaign|band|choir|club|surveys?|study|trials?|expedition|tour|season|series|excavation|dig|restoration|renovation|audit|investigation|engineers|developers|designers|people|operations|sales|marketing|engineering|design|research|infrastructure|support|finance|hr|recruiting|security|data|backend|frontend|eight|crew|squad|under-\d+s|u\d+s|juniors|seniors)\b/i;
const NOT_MANAGED = wordSet(
  'time money life stress expectations errand errands risk risks marathon marathons race races meeting meetings temperature fever car house home way phone laptop bike dog cat flat apartment',
);

const openDeterminer = ({ name, determiner }: NounPhrase): boolean =>
  name !== null || determiner === null || /^(?:the|an?)$/.test(determiner);
const isOrg = (texts: readonly string[], names: SlotNames): boolean =>
  texts.every((text) => !['place', 'person', 'project'].includes(kindIn(names, text) ?? ''));

function isEmployer(phrase: NounPhrase, texts: readonly string[], names: SlotNames): boolean {
  if (
    !isTelling(phrase) ||
    !openDeterminer(phrase) ||
    (phrase.name === null &&
      texts.every((text) => text === phrase.text) &&
      (isGeneric(phrase) || (isQuality(headOf(phrase)) && !VENTURES.has(headOf(phrase))))) ||
    (phrase.name === null && isProfession(headOf(phrase))) ||
    !isOrg(texts, names)
  )
    return false;
  return !(phrase.name === null && WHEREABOUTS.has(headOf(phrase)) && phrase.determiner !== 'a') && !ANIMALS.has(headOf(phrase));
}

/** A word written small that may name a place: not one that English has for something else. */
function isPlaceWord(words: string): boolean {
  return kindOfName(words) === 'place' || isAlsoPlace(words) || !words.split(' ').every((word) => lexiconTags(word).length > 0);
}

/** "a company", "the team": an employer without a name or kind. */
function isGeneric(phrase: NounPhrase): boolean {
  return /^(?:company|companies|organization|organizations|firm|business|place|startup|corporation|employer|team|teams|group|people|friends|family|kids|children|clients|customers)$/.test(
    withoutLead(phrase.text.toLowerCase()),
  );
}

/** An adjective: "working with passionate and …". */
function isQuality(word: string): boolean {
  const tags = lexiconTags(word);
  return tags.length > 0 && tags.every((tag) => /^(?:Adjective|Comparative|Superlative|Adverb|Gerund)$/.test(tag));
}

function isNamedEmployer(phrase: NounPhrase, texts: readonly string[], names: SlotNames): boolean {
  if (!isEmployer(phrase, texts, names)) return false;
  if (PROJECTS.has(headOf(phrase)) || GROUPS.has(headOf(phrase)) || PROJECTS.has(lastOf(phrase.text))) return false;
  return phrase.name !== null || VENTURES.has(headOf(phrase)) || texts.every((text) => kindIn(names, text) === 'organization');
}

const organization = { kind: 'organization', extends: OF, clean: withoutLead } as const;

/** Slots for people, places, organisations and projects. */
export const NAME_SLOTS: Readonly<Record<string, SlotType>> = {
  /** An employer where the form says that it is one: anything but a place or person known as such. */
  org: { ...organization, refers: true, accepts: isEmployer },
  /** An employer where the form could also mean something else: by its name, or by what it is. */
  'at-org': { ...organization, refers: true, accepts: isNamedEmployer },
  /** A name that is not known to be something else. */
  'org-name': {
    ...organization,
    accepts: (phrase, texts, names) =>
      phrase.name !== null && isNamedEmployer(phrase, texts, names) && texts.every((text) => !isToolOnly(text)),
  },
  /** A name to its last word: the Evening Post, not Python programmers. */
  'titled-org': {
    ...organization,
    accepts: (phrase, texts, names) =>
      phrase.kind === 'name' && /\p{Lu}\S*$/u.test(phrase.text) && isNamedEmployer(phrase, texts, names) && !isToolOnly(phrase.text),
  },
  /** A name that the conversation has told to be an employer's. */
  'past-org': {
    ...organization,
    accepts: (phrase, texts, names) => phrase.kind === 'name' && isOrg(texts, names) && texts.every((text) => names.isEmployer(text)),
  },
  /** Known to be an organisation. */
  'known-org': {
    ...organization,
    accepts: (phrase, texts, names) => isTelling(phrase) && texts.every((text) => kindIn(names, text) === 'organization'),
  },
  /** "in the design team at Figma". */
  department: {
    kind: 'thing',
    accepts: (phrase) =>
      /\b(?:team|department|group|division|unit|sales|marketing|engineering|finance|hr|ops|operations|legal|product|design|research|support|it|accounting|logistics|procurement|security|data)$/i.test(
        phrase.text,
      ),
  },
  'founded-org': {
    ...organization,
    accepts: (phrase, texts, names) =>
      isTelling(phrase) && VENTURES.has(headOf(phrase)) && texts.every((text) => text !== phrase.text) && isOrg(texts, names),
  },
  business: {
    ...organization,
    kind: 'organization',
    accepts: (phrase) => isTelling(phrase) && VENTURES.has(headOf(phrase)) && phrase.determiner !== 'the',
  },
  school: { ...organization, accepts: (phrase, texts, names) => isEmployer(phrase, texts, names) || SCHOOL.test(texts.join(' ')) },
  'known-school': { ...organization, accepts: (phrase, texts) => phrase.name !== null && texts.every((text) => SCHOOL.test(text)) },
  group: { ...organization, accepts: (phrase, texts, names) => isTelling(phrase) && isOrg(texts, names), wholeName: true },
  'known-group': {
    ...organization,
    wholeName: true,
    accepts: (phrase) =>
      isTelling(phrase) &&
      (phrase.name !== null || phrase.noun.includes(' ')) &&
      !/^project /i.test(phrase.text) &&
      (GROUPS.has(headOf(phrase)) || GROUPS.has(lastOf(phrase.text))),
  },
  place: {
    kind: 'place',
    refers: true,
    placesInside: true,
    accepts: (phrase, texts, names) =>
      isTelling(phrase) &&
      (phrase.name !== null || phrase.determiner === null || (phrase.determiner === 'the' && PLACES.has(headOf(phrase)))) &&
      !NOT_PLACES.has(headOf(phrase)) &&
      texts.every((text) => !isToolOnly(text)) &&
      (phrase.name !== null || phrase.determiner !== null || isPlaceWord(phrase.text.toLowerCase())) &&
      texts.every((text) => !['organization', 'project'].includes(kindIn(names, text) ?? '')),
  },
  'known-place': {
    kind: 'place',
    accepts: (phrase, texts, names) => isTelling(phrase) && texts.every((text) => kindIn(names, text) === 'place' || isAlsoPlace(text)),
  },
  'visited-place': {
    kind: 'place',
    accepts: (phrase, texts, names) =>
      isTelling(phrase) && texts.every((text) => (kindIn(names, text) === 'place' || isAlsoPlace(text)) && !SCHOOL.test(text)),
  },
  /** A name that nothing tells to be of something else than a place. */
  'named-place': {
    kind: 'place',
    accepts: (phrase, texts, names) =>
      phrase.kind === 'name' &&
      phrase.determiner === null &&
      !/^\p{Lu}{2,}$/u.test(phrase.text) &&
      !KNOWN_FIELDS.has(phrase.text.toLowerCase()) &&
      texts.every((text) => ['place', null].includes(kindIn(names, text)) && !isToolOnly(text)),
  },
  /** "there", of an employer. */
  there: { kind: 'organization', refers: true, accepts: () => false },
  /** "there", of a school. */
  'there-school': { kind: 'organization', refers: true, accepts: () => false },
  /** "here" and "there". */
  here: { kind: 'place', refers: true, accepts: (phrase) => phrase.kind === 'pronoun' },
  person: {
    kind: 'person',
    refers: true,
    commaJoins: true,
    namesFollow: true,
    accepts: (phrase, texts, names) =>
      (phrase.determiner === null ||
        (/^(?:an?|two|three|four|five)$/.test(phrase.determiner) &&
          !ANIMALS.has(headOf(phrase)) &&
          texts.every((text) => text !== phrase.text))) &&
      (phrase.name !== null || phrase.determiner !== null || (phrase.owner === null && kindOfName(phrase.text) === 'person')) &&
      texts.every((text) => !/ (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)$/i.test(text)) &&
      texts.every((text) => !LANGUAGES.has(text.toLowerCase()) && !lexiconTags(text.toLowerCase()).includes('Demonym')) &&
      texts.every((text) => !['place', 'organization', 'project'].includes(kindIn(names, text) ?? '')),
  },
  'known-person': {
    kind: 'person',
    accepts: (phrase, texts, names) => phrase.kind === 'name' && texts.every((text) => kindIn(names, text) === 'person'),
  },
  'code-owner': {
    kind: 'person',
    ownerOf: wordSet('code reviews,code,reviews,pull requests,prs,pr,commits,patches,merge requests,changes,code changes,pull request'),
    accepts: () => true,
  },
  project: {
    kind: 'thing',
    refers: true,
    commaJoins: true,
    wholeName: true,
    accepts: (phrase) =>
      isTelling(phrase) &&
      !/^(?:weekends?|weekdays?|shifts|time|average|occasion|projects?|assignments?|\w+days)$/.test(headOf(phrase)) &&
      (phrase.name !== null || !/^\p{Ll}+ing\b/u.test(phrase.text)),
    clean: (text) => text.replace(/^(?:new|old)\s+/i, ''),
  },
  /** What can be due. */
  deliverable: {
    kind: 'thing',
    refers: true,
    wholeName: true,
    accepts: (phrase) =>
      isTelling(phrase) &&
      (phrase.name !== null || phrase.determiner === 'the') &&
      !/^(?:work|meeting|day|job|shift|everything|rest)$/.test(headOf(phrase)),
    clean: (text) => text.replace(/^(?:new|old)\s+/i, ''),
  },
  'known-project': {
    kind: 'thing',
    refers: true,
    commaJoins: true,
    wholeName: true,
    accepts: (phrase, texts, names) =>
      isTelling(phrase) &&
      texts.every((text) => kindIn(names, text) === 'project' || PROJECTS.has(lastOf(text)) || /^project /i.test(text)),
    clean: (text) => (/^project /i.test(text) ? text.replace(/\s+(?:team|group|crew)$/i, '') : text),
  },
  /** A project or team. */
  'led-project': {
    kind: 'thing',
    refers: true,
    commaJoins: true,
    wholeName: true,
    clean: withoutLead,
    accepts: (phrase, texts, names) =>
      isTelling(phrase) &&
      (texts.every((text) => kindIn(names, text) === 'project') ||
        PROJECTS.has(lastOf(phrase.text)) ||
        /^(?:team|squad|department|group|division|office|unit)$/.test(lastOf(phrase.text))),
  },
  managed: {
    kind: 'thing',
    refers: true,
    commaJoins: true,
    listsArticles: true,
    wholeName: true,
    accepts: (phrase, texts) =>
      isTelling(phrase) &&
      texts.every((text) => kindOfName(text) !== 'person') &&
      !NOT_MANAGED.has(headOf(phrase)) &&
      (phrase.name !== null || MANAGED.test(phrase.text)),
    clean: withoutLead,
  },
};
