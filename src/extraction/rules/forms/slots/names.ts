import { KNOWN_FIELDS } from '../../words/fields.ts';
import { isAlsoPlace, kindOfName } from '../../words/kinds.ts';
import { lexiconTags } from '../../words/tagger.ts';
import { ANIMALS, isToolOnly, LANGUAGES } from '../../words/things.ts';
import { wordSet } from '../../words/word-set.ts';
import { headOf, isTelling, kindIn, lastOf, type SlotType, withoutLead } from '../slot-type.ts';
import { isProject, PROJECTS, SCHOOL } from './organizations.ts';

const PLACES = wordSet(
  'city countryside suburbs north south east west coast mountains country village town alps netherlands us usa uk states philippines hague',
);
const NOT_PLACES = wordSet(
  `house flat apartment peace fear hope harmony poverty luxury style person general particular fact love denial past present future moment hell heaven paradise excel bubble dream dreams world way middle front bed palace castle cave basement
   team office department charge control progress touch trouble debt pain line shape half meeting meetings tech finance fintech marketing sales favor time case order need luck`,
);
const MANAGED =
  /\b(?:projects?|teams?|departments?|divisions?|groups?|squads?|guild|tribe|program|programme|products?|platform|migration|rollout|launch|redesign|rewrite|initiative|workstream|office|store|shop|branch|lab|unit|accounts?|pipeline|app|website|site|campaign|band|choir|club|surveys?|study|trials?|expedition|tour|season|series|excavation|dig|restoration|renovation|audit|investigation|engineers|developers|designers|people|operations|sales|marketing|engineering|design|research|infrastructure|support|finance|hr|recruiting|security|data|backend|frontend|eight|crew|squad|under-\d+s|u\d+s|juniors|seniors)\b/i;
const NOT_MANAGED = wordSet(
  'time money life stress expectations errand errands risk risks marathon marathons race races meeting meetings temperature fever car house home way phone laptop bike dog cat flat apartment',
);

/** A word written small that may name a place: not one that English has for something else. */
function isPlaceWord(words: string): boolean {
  return kindOfName(words) === 'place' || isAlsoPlace(words) || !words.split(' ').every((word) => lexiconTags(word).length > 0);
}

/** Slots for people, places and projects. */
export const NAME_SLOTS: Readonly<Record<string, SlotType>> = {
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
      (phrase.name !== null ||
        phrase.determiner !== null ||
        (phrase.owner === null && kindOfName(phrase.text) === 'person') ||
        (phrase.owner?.kind === 'pronoun' && texts.every((text) => text !== phrase.text))) &&
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
      (isProject(phrase) ||
        texts.every((text) => kindIn(names, text) === 'project' || PROJECTS.has(lastOf(text)) || /^project /i.test(text))),
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
