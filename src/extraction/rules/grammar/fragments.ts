import { CONJUNCTIONS, PREPOSITIONS } from '../words/function-words.ts';
import { isProfession } from '../words/professions.ts';
import type { Clause } from './clause.ts';
import { type NounPhrase, nounPhrase } from './noun-phrase.ts';
import type { Source } from './source.ts';
import { subjectAt } from './subject.ts';
import { skipLight } from './tense.ts';
import { implied, type VerbGroup } from './verb-group.ts';

/** "Budget: $40k". */
export function labelled(source: Source, at: number): { phrase: NounPhrase; to: number } | null {
  const phrase = nounPhrase(source, at);
  const behind = phrase && /^(?:for|of|on)$/.test(source.tokens[phrase.to]?.word ?? '') ? nounPhrase(source, phrase.to + 1) : null;
  const end = behind ?? phrase;
  const colon = end && source.tokens[end.to];
  const isColon = colon?.kind === 'mark' && (colon.text === ':' || colon.text === '=');
  return phrase && end && isColon && subjectAt(source, end.to + 1) === null ? { phrase, to: end.to + 1 } : null;
}

/** "Hanna, CTO at Kitewave". */
export function titled(source: Source, at: number): { phrase: NounPhrase; to: number } | null {
  const phrase = nounPhrase(source, at);
  if (phrase?.kind !== 'name' || source.tokens[phrase.to]?.text !== ',') return null;
  if (ageBetweenCommas(source, phrase.to + 1)) return { phrase, to: phrase.to + 1 };
  const title = nounPhrase(source, phrase.to + 1);
  const head = title?.text.toLowerCase().split(/ of /)[0]?.split(' ').at(-1) ?? '';
  return title && isProfession(head) ? { phrase, to: phrase.to + 1 } : null;
}

/** "Petra, | 28, | physiotherapist". */
export function ageBetweenCommas(source: Source, at: number): boolean {
  return /^(?:1[5-9]|[2-9]\d)$/.test(source.tokens[at]?.word ?? '') && /^(?:,|and|)$/.test(source.tokens[at + 1]?.text ?? '');
}

/** "Born in Osaka", "married to Tom": the "is" or "was" is left out. */
export function isPassiveWithoutBe(source: Source, at: number): boolean {
  const word = source.tokens[at]?.word ?? '';
  const next = source.tokens[at + 1]?.word ?? '';
  return /^(?:born|based|raised|located)$/.test(word) || (/^(?:married|engaged)$/.test(word) && next === 'to');
}

/** The verb of a sentence without one: "born in Rome", "not a fan of it". */
export function leftOut({ tokens }: Source, at: number): VerbGroup {
  const word = tokens[at]?.word ?? '';
  if (word === 'not') return { ...implied(at + 1), negated: true };
  return implied(at, /^(?:born|raised)$/.test(word) ? 'past' : 'present');
}

/** What is done to people, not by them. */
const DONE_TO =
  /^(?:born|raised|promoted|fired|sacked|hired|rehired|appointed|elected|diagnosed|dismissed|demoted|replaced|rejected|accepted|admitted|awarded)$/;

/** "was born in Lagos and | raised in Leeds": the "was" goes with both. */
export function passiveAgain(source: Source, at: number, { verb, rest }: Clause): VerbGroup | null {
  const start = skipLight(source, at);
  const before = source.tokens[skipLight(source, rest)]?.word ?? '';
  const isPassive =
    verb.lemmas.some((lemma) => lemma === 'be' || lemma === 'get') && (DONE_TO.test(before) || source.verbs.has(before, 'participle'));
  if (!isPassive || !DONE_TO.test(source.tokens[start]?.word ?? '')) return null;
  return { ...verb, lemmas: ['be'], from: at, to: start, negated: false, never: false };
}

/** What somebody is, without a noun. */
const STATES =
  /^(?:allergic|intolerant|vegetarian|vegan|pescatarian|married|engaged|divorced|widowed|pregnant|retired|unemployed|bilingual|fluent|responsible|teetotal|diabetic|asthmatic|coeliac|celiac|dyslexic)$/;

/** "I'm vegetarian and | allergic to soy", "Ben is a nurse, | married to Ana": the "is" goes with both. */
export function stateToo(source: Source, from: number, { verb, rest }: Clause): VerbGroup | null {
  const { tokens } = source;
  const start = skipLight(source, from);
  const negated = tokens[start]?.word === 'not';
  const to = negated ? skipLight(source, start + 1) : start;
  const next = tokens[to + 1];
  const isWhole = next === undefined || next.kind !== 'word' || PREPOSITIONS.has(next.word) || CONJUNCTIONS.has(next.word);
  const isAdded = from > rest && tokens[from - 1]?.word !== 'or' && verb.lemmas.includes('be') && verb.afterBe === null;
  return isAdded && isWhole && STATES.test(tokens[to]?.word ?? '') ? { ...verb, from, to, negated, never: false } : null;
}

/** "and neither does my wife", "so do I": whom it is about; what is so was said before. */
export function invertedAt(source: Source, at: number): { readonly subject: NounPhrase; readonly verb: VerbGroup } | null {
  const { tokens } = source;
  const word = tokens[at]?.word ?? '';
  const auxiliary = tokens[at + 1]?.word ?? '';
  if (!/^(?:so|neither|nor)$/.test(word) || !/^(?:do|does|did|am|is|are|was|were)$/.test(auxiliary)) return null;
  const subject = nounPhrase(source, at + 2);
  const next = subject && tokens[subject.to];
  if (!subject || !(next === undefined || next?.kind === 'mark' || /^(?:and|but)$/.test(next?.word ?? ''))) return null;
  const verb = implied(subject.to, /^(?:did|was|were)$/.test(auxiliary) ? 'past' : 'present');
  return { subject, verb: { ...verb, lemmas: [auxiliary.startsWith('d') ? 'do' : 'be'], negated: word !== 'so' } };
}
