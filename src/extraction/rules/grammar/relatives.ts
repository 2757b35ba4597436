import { headOfTitle, isProfession } from '../words/professions.ts';
import type { Clause } from './clause.ts';
import { type NounPhrase, nounPhrase } from './noun-phrase.ts';
import { verbGroup } from './read-verbs.ts';
import type { Source } from './source.ts';
import { type Subject, subjectAt } from './subject.ts';
import { skipLight } from './tense.ts';
import { implied, type VerbGroup } from './verb-group.ts';

/** What a relative clause says of its antecedent. */
export function describing(antecedent: NounPhrase, verb: VerbGroup): Omit<Clause, 'from' | 'to' | 'lead' | 'link' | 'parent'> {
  return { subjects: [antecedent], subjectIs: 'stated', modifiers: [], apposition: null, verb, verbIsImplied: false, rest: verb.to };
}

/** The phrase that a relative clause describes: the one right before it. */
export function phraseEndingBefore(source: Source, from: number, start: number): NounPhrase | null {
  let end = from;
  while (end > 0 && (source.tokens[end - 1]?.kind !== 'word' || /^(?:who|which|that|where)$/.test(source.tokens[end - 1]?.word ?? '')))
    end -= 1;
  for (let at = start; at < end; at += 1) {
    const phrase = nounPhrase(source, at);
    if (phrase && phrase.to === end) return phrase;
  }
  return null;
}

/**
 * Whom or what a clause describes that follows its noun without "who": "Siemens, where she works", "Kiel is where I live", "my cat, whose name is …",
 * "I met Tom, a nurse at …".
 */
export function describedBefore(source: Source, from: number, link: string, previous: Clause): NounPhrase | null {
  const { verb, subjects, rest } = previous;
  const isBe = verb.lemmas.includes('be');
  if (link === 'where' && isBe && !verb.negated && source.tokens[skipLight(source, rest)]?.word === 'where')
    return subjects.length === 1 && subjects[0]?.kind === 'name' ? subjects[0] : null;
  if (link === 'where' || link === 'whose') {
    const phrase = phraseEndingBefore(source, from, link === 'whose' ? previous.from : rest);
    return phrase && (phrase.name !== null || link === 'whose') && phrase.kind !== 'pronoun' ? phrase : null;
  }
  const isTitle = link === '' && source.tokens[from - 1]?.text === ',' && /^(?:an?|the)$/.test(source.tokens[from]?.word ?? '');
  const title = isTitle && !isBe ? nounPhrase(source, from) : null;
  return title && isProfession(headOfTitle(title.text)) && subjectAt(source, from) === null ? phraseEndingBefore(source, from, rest) : null;
}

/** "whose wife Eva": the wife of the one before it. */
export function ofWhom(phrases: readonly NounPhrase[], owner: NounPhrase): readonly NounPhrase[] {
  return phrases.map((phrase) => (phrase.owner?.noun === 'whose' ? { ...phrase, owner } : phrase));
}

/** The clauses inside a subject: "…, who works at Siemens, …", "…, born in 2018, …", "…, a nurse at Charité, …". */
export function insideSubject(source: Source, subject: Subject, main: Clause): readonly Clause[] {
  const antecedent = subject.phrases.at(-1);
  if (!subject.relative || !antecedent || subject.relative.is === 'whom') return [];
  const { from, to, is } = subject.relative;
  const base = { from, to, lead: from, link: 'who', parent: main };
  if (is === 'whose') {
    const inner = subjectAt(source, from);
    const verb = inner && verbGroup(source, inner.to);
    return verb ? [{ ...base, ...describing(antecedent, verb), subjects: ofWhom(inner.phrases, antecedent) }] : [];
  }
  const verb = is === 'who' ? verbGroup(source, from) : (progressive(source, from) ?? wasOrIs(source, from));
  return verb ? [{ ...base, ...describing(antecedent, verb), verbIsImplied: is !== 'who' && !verb.progressive }] : [];
}

/** "working at": as if "who is" stood before it. */
function progressive(source: Source, from: number): VerbGroup | null {
  const verb = verbGroup(source, from);
  return verb?.progressive ? { ...verb, afterBe: verb.from } : null;
}

function wasOrIs(source: Source, from: number): VerbGroup {
  return implied(from, /^(?:born|raised)$/.test(source.tokens[skipLight(source, from)]?.word ?? '') ? 'past' : 'present');
}
