import { entityKey } from '../../../domain/entity-key.ts';
import type { Clause } from '../grammar/clause.ts';
import { type NounPhrase, nounPhrase } from '../grammar/noun-phrase.ts';
import type { Source } from '../grammar/source.ts';
import { OPENERS } from '../words/function-words.ts';
import { kindOfName } from '../words/kinds.ts';
import { isProfession } from '../words/professions.ts';

/** The name by which a speaker introduces herself: "I'm Alice", "my name is Alice", "Alice here", "call me Al". */
export function ownNameIn(source: Source, clause: Clause): string | null {
  const { tokens } = source;
  const [subject] = clause.subjects;
  const isMe = subject?.kind === 'pronoun' && subject.noun === 'i';
  const isMyName = subject?.noun === 'name' && subject.owner?.noun === 'my';
  const isThis = subject?.kind === 'pronoun' && subject.noun === 'this';
  if (clause.verb.negated || clause.verb.tense !== 'present') return null;
  if ((isMe || isMyName || isThis) && clause.verb.lemmas.includes('be')) {
    let at = clause.rest;
    while (tokens[at]?.kind === 'aside' || tokens[at]?.word === 'called' || tokens[at]?.word === 'named') at += 1;
    return nameAt(source, at, clause.to, isMyName);
  }
  if (clause.verbIsImplied && tokens[clause.to - 1]?.word === 'here') return nameAt(source, clause.rest, clause.to - 1, true);
  return null;
}

function nameAt(source: Source, at: number, limit: number, sure: boolean): string | null {
  const phrase = nounPhrase(source, at);
  if (!phrase || phrase.determiner !== null || phrase.owner !== null || phrase.kind === 'pronoun' || phrase.to > limit) return null;
  const after = source.tokens[phrase.to];
  if (after?.kind === 'word' && phrase.to < limit && !/^(?:from|and|but|who|by|at|with)$/.test(after.word)) return null;
  const name = phrase.name ?? phrase.text;
  if (name.split(' ').length > 3 || isProfession(entityKey(name).split(' ').at(-1) ?? '')) return null;
  if (sure) return name;
  return phrase.kind === 'name' &&
    (kindOfName(name) === 'person' || (kindOfName(name) === null && /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}'-]+){0,2}$/u.test(name)))
    ? name
    : null;
}

/** "Greta!", "Greta here.": a sentence with the speaker's name and nothing else. */
export function givesNameOnly({ tokens }: Source, speaker: string | null): boolean {
  const words = tokens.filter(({ kind, word }) => kind === 'word' && word !== 'here' && !OPENERS.has(word));
  return speaker !== null && words.length > 0 && words.map(({ text }) => text).join(' ') === speaker;
}

/** "Marta here, mum of Leo": what the speaker is to somebody, behind the own name. */
export function behindOwnName(source: Source, speaker: string): NounPhrase | null {
  const { tokens } = source;
  const at = tokens.findIndex(({ text }) => text === speaker);
  const comma = tokens[at + 1]?.word === 'here' ? at + 2 : at + 1;
  const before = tokens[at - 1];
  if (at < 0 || tokens[comma]?.text !== ',' || (before !== undefined && before.kind !== 'mark' && !OPENERS.has(before.word))) return null;
  const phrase = nounPhrase(source, comma + 1);
  return phrase?.owner && phrase.name === null && phrase.owner.kind === 'name' ? phrase : null;
}

/** Speakers that are no names: the name that such a speaker gives is taken as another name of theirs. */
export function sameSpeaker(speaker: string, name: string): boolean {
  return entityKey(speaker) === entityKey(name);
}
