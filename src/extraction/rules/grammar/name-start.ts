import { looksLikeName, type Token } from '../text/token.ts';
import { kindOfName } from '../words/kinds.ts';
import { isNamedNoun } from '../words/naming-nouns.ts';
import { lexiconTags } from '../words/tagger.ts';
import type { Source } from './source.ts';

/** Where the proper name begins among the words of a phrase; its length where there is none. */
export function nameStart(source: Source, content: readonly Token[], at: number): number {
  const atSentenceStart = at === 0 || source.tokens.slice(0, at).every((token) => token.kind !== 'word');
  const first = content.findIndex((token, index) => {
    if (index === 0 && atSentenceStart && !isKnownName(token) && isOrdinary(token)) return beginsTitle(source, content);
    return looksLikeName(token);
  });
  if (first === 0 || (first > 0 && content.slice(first).some((token) => looksLikeName(token)))) {
    const trailing = content.findLastIndex((token) => looksLikeName(token));
    return trailing < content.length - 1 && first > 0 ? content.length : first;
  }
  const last = content.at(-1) as Token;
  const previous = content.at(-2);
  if (previous && isNamedNoun(previous.word) && isKnownName(last)) return content.length - 1;
  return content.length === 1 && isKnownName(last) ? 0 : content.length;
}

/** "Floating School", "Blue Heron", but not "Poor Oddny", "Sunny Lisbon", "Leaving Bosch": an adjective or noun that its name begins with. */
function beginsTitle({ verbs }: Source, [first, ...rest]: readonly Token[]): boolean {
  if (!first || !looksLikeName(first) || rest.length === 0 || !rest.every(looksLikeName)) return false;
  const isDescribing = lexiconTags(first.word).some((tag) => /^(?:Adjective|Uncountable)$/.test(tag));
  return (
    isDescribing &&
    !OF_PEOPLE.test(first.word) &&
    !isNamedNoun(first.word) &&
    verbs.read(first.word).length === 0 &&
    kindOfName(rest.map(({ text }) => text).join(' ')) !== 'person' &&
    kindOfName(rest.map(({ text }) => text).join(' ')) !== 'place'
  );
}

/** What is said of somebody before a name. */
const OF_PEOPLE =
  /^(?:young|old|older|poor|dear|sweet|lovely|little|big|clever|smart|good|great|funny|crazy|lucky|happy|sad|wise|brave|kind|nice|beautiful|gorgeous|amazing|awesome|wonderful|fabulous|brilliant|lazy|shy|late|former|new|current|last|next|future|fellow|sick|ill|angry|tired|proud|busy|famous|best|sorry|glad|right|wrong|sure|true|real|only|same|other|such|first|second|third|more|most|many|few|several|ready|welcome|married|single|pregnant|local|silly|cute|cheeky|grumpy|mad|bad|early|daily|weekly|monthly|according|own|whole|half|total|full|enough|due|dead|alive|back|long|short)$/;

function isKnownName(token: Token): boolean {
  return (
    lexiconTags(token.word).some((tag) => /Name$|^Person$|^City$|^Country$|^Organization$|^Region$/.test(tag)) &&
    (looksLikeName(token) || !COMMON_NAMES.has(token.word))
  );
}

/** Names that are more often something else when written small. */
const COMMON_NAMES = new Set(
  'will may mark grace hope joy art bill bob dawn faith frank gene grant guy jack june april august ivy jade lance lily max miles miller norm olive pat pearl penny ray rich rob rod rose ruby sandy sky stone sue summer terry victor violet wade ward young general target gap visa oracle apple shell next boots square slack stripe box chase house drew chip chuck dick john major earnest'.split(
    ' ',
  ),
);

/** A word that English has without a capital: at the start of a sentence it need not be a name. */
function isOrdinary({ word, tags }: Token): boolean {
  if (BARE_NOUNS.has(word)) return true;
  if (/^(?:dr|mr|mrs|ms|prof|sir)$/.test(word)) return false;
  const own = lexiconTags(word);
  if (own.includes('Month')) return false;
  if (own.length > 0) return !own.includes('ProperNoun') && !own.every((tag) => tag === 'Singular' || tag === 'Noun');
  if (word.endsWith('ing')) return isGerund(word);
  return tags.has('Gerund') || (word.endsWith('s') && lexiconTags(word.slice(0, -1)).length > 0) || /(?:tion|ness|ment|ity)$/.test(word);
}

/** "Running", "hiking", but not "Henning": what is left without -ing is a word. */
function isGerund(word: string): boolean {
  const stem = word.slice(0, -3);
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].some((base) => base.length > 1 && lexiconTags(base).length > 0);
}

/** Singular nouns that begin a sentence without an article. */
const BARE_NOUNS = new Set(
  `work school dinner lunch breakfast traffic home time life mom mum dad mother father grandma grandpa mommy daddy marketing sales management engineering university college church tea coffee lunchtime summer winter spring autumn today tomorrow
   yesterday weather money love hope luck rent budget deadline status price salary age birthday everything nothing something half part rain snow`.split(
    /\s+/,
  ),
);
