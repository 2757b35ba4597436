import { nounPhrase } from '../grammar/noun-phrase.ts';
import { type Source, textOf } from '../grammar/source.ts';
import { PREPOSITIONS } from '../words/function-words.ts';
import { conjugate } from '../words/tagger.ts';

/** "Having you here", "hearing that": about the moment, not a taste. */
const REACTION =
  /^(?:making sure|being|having|hear|hearing|see|seeing|knowing|know|feeling|getting|meeting)\b|\b(?:you|your|them|it|us|this|that|these|those|him|her)\b/i;

/** Whether an -ing form or an infinitive stands here. */
export function isActivity({ tokens, verbs }: Source, at: number): boolean {
  const first = tokens[at];
  if (first?.word === 'to') return verbs.has(tokens[at + 1]?.word ?? '', 'base') || tokens[at + 1]?.tags.has('Infinitive') === true;
  return first?.kind === 'word' && (verbs.has(first.word, 'gerund') || first.tags.has('Gerund'));
}

/** "hiking in the mountains", "to swim", "sharing my skills and knowledge". */
export function activityAt(source: Source, at: number, limit: number): { readonly text: string; readonly to: number } | null {
  const { tokens } = source;
  const isTo = tokens[at]?.word === 'to';
  const start = isTo ? at + 2 : at + 1;
  let to = start;
  for (;;) {
    const token = tokens[to];
    if (to >= limit || token?.kind !== 'word') break;
    if (token.word === 'to' && to > start && isActivity(source, to + 1)) break;
    const isLink =
      PREPOSITIONS.has(token.word) || token.word === 'to' || (token.word === 'and' && to > start && !isActivity(source, to + 1));
    const phrase = nounPhrase(source, isLink ? to + 1 : to);
    if (phrase && /^what/.test(phrase.noun)) return null;
    const isObject = phrase !== null && phrase.to <= limit && !/^(?:i|he|she|we|they|who)$/.test(phrase.noun);
    if (!isObject && (!isLink || token.word === 'and')) break;
    to = isObject ? phrase.to : to + 1;
  }
  const words = textOf(source, isTo ? at + 1 : at, to);
  if (REACTION.test(words)) return null;
  return { text: isTo ? words.replace(/^\S+/, (verb) => conjugate(verb.toLowerCase()).Gerund ?? verb) : words, to };
}
