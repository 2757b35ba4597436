import { PREPOSITIONS, SUBORDINATORS } from '../words/function-words.ts';
import type { Clause } from './clause.ts';
import { nounPhrase } from './noun-phrase.ts';
import type { Source } from './source.ts';

/** "I left since the pay was bad and joined Acme": it was not the pay that joined. */
export function withMainSubject(clause: Clause, clauses: readonly Clause[], index: number): Clause {
  const before = clauses[index - 1];
  const main = clauses[index - 2];
  if (clause.subjectIs !== 'shared' || !before || !main || !SUBORDINATORS.has(before.link)) return clause;
  const [subject] = before.subjects;
  const isThing = subject?.kind === 'common' && subject.name === null && (subject.owner === null || subject.owner.kind === 'pronoun');
  return isThing ? { ...clause, subjects: main.subjects, subjectIs: main.subjectIs === 'stated' ? 'shared' : main.subjectIs } : clause;
}

/** "I don't live in Rome but in Milan": the verb of the first half goes with the second, without its "not". */
export function withBorrowedVerb(source: Source, clause: Clause, before: Clause | undefined): Clause {
  if (!before || clause.link !== 'but' || !clause.verbIsImplied || !before.verb.negated) return clause;
  const preposition = source.tokens[clause.rest]?.word ?? '';
  if (!PREPOSITIONS.has(preposition) || source.tokens[before.rest]?.word !== preposition) return clause;
  return { ...clause, verb: { ...before.verb, negated: false, never: false, from: clause.rest, to: clause.rest }, verbIsImplied: false };
}

/** "After leaving Google, Ben joined Stripe": the one who left is Ben, and as he joined he had left. */
export function withBorrowedSubject(clause: Clause, before: Clause | undefined, after: Clause | undefined): Clause {
  if (clause.link === 'to' && before?.verb.tense === 'past')
    return { ...clause, verb: { ...clause.verb, tense: 'past', bare: false, aspect: clause.verb.aspect ?? 'start' } };
  if (!/^(?:after|before|since|while)$/.test(clause.link) || !clause.verb.progressive || clause.verb.afterBe !== null) return clause;
  const lender = clause.subjectIs === 'stated' ? undefined : clause.subjects.length > 0 || !after ? before : after;
  if (!lender) return clause;
  const isPast = lender.verb.tense === 'past' || lender.verb.perfect || clause.link === 'since';
  const { verb } = clause;
  return {
    ...clause,
    subjects: lender.subjects,
    subjectIs: lender.subjectIs,
    verb: isPast ? { ...verb, progressive: false, tense: 'past' } : verb,
  };
}

/** "It'll be March before I move to Kiel": I move in March. "It was in 2015 that I moved": in 2015. */
export function withTimeBefore(source: Source, clause: Clause, before: Clause | undefined): Clause {
  if (!before || !/^(?:before|until|till|when|that)$/.test(clause.link) || before.subjects[0]?.noun !== 'it') return clause;
  const rest = source.tokens.slice(before.rest, before.to);
  const isDate = rest.every((token) => token.kind === 'time' || token.kind === 'aside' || token.word === clause.link);
  if (!isDate || !before.verb.lemmas.includes('be') || before.verb.negated) return clause;
  if (clause.link === 'that')
    return rest.some((token) => token.kind === 'time') ? { ...clause, link: '', lead: before.from, parent: before.parent } : clause;
  return before.verb.tense === 'future' ? { ...clause, link: '', lead: before.from, verb: { ...clause.verb, tense: 'future' } } : clause;
}

/** "I've lived in Kiel since college", "… since I was a kid": it goes on, from a time that nobody dates. */
export function withUndatedStart(source: Source, clause: Clause, before: Clause | undefined, after: Clause | undefined): Clause {
  if (!clause.verb.perfect || clause.verb.tense !== 'present') return clause;
  if (before?.link === 'since' && before.verb.tense === 'past' && clause.link === '') return { ...clause, begun: true };
  if (source.tokens.slice(clause.lead, clause.from).some(({ word }) => word === 'since')) return { ...clause, begun: true };
  const at = source.tokens.findIndex(({ word }, index) => word === 'since' && index >= clause.rest && index <= clause.to);
  if (at < 0) return clause;
  if (/^(?:mark|none)$/.test(source.tokens[at + 1]?.kind ?? 'none') || at + 1 === clause.to) return sinceThen(source, clause, before);
  const isClause = after?.link === 'since' && after.from > at;
  const isTold = isClause
    ? after.verb.tense === 'past' || after.verb.perfect || after.verb.progressive
    : nounPhrase(source, at + 1) !== null;
  return isTold ? { ...clause, begun: true } : clause;
}

/** "I'm vegetarian, my husband isn't", "I don't eat meat but Ben does": what is left out was said of somebody else before. */
export function withBorrowedPredicate(source: Source, clause: Clause, before: Clause | undefined): Clause {
  const { verb, subjects } = clause;
  const [subject] = subjects;
  if (!before || !subject || clause.subjectIs !== 'stated' || clause.parent !== before.parent || subject.text === before.subjects[0]?.text)
    return clause;
  const isBe = verb.lemmas.includes('be') && before.verb.lemmas.includes('be');
  const isDo = verb.lemmas.includes('do') && !before.verb.lemmas.some((lemma) => /^(?:be|do|have)$/.test(lemma));
  if (
    !(isBe || isDo) ||
    clause.verbIsImplied ||
    before.verbIsImplied ||
    (verb.negated === before.verb.negated) !== (clause.echoes === true)
  )
    return clause;
  const isBare = source.tokens
    .slice(verb.to, clause.to)
    .every((token) => token.kind === 'mark' || token.sense === 'plain' || /^(?:not|but|and)$/.test(token.word));
  const hasMore = source.tokens
    .slice(before.rest, before.to)
    .some((token) => token.kind === 'word' && token.word !== 'but' && token.word !== 'and');
  if (!isBare || !hasMore) return clause;
  const lent = { ...before.verb, negated: verb.negated, never: false, tense: verb.tense, from: verb.from, to: verb.to, bare: false };
  return { ...clause, verb: lent, rest: before.rest, to: before.to };
}

/** "I graduated in 2022 and have worked there ever since": since 2022. */
function sinceThen(source: Source, clause: Clause, before: Clause | undefined): Clause {
  const time = before && source.tokens.slice(before.lead, before.to).findLast((token) => token.time?.kind === 'instant')?.time;
  return time ? { ...clause, since: { ...time, kind: 'since' } } : { ...clause, begun: true };
}
