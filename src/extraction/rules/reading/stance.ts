import type { Trust } from '../../../domain/claim.ts';
import { isUnbelieved } from '../grammar/boundary.ts';
import type { Clause } from '../grammar/clause.ts';
import { nounPhrase } from '../grammar/noun-phrase.ts';
import type { Source } from '../grammar/source.ts';
import type { Sense } from '../text/token.ts';
import { MODALS, PREPOSITIONS, QUESTION_WORDS } from '../words/function-words.ts';

/** How far a clause is meant as true: with what trust, or not at all. `denied`: "it's not true that …". */
export type Stance = { readonly trust: Trust; readonly denied: boolean } | null;

const UNSURE = new Set(['think', 'believe', 'guess', 'suppose', 'assume', 'reckon', 'bet', 'expect', 'feel', 'understand']);
const UNREAL = new Set([
  'hope',
  'wish',
  'want',
  'dream',
  'imagine',
  'pretend',
  'doubt',
  'wonder',
  'suggest',
  'recommend',
  'ask',
  'joke',
  'lie',
  'decide',
  'mean_not',
]);
const PASSED_ON = new Set([
  'say',
  'tell',
  'mention',
  'claim',
  'announce',
  'confirm',
  'report',
  'write',
  'insist',
  'swear',
  'promise',
  'admit',
]);
const HEARD = new Set(['hear', 'read']);
const CONDITIONS = new Set(['if', 'unless', 'whether', 'than', 'suppose', 'supposing']);
const OPEN_IN_TIME = new Set(['when', 'once', 'before', 'after', 'until', 'till', 'whenever', 'as']);
const WISHES = new Set([
  'want',
  'hope',
  'wish',
  'try',
  'consider',
  'dream',
  'need',
  'look',
  'imagine',
  'pretend',
  'prepare',
  'offer',
  'apply',
  'wait',
  'refuse',
  'fail',
  'agree',
  'expect',
]);
const FICTION =
  /\b(?:in|for) (?:my|the|this|our|a|his|her) (?:novel|story|book|game|dream|movie|film|play|screenplay|campaign|fanfic|roleplay|simulation|example|sims|tabletop|d&d)\b|\b(?:documentary|film|movie|book|novel|series|article|podcast|show|story|song|play) (?:about|on|where|in which)\b|\b(?:for example|e\.g\.|let us say|say you|imagine|pretend|hypothetically|role-?play)\b/i;
const IRONY = /^(?:oh sure|yeah right|oh yeah|sure, and|sure sure|oh great|right, and|ha, and|haha,? and|yeah,? and|as if)\b/i;

const STATED: Stance = { trust: 'stated', denied: false };

/** The stance of each clause of a sentence. */
export function stancesOf(source: Source, clauses: readonly Clause[], asks: boolean): readonly Stance[] {
  const text = source.tokens.map((token) => token.word).join(' ');
  if (FICTION.test(text) || IRONY.test(text)) return clauses.map(() => null);
  const from = firstQuestion(source, clauses, asks);
  const stances: Stance[] = [];
  clauses.forEach((clause, index) => {
    stances.push(index >= from ? null : stanceOf(source, clause, clauses, index, stances));
  });
  clauses.forEach((clause, index) => {
    if (isLikened(source, clause)) {
      stances[index] = null;
      return;
    }
    if (!CONDITIONS.has(clause.link) || clause.link === 'than') return;
    const isInvitation = index === 0 && isOffer(clause) && isSettled(clauses[1]);
    if (isInvitation || (index > 0 && (isOffer(clause) || isOfRequest(source, clauses[index - 1] as Clause, clause)))) {
      stances[index] = null;
      return;
    }
    for (let i = index; i < clauses.length && !isBehindColon(source, clauses, index, i); i += 1) stances[i] = null;
    if (index > 0 && clause.link !== 'whether') stances[index - 1] = null;
  });
  return stances;
}

/** "Don't worry if it squeaks: | I have a hamster": the condition was of what stands before the colon. */
function isBehindColon({ tokens }: Source, clauses: readonly Clause[], condition: number, at: number): boolean {
  const { lead, from } = clauses[at] as Clause;
  const start = clauses[condition]?.from ?? 0;
  return condition > 0 && tokens.slice(start, Math.max(lead, from)).some(({ text }) => text === ':' || text === ';');
}

/** "As if it had always been hers", "as though he worked there": what something is only like. */
function isLikened({ tokens }: Source, { lead }: Clause): boolean {
  const at = tokens[lead]?.word === 'though' || tokens[lead]?.word === 'if' ? lead : lead - 1;
  return /^(?:if|though)$/.test(tokens[at]?.word ?? '') && tokens[at - 1]?.word === 'as';
}

/** "I play the banjo, if you need music": true whether or not you do. */
function isOffer({ link, subjects, verb }: Clause): boolean {
  return (
    link === 'if' &&
    subjects[0]?.noun === 'you' &&
    verb.lemmas.some((lemma) => /^(?:need|want|like|ask|wonder|care|mind|fancy|come|visit)$/.test(lemma))
  );
}

/** "If you ever come to Porto, I live there": so in any case. */
function isSettled(main: Clause | undefined): boolean {
  return main?.subjects[0]?.noun === 'i' && main.verb.tense === 'present' && !main.verb.progressive && !isWished(main);
}

/** "I run a bike shop, so shout if Leo needs a helmet": the condition is of what is asked, not of what is told. */
function isOfRequest({ tokens }: Source, before: Clause, { from }: Clause): boolean {
  const so = tokens.findIndex(({ word }, at) => word === 'so' && at > before.rest && at < from);
  const asked = so < 0 ? undefined : tokens[so + 1];
  return asked !== undefined && (asked.word === 'please' || asked.tags.has('Infinitive') || asked.tags.has('Imperative'));
}

/** The senses of the asides in a clause. */
export function sensesOf(source: Source, clause: Clause): ReadonlySet<Sense> {
  const { lead, to, inner } = clause;
  const own = inner ? [...source.tokens.slice(lead, inner.from), ...source.tokens.slice(inner.to, to)] : source.tokens.slice(lead, to);
  const senses = own.flatMap((token) => (token.sense ? [token.sense] : []));
  return new Set(clause.begun ? [...senses, 'always' as const] : senses);
}

function stanceOf(source: Source, clause: Clause, clauses: readonly Clause[], index: number, before: readonly Stance[]): Stance {
  const senses = sensesOf(source, clause);
  if (senses.has('unreal') || senses.has('joke')) return null;
  if (CONDITIONS.has(clause.link)) return null;
  if (OPEN_IN_TIME.has(clause.link) && clause.verb.tense !== 'past' && !clause.verb.perfect && !clause.verbIsImplied) return null;
  const previous = index > 0 ? clauses[index - 1] : undefined;
  const inherited =
    clause.parent && (clause.link === 'that' || clause.parent === previous?.parent) && clause.subjectIs !== 'shared'
      ? told(source, clause)
      : previous && clause.subjectIs === 'shared'
        ? before[index - 1]
        : STATED;
  if (inherited === null || inherited === undefined) return null;
  if (previous && clause.subjectIs === 'shared' && isWished(previous) && (clause.verb.bare || clause.verb.progressive)) return null;
  if (clause.link === 'to' && previous && (previous.verb.tense !== 'past' || isWished(previous))) return null;
  const lead = source.tokens.slice(0, clause.from + 3).some((token) => token.word === 'according');
  const trust: Trust =
    senses.has('unsure') || inherited.trust === 'unsure' || trailingDoubt(source, clause)
      ? 'unsure'
      : senses.has('hearsay') || inherited.trust === 'hearsay' || lead
        ? 'hearsay'
        : 'stated';
  return { trust, denied: inherited.denied };
}

/** "…, not sure": doubt said at the end of a sentence is about all of it. */
function trailingDoubt(source: Source, clause: Clause): boolean {
  const rest = source.tokens.slice(clause.to);
  return (
    rest.length > 0 &&
    rest.every((token) => token.kind === 'mark' || token.sense === 'unsure' || token.word === 'but' || token.sense === 'plain') &&
    rest.some((token) => token.sense === 'unsure')
  );
}

function isWished(clause: Clause): boolean {
  return clause.verb.lemmas.some((lemma) => MODALS.has(lemma) || WISHES.has(lemma));
}

/** The stance of what a verb of telling tells. */
function told(source: Source, clause: Clause): Stance {
  const { parent } = clause;
  if (!parent) return STATED;
  const outer = parent.parent ? told(source, parent) : STATED;
  if (outer === null) return null;
  if (clause.link !== 'that' && clause.subjects[0]?.noun === 'i') return STATED;
  const firstPerson = parent.subjects.length === 0 || /^(?:i|we)$/.test(parent.subjects[0]?.noun ?? '');
  const { lemmas, negated } = parent.verb;
  if (isUnbelieved(source, parent)) return outer;
  const is = (set: ReadonlySet<string>) => lemmas.some((lemma) => set.has(lemma));
  if (is(UNREAL) || lemmas.some((lemma) => MODALS.has(lemma))) return null;
  if (is(UNSURE)) return negated ? null : { trust: 'unsure', denied: outer.denied };
  if (is(PASSED_ON)) return negated ? null : firstPerson ? outer : { trust: 'hearsay', denied: outer.denied };
  if (is(HEARD)) return negated ? null : parent.verb.tense === 'future' ? outer : { trust: 'hearsay', denied: outer.denied };
  if (lemmas.includes('be')) return toldByAdjective(source, parent, outer);
  if (negated && lemmas.includes('know')) return outer;
  return outer;
}

function toldByAdjective(source: Source, parent: Clause, outer: NonNullable<Stance>): Stance {
  const words = source.tokens.slice(parent.rest, parent.to).map((token) => token.word);
  const has = (...list: string[]) => list.some((word) => words.includes(word));
  if (has('true', 'correct', 'right', 'accurate')) return { ...outer, denied: parent.verb.negated !== outer.denied };
  if (has('false', 'wrong', 'untrue', 'lie', 'myth', 'nonsense')) return { ...outer, denied: !parent.verb.negated };
  if (has('possible', 'conceivable', 'unlikely')) return null;
  if (has('likely', 'probable')) return { ...outer, trust: 'unsure' };
  if (has('told', 'informed')) return { ...outer, trust: 'hearsay' };
  if (has('sure', 'certain', 'convinced', 'positive', 'confident', 'aware'))
    return parent.verb.negated ? null : has('pretty', 'fairly', 'quite') ? { ...outer, trust: 'unsure' } : outer;
  return outer;
}

/** The first clause that asks; from there on nothing is stated. */
function firstQuestion(source: Source, clauses: readonly Clause[], asks: boolean): number {
  const at = clauses.findIndex((clause, index) => isInterrogative(source, clause, index === 0, asks));
  if (at >= 0) return at;
  return asks ? Math.max(0, clauses.length > 1 && clauses.at(-1)?.subjects[0]?.noun === 'you' ? clauses.length - 1 : 0) : clauses.length;
}

function isInterrogative(source: Source, clause: Clause, isFirst: boolean, asks: boolean): boolean {
  const { tokens } = source;
  const first = tokens
    .slice(clause.from, clause.to)
    .findIndex((token) => token.kind === 'word' && !/^(?:so|and|but|ok|okay|hey|hi|well|ah|oh|also|btw)$/.test(token.word));
  const at = clause.from + Math.max(first, 0);
  const word = tokens[at]?.word ?? '';
  if (word === 'who' && !asks && PREPOSITIONS.has(tokens[clause.lead]?.word ?? '')) return false;
  if (QUESTION_WORDS.has(word) && (word !== 'when' || asks) && clause.link !== 'who' && clause.link !== 'which' && (isFirst || asks))
    return true;
  const auxiliary = /^(?:do|does|did|is|are|was|were|am|have|has|had|can|could|will|would|should|shall|may|might|must)$/.test(word);
  if (!auxiliary || clause.subjectIs === 'stated') return false;
  const subject = nounPhrase(source, tokens[at + 1]?.word === 'not' ? at + 2 : at + 1);
  return subject !== null && (asks || subject.kind !== 'common');
}
