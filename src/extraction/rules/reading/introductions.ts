import { entityKey } from '../../../domain/entity-key.ts';
import type { Clause } from '../grammar/clause.ts';
import { type NounPhrase, nounPhrase } from '../grammar/noun-phrase.ts';
import type { Source } from '../grammar/source.ts';
import { FAITHS } from '../words/faiths.ts';
import { OPENERS } from '../words/function-words.ts';
import { kindOfName } from '../words/kinds.ts';
import { NATIONALITIES } from '../words/nationalities.ts';
import { isProfession } from '../words/professions.ts';
import { isNameLabel, mayBeOneName } from '../words/speaker-labels.ts';
import { lexiconTags } from '../words/tagger.ts';
import { DIETS } from '../words/things.ts';

/** A name that a speaker gives herself. */
export interface OwnName {
  readonly name: string;
  /** The words can mean nothing else: "my name is Alice", "call me Al". */
  readonly isPlain: boolean;
}

/** "I'm Alice", "my name is Alice", "this is Alice", "Alice here", "call me Al". */
export function ownNameIn(source: Source, clause: Clause): OwnName | null {
  const called = calledName(source, clause);
  if (called !== null) return { name: called, isPlain: true };
  const { tokens } = source;
  const [subject] = clause.subjects;
  const isMe = subject?.kind === 'pronoun' && subject.noun === 'i';
  const isMyName = subject?.noun === 'name' && subject.owner?.noun === 'my';
  const isThis = subject?.kind === 'pronoun' && subject.noun === 'this';
  if (clause.verb.negated || clause.verb.tense !== 'present') return null;
  if ((isMe || isMyName || isThis) && clause.verb.lemmas.includes('be')) {
    let at = clause.rest;
    while (tokens[at]?.kind === 'aside' || tokens[at]?.word === 'called' || tokens[at]?.word === 'named') at += 1;
    const name = nameAt(source, at, clause.to);
    return name !== null && (!isThis || endsThere(source, at, name)) && (isMyName || isUncommon(name)) ? { name, isPlain: isMyName } : null;
  }
  const name = clause.verbIsImplied ? nameBeforeHere(source, clause) : null;
  return name !== null && isUncommon(name) ? { name, isPlain: false } : null;
}

/** "Call me Al", "everybody calls me Al". */
function calledName(source: Source, clause: Clause): string | null {
  const { tokens } = source;
  for (let at = clause.from; at < clause.to - 2; at += 1) {
    if (!/^calls?$/.test(tokens[at]?.word ?? '') || tokens[at + 1]?.word !== 'me') continue;
    const name = nameAt(source, at + 2, clause.to);
    return name !== null && isUncommon(name) ? name : null;
  }
  return null;
}

/** "Omar here", "Hi Nora, Omar here": nothing but a name right before the word, and perhaps somebody who is greeted. */
function nameBeforeHere(source: Source, clause: Clause): string | null {
  const { tokens } = source;
  const here = tokens.findIndex(({ word }, at) => at > clause.from && at < clause.to && word === 'here');
  for (let at = Math.max(clause.from, here - 3); at < here; at += 1) {
    const before = tokens[at - 1];
    const begins = before === undefined || before.kind !== 'word' || OPENERS.has(before.word);
    if (begins && nounPhrase(source, at)?.to === here) return nameAt(source, at, here);
  }
  return null;
}

function nameAt(source: Source, at: number, limit: number): string | null {
  const phrase = nounPhrase(source, at);
  if (!phrase || phrase.determiner !== null || phrase.owner !== null || phrase.kind === 'pronoun' || phrase.to > limit) return null;
  const after = source.tokens[phrase.to];
  if (after?.kind === 'word' && phrase.to < limit && !/^(?:from|and|but|who|by|at|with)$/.test(after.word)) return null;
  const name = phrase.name ?? phrase.text;
  const isName = /^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'.-]*){0,2}$/u.test(name) || kindOfName(name) === 'person';
  return isName && !isProfession(entityKey(name).split(' ').at(-1) ?? '') ? name : null;
}

/** "This is Clara, my sister" tells of somebody else. */
function endsThere({ tokens }: Source, at: number, name: string): boolean {
  const next = tokens[at + name.split(' ').length];
  return next === undefined || !/^[,(–—-]$/.test(next.text);
}

/** Not "Irish", "Vegan", "Catholic", "Done", "Home": a word of the language, or what somebody is. */
function isUncommon(name: string): boolean {
  if (kindOfName(name) === 'person') return true;
  return (
    kindOfName(name) === null &&
    name
      .toLowerCase()
      .split(' ')
      .every((word) => lexiconTags(word).length === 0 && !NATIONALITIES.has(word) && !DIETS.has(word) && !FAITHS.has(word))
  );
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

/** Whether the name may be the speaker's: of somebody whose label is a name already only what is said plainly, or is like it. */
export function mayBeOwnName({ name, isPlain }: OwnName, speaker: string): boolean {
  return isPlain || !isNameLabel(speaker) || mayBeOneName(name, speaker);
}
