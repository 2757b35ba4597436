import { looksLikeName } from '../text/token.ts';
import { ARTICLES, MODALS, POSSESSIVES, PREPOSITIONS, QUANTIFIERS } from '../words/function-words.ts';
import type { Source } from './source.ts';

const AUXILIARIES = new Set('am is are was were have has had do does did'.split(' '));
const ADVERBS = new Set('never ever even always first later soon both all almost once'.split(' '));

/** Whether a verb that carries tense stands at a position. `plural`: its subject is one that takes the base form ("I work", "they work"). */
export function carriesTense(source: Source, at: number, plural: boolean): boolean {
  const { tokens, verbs } = source;
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  const { word, tags } = token;
  const next = tokens[at + 1];
  if (AUXILIARIES.has(word)) return true;
  if (MODALS.has(word))
    return !(next?.kind === 'word' && isMarked(source, at + 1)) && !(/^\p{Lu}/u.test(token.text) && word !== 'can' && at > 0);
  if ((word === 'called' || word === 'named') && next?.kind === 'word' && looksLikeName(next)) return false;
  const before = tokens[at - 1];
  if (
    before?.kind === 'word' &&
    (ARTICLES.has(before.word) || POSSESSIVES.has(before.word) || before.word === "'s" || PREPOSITIONS.has(before.word))
  )
    return false;
  if (before?.kind === 'word' && (COUNTS.test(before.word) || (isCapital(token.text) && isCapital(before.text)))) return false;
  if (isMarked(source, at)) return !(verbs.has(word, 'third') && isAuxiliaryNext(source, at + 1));
  if (plural && (verbs.has(word, 'base') || (tags.has('Verb') && !tags.has('Gerund')))) return true;
  if (verbs.read(word).length > 0) return false;
  return (
    tags.has('PastTense') ||
    (tags.has('PresentTense') && !tags.has('Gerund') && !tags.has('Infinitive') && word.endsWith('s')) ||
    (plural && tags.has('Infinitive'))
  );
}

/** What stands before a noun: "their two kids" is nobody who jokes. */
const COUNTS = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|few|own|other|young|little)$/;

/** "Omar Said": the rest of a name. */
function isCapital(text: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text);
}

/** A form of a known verb that carries tense by itself: "works", "joined". */
function isMarked(source: Source, at: number): boolean {
  const word = source.tokens[at]?.word ?? '';
  return source.verbs.has(word, 'third') || source.verbs.has(word, 'past');
}

function isAuxiliaryNext(source: Source, at: number): boolean {
  const next = source.tokens[at];
  return next?.kind === 'word' && (AUXILIARIES.has(next.word) || MODALS.has(next.word));
}

/** The next position that is not an aside, a time expression or a light adverb. */
export function skipLight(source: Source, from: number): number {
  let at = from;
  for (let token = source.tokens[at]; token !== undefined; token = source.tokens[at]) {
    const light =
      token.kind === 'aside' ||
      token.kind === 'time' ||
      (token.kind === 'word' && (ADVERBS.has(token.word) || isManner(token.word, token.tags)));
    if (!light) break;
    at += 1;
  }
  return at;
}

/** "badly", "deeply": how something is done. */
export function isManner(word: string, tags: ReadonlySet<string>): boolean {
  return word.length > 4 && word.endsWith('ly') && tags.has('Adverb') && !QUANTIFIERS.has(word);
}
