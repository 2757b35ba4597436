import { CONJUNCTIONS, SUBORDINATORS } from '../words/function-words.ts';
import {
  withBorrowedPredicate,
  withBorrowedSubject,
  withBorrowedVerb,
  withMainSubject,
  withTimeBefore,
  withUndatedStart,
} from './borrowed.ts';
import { boundaryAfter } from './boundary.ts';
import type { Clause } from './clause.ts';
import { invertedAt, isPassiveWithoutBe, labelled, leftOut, passiveAgain, stateToo, titled } from './fragments.ts';
import { frontedAt } from './fronted.ts';
import { afterLead, afterPrepositions } from './lead.ts';
import { verbGroup } from './read-verbs.ts';
import { describedBefore, describing, insideSubject, ofWhom, phraseEndingBefore } from './relatives.ts';
import type { Source } from './source.ts';
import { sharesVerb } from './starts.ts';
import { type Subject, subjectAt } from './subject.ts';
import { skipLight } from './tense.ts';
import { implied, type VerbGroup } from './verb-group.ts';

/** Parts a sentence into its clauses. */
export function clausesOf(source: Source): readonly Clause[] {
  const clauses: Clause[] = [];
  let at = 0;
  let link = '';
  let parent: Clause | null = null;
  while (at < source.tokens.length) {
    const start = afterJoints(source, at);
    if (start.at >= source.tokens.length) break;
    if (source.tokens[start.at]?.word === 'whose') link = 'whose';
    else if (start.link !== '') link = start.link;
    const previous: Clause | null = clauses.at(-1) ?? null;
    const read: { clause: Clause; inner: readonly Clause[] } | null = clauseAt(source, start.at, link, previous, parent);
    if (!read) {
      at = nextBreak(source, start.at + 1);
      link = '';
      continue;
    }
    clauses.push(...read.inner, read.clause);
    const boundary = boundaryAfter(source, read.clause);
    at = boundary.at;
    link = boundary.link;
    parent = boundary.link === 'that' || boundary.link === 'who' || boundary.link === 'which' ? read.clause : read.clause.parent;
    clauses[clauses.indexOf(read.clause)] = { ...read.clause, to: at };
    if (parent === read.clause)
      parent = clauses.findLast((clause) => clause.from === read.clause.from && clause.verb === read.clause.verb) ?? parent;
    if (boundary.at <= start.at) break;
  }
  return clauses.map((clause, index) => borrowing(source, clauses, clause, index));
}

/** What a clause has from those beside it: their subject, verb or time. */
function borrowing(source: Source, clauses: readonly Clause[], clause: Clause, index: number): Clause {
  const before = clauses[index - 1];
  const after = clauses[index + 1];
  const whole = withBorrowedPredicate(source, withMainSubject(clause, clauses, index), before);
  const timed = withTimeBefore(source, whole, before);
  return withUndatedStart(source, withBorrowedSubject(withBorrowedVerb(source, timed, before), before, after), before, after);
}

/** Steps over commas, conjunctions and the like between two clauses. */
function afterJoints(source: Source, from: number): { at: number; link: string } {
  let at = from;
  let link = '';
  for (let token = source.tokens[at]; token; token = source.tokens[at]) {
    const isJoint =
      token.kind === 'mark' ||
      (token.kind === 'word' &&
        (CONJUNCTIONS.has(token.word) ||
          (SUBORDINATORS.has(token.word) && token.word !== 'that') ||
          token.word === 'who' ||
          token.word === 'which'));
    if (!isJoint || isTimeLead(source, at)) break;
    if (token.kind === 'word') link = token.word;
    at += 1;
  }
  return { at, link };
}

/** "After seven months at Lumen, I …": a preposition here, not a conjunction. */
function isTimeLead(source: Source, at: number): boolean {
  const word = source.tokens[at]?.word ?? '';
  return (
    /^(?:after|before|since|until|as)$/.test(word) &&
    !source.verbs.has(source.tokens[at + 1]?.word ?? '', 'gerund') &&
    subjectAt(source, at + 1) === null &&
    afterPrepositions(source, at) !== null
  );
}

function nextBreak(source: Source, from: number): number {
  for (let at = from; at < source.tokens.length; at += 1) {
    const token = source.tokens[at];
    if (token?.kind === 'mark') return at + 1;
    if (token?.kind === 'word' && (CONJUNCTIONS.has(token.word) || SUBORDINATORS.has(token.word))) return at;
  }
  return source.tokens.length;
}

function clauseAt(
  source: Source,
  from: number,
  link: string,
  previous: Clause | null,
  parent: Clause | null,
): { clause: Clause; inner: readonly Clause[] } | null {
  const isRelative = (link === 'who' || link === 'which') && parent !== null;
  const described = previous && describedBefore(source, from, link, previous);
  const start = isRelative ? from : afterLead(source, from);
  const base = { from, to: source.tokens.length, lead: from, link, parent };
  if (isRelative) {
    const verb = verbGroup(source, start);
    const antecedent = phraseEndingBefore(source, from, parent.rest);
    return verb && antecedent && { clause: { ...base, ...describing(antecedent, verb) }, inner: [] };
  }
  const inverted = previous && (invertedAt(source, from) ?? invertedAt(source, from - 1));
  if (inverted)
    return { clause: { ...base, ...describing(inverted.subject, inverted.verb), from: inverted.subject.from, echoes: true }, inner: [] };
  const object = frontedAt(source, start);
  const subject =
    isPassiveWithoutBe(source, start) || startsWithSharedVerb(source, start, from, link, previous)
      ? null
      : subjectAt(source, object?.to ?? start);
  const verb = subject && verbGroup(source, subject.to);
  if (subject && verb) {
    const inner = asRole(source, from, start, base, subject);
    const clause: Clause = {
      ...base,
      from: start,
      subjects: link === 'whose' && described ? ofWhom(subject.phrases, described) : subject.phrases,
      subjectIs: 'stated',
      modifiers: subject.modifiers,
      apposition: subject.apposition,
      verb: subject.denied ? { ...verb, negated: true } : verb,
      verbIsImplied: false,
      rest: verb.to,
      ...(object ? { fronted: object.phrase } : {}),
      ...(subject.relative ? { inner: subject.relative } : {}),
      ...(link === 'where' && described ? { where: described } : {}),
    };
    return { clause, inner: [...inner, ...insideSubject(source, subject, clause)] };
  }
  const colon = labelled(source, start);
  if (colon)
    return {
      clause: {
        ...base,
        from: start,
        subjects: [colon.phrase],
        subjectIs: 'stated',
        modifiers: [],
        apposition: null,
        verb: implied(colon.to),
        verbIsImplied: true,
        rest: colon.to,
      },
      inner: [],
    };
  const fragment = titled(source, start);
  if (fragment)
    return {
      clause: {
        ...base,
        from: start,
        subjects: [fragment.phrase],
        subjectIs: 'stated',
        modifiers: [],
        apposition: null,
        verb: implied(fragment.to),
        verbIsImplied: true,
        rest: fragment.to,
      },
      inner: [],
    };
  if (described && link !== 'where' && link !== 'whose')
    return { clause: { ...base, ...describing(described, implied(start)), from: start }, inner: [] };
  const own = isPassiveWithoutBe(source, start) ? null : verbGroup(source, start);
  const shares =
    previous !== null && link !== '' ? 'shared' : previous !== null && source.tokens[from - 1]?.text === ',' ? 'shared' : 'dropped';
  const subjects = shares === 'shared' ? (previous?.subjects ?? []) : [];
  const subjectIs = shares === 'shared' && previous?.subjectIs === 'dropped' ? 'dropped' : shares;
  const passive = shares === 'shared' && previous ? (passiveAgain(source, start, previous) ?? stateToo(source, start, previous)) : null;
  if (own || passive) {
    const verb = passive ?? (own as VerbGroup);
    return {
      clause: { ...base, from: start, subjects, subjectIs, modifiers: [], apposition: null, verb, verbIsImplied: false, rest: verb.to },
      inner: [],
    };
  }
  return {
    clause: {
      ...base,
      from: start,
      subjects,
      subjectIs,
      modifiers: [],
      apposition: null,
      verb: leftOut(source, start),
      verbIsImplied: true,
      rest: leftOut(source, start).to,
    },
    inner: [],
  };
}

/** "As a nurse at Charité, I …": what somebody is, said before the sentence. */
function asRole(source: Source, from: number, start: number, base: Pick<Clause, 'link' | 'parent'>, subject: Subject): readonly Clause[] {
  const at = skipLight(source, from);
  if (source.tokens[at]?.word !== 'as' || !/^an?$/.test(source.tokens[at + 1]?.word ?? '') || start <= at) return [];
  return [
    {
      ...base,
      from: at + 1,
      to: start,
      lead: at,
      link: '',
      subjects: subject.phrases,
      subjectIs: 'stated',
      modifiers: [],
      apposition: null,
      verb: implied(at + 1),
      verbIsImplied: true,
      rest: at + 1,
    },
  ];
}

/** "I love tea, | hate raisins, and I'm …": a base form that the "I" before goes with, not a noun. */
function startsWithSharedVerb(source: Source, at: number, from: number, link: string, previous: Clause | null): boolean {
  const joined = previous !== null && (link !== '' || source.tokens[from - 1]?.text === ',');
  return joined && source.verbs.has(source.tokens[at]?.word ?? '', 'base') && sharesVerb(source, at, previous);
}
