import { looksLikeName, type Token } from '../text/token.ts';
import {
  ARTICLES,
  CONJUNCTIONS,
  DEMONSTRATIVES,
  MODALS,
  NOT,
  OBJECT_PRONOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  QUANTIFIERS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from '../words/function-words.ts';
import { kindOfName } from '../words/kinds.ts';
import { headOfTitle, isProfession } from '../words/professions.ts';
import { memoized } from './memo.ts';
import { nameStart } from './name-start.ts';
import { type Source, textOf } from './source.ts';
import { carriesTense } from './tense.ts';

/** "my favorite band", "Ben's sister Lena", "the deadline of Project Alpha", "tea". */
export interface NounPhrase {
  /** Positions of its tokens: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'pronoun' | 'name' | 'common';
  /** Whose it is: "my", "Ben's", "of Project Alpha". */
  readonly owner: NounPhrase | null;
  /** `a`, `the`, `this`, `two`; `null` where there is none. */
  readonly determiner: string | null;
  /** Its common words in lower case, without determiner and owner: "favorite band", "sister". Empty for a bare name. */
  readonly noun: string;
  /** Its proper name: "Lena", "Project Alpha"; `null` where it has none. */
  readonly name: string | null;
  /** As written, without determiner and owner. */
  readonly text: string;
}

export interface PhraseOptions {
  /** It is to the left of its verb: it ends where the verb begins. */
  readonly subject?: boolean;
  /** Its verb may be a base form: "Ida and Paul live". */
  readonly plural?: boolean;
}

/** Reads the noun phrase that starts at a position, or `null` where none does. */
export function nounPhrase(source: Source, start: number, { subject = false, plural = false }: PhraseOptions = {}): NounPhrase | null {
  return remembered(source, start, (subject ? 1 : 0) + (plural ? 2 : 0));
}

const remembered = memoized(4, (source, start, kind) => readPhrase(source, start, { subject: (kind & 1) > 0, plural: (kind & 2) > 0 }));

function readPhrase(source: Source, start: number, options: PhraseOptions): NounPhrase | null {
  const { tokens } = source;
  const first = tokens[start];
  if (first?.kind !== 'word') return null;
  if (options.subject && isPastVerb(source, first)) return null;
  const nounAt = first.word === 'one' ? skipDegree(source, start + 1) : start + 1;
  const next = tokens[nounAt];
  const isDeterminer =
    (DEMONSTRATIVES.has(first.word) || first.word === 'one') &&
    next?.kind === 'word' &&
    startsNoun(source, nounAt) &&
    !(options.subject && carriesTense(source, nounAt, false));
  if (POSSESSIVES.has(first.word) && !(first.word === 'her' && !startsNoun(source, start + 1))) {
    const owner = pronoun(source, start);
    return owned(source, start, owner, start + 1, options);
  }
  if ((SUBJECT_PRONOUNS.has(first.word) || OBJECT_PRONOUNS.has(first.word)) && !isDeterminer && !QUANTIFIERS.has(first.word))
    return pronoun(source, start);
  if (ARTICLES.has(first.word) || isDeterminer || QUANTIFIERS.has(first.word)) {
    const phrase = contentFrom(source, start, start + 1, first.word, null, options);
    return phrase && withOwners(source, withItsArticle(source, phrase), options);
  }
  const phrase = contentFrom(source, start, start, null, null, options);
  return phrase && withOwners(source, phrase, options);
}

/** "a member of | The Quiet Hours": an article with a capital inside a sentence is a part of the name. */
function withItsArticle(source: Source, phrase: NounPhrase): NounPhrase {
  const { from, to, kind, name } = phrase;
  const isInside = source.tokens[from]?.text === 'The' && source.tokens[from - 1]?.kind === 'word';
  if (!isInside || kind !== 'name' || kindOfName(name ?? '') === 'place') return phrase;
  const text = textOf(source, from, to);
  return { ...phrase, determiner: null, name: text, text };
}

/** "got hired", "moved to": a sentence without its subject, not a phrase. */
function isPastVerb({ verbs }: Source, token: Token): boolean {
  return (
    !looksLikeName(token) &&
    verbs.has(token.word, 'past') &&
    !verbs.has(token.word, 'base') &&
    (token.tags.has('PastTense') || token.tags.has('Verb'))
  );
}

function pronoun(source: Source, at: number): NounPhrase {
  const { word } = source.tokens[at] as Token;
  return { from: at, to: at + 1, kind: 'pronoun', owner: null, determiner: null, noun: word, name: null, text: word };
}

/** What follows an owner: "my | sister Lena", "Ben's | dog". */
function owned(source: Source, start: number, owner: NounPhrase, at: number, options: PhraseOptions): NounPhrase | null {
  const phrase = contentFrom(source, start, at, null, owner, options);
  return phrase && withOwners(source, withField(source, asOffice(phrase), options), options);
}

/** "our | Chief Financial Officer": what somebody is, not who. */
function asOffice(phrase: NounPhrase): NounPhrase {
  const { name, noun } = phrase;
  const isOffice =
    noun === '' && name !== null && /^\p{Lu}\S* .*\p{Lu}/u.test(name) && isProfession(headOfTitle(name)) && kindOfName(name) === null;
  return isOffice ? { ...phrase, kind: 'common', noun: name.toLowerCase(), name: null } : phrase;
}

/** "our head | of logistics". */
function withField(source: Source, phrase: NounPhrase, options: PhraseOptions): NounPhrase {
  if (source.tokens[phrase.to]?.word !== 'of' || phrase.name !== null || !isProfession(headOfTitle(phrase.noun))) return phrase;
  const field = nounPhrase(source, phrase.to + 1, options);
  if (!field || field.determiner !== null || field.owner !== null || field.kind === 'pronoun') return phrase;
  const text = `${phrase.text} ${textOf(source, phrase.to, field.to)}`;
  return { ...phrase, to: field.to, noun: text.toLowerCase(), text };
}

/** Applies "'s" and "of": what was read becomes the owner, or gets one. */
function withOwners(source: Source, phrase: NounPhrase, options: PhraseOptions): NounPhrase | null {
  const after = source.tokens[phrase.to];
  const isPossessive =
    after?.word === "'s" || (after?.kind === 'mark' && after.text === "'" && source.tokens[phrase.to - 1]?.word.endsWith('s'));
  if (isPossessive) {
    const whole = phrase.kind === 'name' ? nameWithApostrophe(source, phrase) : null;
    if (whole) return whole;
    const whose = owned(source, phrase.from, phrase, phrase.to + 1, options) ?? phrase;
    return CLASSES.test(phrase.text) ? asOneNoun(source, phrase, whose) : whose;
  }
  if (after?.word === 'of' && phrase.kind === 'common' && phrase.owner === null) {
    const owner = nounPhrase(source, phrase.to + 1, options);
    if (owner) return { ...phrase, to: owner.to, owner, text: textOf(source, phrase.from + (phrase.determiner ? 1 : 0), owner.to) };
  }
  return phrase;
}

/** "The women's team", "a children's book": of a kind, and nobody's. */
const CLASSES = /^(?:women|men|ladies|girls|boys|children|kids|seniors|juniors|people)$/i;

function asOneNoun(source: Source, first: NounPhrase, whose: NounPhrase): NounPhrase {
  const text = textOf(source, first.to - 1, whose.to);
  return { ...whose, kind: 'common', owner: first.owner, determiner: first.determiner, noun: text.toLowerCase(), name: null, text };
}

/** "St. Mary's Hospital": one name, not Mary's. */
function nameWithApostrophe(source: Source, phrase: NounPhrase): NounPhrase | null {
  let to = phrase.to + 1;
  while (to < source.tokens.length && looksLikeName(source.tokens[to] as Token)) to += 1;
  const text = textOf(source, phrase.from, to);
  return to > phrase.to + 1 && kindOfName(text) === 'organization' ? { ...phrase, to, name: text, text } : null;
}

/** Reads adjectives, nouns and names from `at` on. */
function contentFrom(
  source: Source,
  start: number,
  at: number,
  determiner: string | null,
  owner: NounPhrase | null,
  options: PhraseOptions,
): NounPhrase | null {
  const { tokens } = source;
  let end = determiner === null ? at : skipDegree(source, at);
  while (end < tokens.length && continues(source, at, end, options)) end += 1;
  if (end === at) return null;
  const content = tokens.slice(at, end);
  const split = nameStart(source, content, at);
  const common = content.slice(0, split).filter((token) => token.kind === 'word');
  const named = content.slice(split);
  return {
    from: start,
    to: end,
    kind: named.length > 0 && common.length === 0 ? 'name' : 'common',
    owner,
    determiner,
    noun: common.map((token) => token.word).join(' '),
    name: named.length > 0 ? textOf(source, at + split, end) : null,
    text: textOf(source, at, end),
  };
}

/** "a | very | loud parrot". */
function skipDegree({ tokens }: Source, at: number): number {
  return /^(?:very|really|quite|rather|pretty|extremely)$/.test(tokens[at]?.word ?? '') && tokens[at + 1]?.kind === 'word' ? at + 1 : at;
}

function continues(source: Source, at: number, here: number, options: PhraseOptions): boolean {
  const { tokens } = source;
  const token = tokens[here] as Token;
  if (token.kind === 'aside')
    return here > at && token.sense === 'plain' && tokens[here + 1]?.kind === 'word' && startsNoun(source, here + 1) && !options.subject;
  if (token.kind !== 'word' || token.word === "'s") return false;
  const joinsName = here > at && looksLikeName(tokens[here - 1] as Token) && insideName(source, here);
  if (joinsName) return true;
  if (!startsNoun(source, here)) return false;
  if (
    here > at &&
    /^(?:more|less|better|most|least|best|already|again|even|yet|ever|back|forward|forwards|ahead|up|down|away|together|off|out|apart|next|once|twice|daily|weekly|regularly|outside|inside|online|abroad|overseas|downtown|outdoors|upstairs|downstairs|together|alone|either|too|sorry|thanks|please|lol|haha)$/.test(
      token.word,
    )
  )
    return false;
  if (here > at && !looksLikeName(token) && source.verbs.has(token.word, 'base') && ASKING.test(tokens[at - 1]?.word ?? '')) return false;
  if (here > at && QUANTIFIERS.has(token.word)) return looksLikeName(token) && looksLikeName(tokens[here - 1] as Token);
  if (here > at && DESCRIBING.test(token.word) && PREPOSITIONS.has(tokens[here + 1]?.word ?? '')) return false;
  if (!options.subject || here === at) return true;
  if (carriesTense(source, here, options.plural === true)) {
    const describes = here === at || (looksLikeName(token) && here + 1 < tokens.length && carriesTense(source, here + 1, false));
    return describes;
  }
  return true;
}

/** "Did Rafa | tell you": the verb goes with what stands before the name. */
const ASKING = /^(?:do|does|did|will|would|can|could|should|shall|may|might)$/;

/** "a nurse | working at", "a startup | based in". */
const DESCRIBING = /^(?:working|living|studying|based|located|employed|born|raised|specializing|specialising|running|leading|teaching)$/;

/** Small words that go on with a name: "University of Porto", "Ludwig van Beethoven", "Trinidad and Tobago" is left alone. */
function insideName(source: Source, here: number): boolean {
  const token = source.tokens[here] as Token;
  const next = source.tokens[here + 1];
  if (next?.kind !== 'word') return false;
  if (/^(?:de|da|do|dos|del|della|der|den|van|von|zu|la|le|el|al|bin|ibn|sans|du|des)$/.test(token.word) && !looksLikeName(token))
    return looksLikeName(next) || insideName(source, here + 1);
  if (token.text === '&')
    return (
      looksLikeName(next) &&
      next.word !== 'i' &&
      ![source.tokens[here - 1]?.word, next.word].every((word) => kindOfName(word ?? '') === 'person')
    );
  if (token.word === 'of' && isProfession((source.tokens[here - 1] as Token).word)) return false;
  if (token.word === 'of')
    return looksLikeName(next) || (/^(?:the|applied|fine|modern)$/.test(next.word) && looksLikeName(source.tokens[here + 2] ?? next));
  if (token.word === 'the') return source.tokens[here - 1]?.word === 'of' && looksLikeName(next);
  return false;
}

/** Whether a word can stand in a noun phrase. */
function startsNoun(source: Source, at: number): boolean {
  const token = source.tokens[at];
  if (token?.kind !== 'word') return false;
  const { word } = token;
  if (word === "'s" || NOT.has(word) || ARTICLES.has(word) || POSSESSIVES.has(word) || CONJUNCTIONS.has(word)) return false;
  if (MODALS.has(word)) return looksLikeName(token) && at > 0 && source.tokens[at - 1]?.kind === 'word';
  if (PREPOSITIONS.has(word) || SUBORDINATORS.has(word)) return looksLikeName(token) && at > 0;
  if (SUBJECT_PRONOUNS.has(word) || OBJECT_PRONOUNS.has(word)) return false;
  return !/^(?:am|is|are|was|were|be|been|have|has|had|do|does|did|to|there|here|who|which|what|how|why|too|very|so|than|then|named|called|etc)$/.test(
    word,
  );
}
