import type { NounPhrase } from '../../grammar/noun-phrase.ts';
import { isProfession } from '../../words/professions.ts';
import { lexiconTags } from '../../words/tagger.ts';
import { ANIMALS, isToolOnly, WHEREABOUTS } from '../../words/things.ts';
import { wordSet } from '../../words/word-set.ts';
import { headOf, isTelling, kindIn, lastOf, OF, type SlotNames, type SlotType, withoutLead } from '../slot-type.ts';

const VENTURES = wordSet(
  `company startup business studio agency firm nonprofit charity consultancy bakery cafe café restaurant shop store school gallery label brewery farm lab bank hospital clinic university college newspaper magazine museum library factory
   army navy police military ngo bookshop bookstore bar hotel salon gym theatre theater orchestra ministry embassy council court pharmacy kindergarten nursery garage winery publisher foundation institute airline podcast newsletter band brigade service trust charity supermarket warehouse workshop practice surgery hospice dealership printworks bookmaker plant mill centre center airport port archive archives laboratory clinic spa resort nursery daycare creche`,
);
export const SCHOOL =
  /\b(?:university|college|school|institute|academy|uni|eth|mit|epfl|polytechnic|politecnico|universität|université|universidad|universidade|sorbonne|stanford|harvard|yale|princeton|oxford|cambridge|berkeley|caltech|ucl|ucla|lse|conservatory|conservatoire|bootcamp|insead|hec|tum|rwth|kth|dtu|ntnu|ku|tu|fh|vu)\b/i;
const GROUPS = wordSet(
  'club choir orchestra band team league society board committee union association church gym squad community group guild party council network crew circle ensemble quartet chapter cooperative co-op collective',
);
const NOT_GROUPS = wordSet(
  'life lives family problem problems solution deal process journey world reason plan history job work story experience conversation past future culture package routine fun generation minority majority',
);
export const PROJECTS = wordSet(
  'project migration rollout redesign initiative rewrite launch pipeline campaign workstream program programme',
);

/** What is a project where it has a name: the HOPE Trial, but no trial. */
const UNDERTAKINGS = wordSet(
  'trial study survey audit expedition excavation restoration renovation excavations taskforce hackathon inquiry',
);

export function isProject(phrase: NounPhrase): boolean {
  const last = lastOf(phrase.text);
  return PROJECTS.has(headOf(phrase)) || PROJECTS.has(last) || (phrase.name !== null && UNDERTAKINGS.has(last));
}

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
  if (isProject(phrase) || GROUPS.has(headOf(phrase))) return false;
  return phrase.name !== null || VENTURES.has(headOf(phrase)) || texts.every((text) => kindIn(names, text) === 'organization');
}

const organization = { kind: 'organization', extends: OF, clean: withoutLead } as const;

/** Slots for employers, schools, businesses and groups. */
export const ORGANIZATION_SLOTS: Readonly<Record<string, SlotType>> = {
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
  group: {
    ...organization,
    wholeName: true,
    accepts: (phrase, texts, names) => isTelling(phrase) && isOrg(texts, names) && !NOT_GROUPS.has(headOf(phrase)),
  },
  'known-group': {
    ...organization,
    wholeName: true,
    accepts: (phrase, texts) =>
      isTelling(phrase) &&
      (phrase.name !== null || phrase.noun.includes(' ') || texts.every((text) => text !== phrase.text)) &&
      !/^project /i.test(phrase.text) &&
      (GROUPS.has(headOf(phrase)) || GROUPS.has(lastOf(phrase.text))),
  },
  /** "there", of an employer. */
  there: { kind: 'organization', refers: true, accepts: () => false },
  /** "there", of a school. */
  'there-school': { kind: 'organization', refers: true, accepts: () => false },
};
