import { type NounPhrase, nounPhrase } from './noun-phrase.ts';
import { verbGroup } from './read-verbs.ts';
import type { Source } from './source.ts';
import { subjectAt } from './subject.ts';
import { skipLight } from './tense.ts';

/** "Raspberries I love", "tea, I can't stand": an object before its subject, with nothing behind the verb. `to`: where the subject begins. */
export function frontedAt(source: Source, start: number): { phrase: NounPhrase; to: number } | null {
  const { tokens } = source;
  const phrase = nounPhrase(source, start);
  if (!phrase || phrase.kind === 'pronoun' || phrase.determiner === 'the') return null;
  const to = tokens[phrase.to]?.text === ',' ? phrase.to + 1 : phrase.to;
  if (!/^(?:i|he|she|we|they)$/.test(tokens[to]?.word ?? '')) return null;
  const subject = subjectAt(source, to);
  const verb = subject && verbGroup(source, subject.to);
  if (!verb) return null;
  let end = tokens[verb.to]?.word === 'not' ? verb.to + 1 : verb.to;
  if (/^(?:stand|bear|tolerate|stomach|eat|drink)$/.test(tokens[end]?.word ?? '')) end += 1;
  end = skipLight(source, end);
  const next = tokens[end];
  return next === undefined || next.kind === 'mark' || /^(?:and|but|so|too)$/.test(next.word) ? { phrase, to } : null;
}
