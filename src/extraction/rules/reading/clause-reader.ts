import type { Says } from '../../../domain/claim.ts';
import { ANY_OBJECT } from '../../../domain/entity-key.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { EntityKind } from '../../../domain/mention.ts';
import { matchSteps, type ReadSlot } from '../forms/match.ts';
import { slotReader } from '../forms/read-slot.ts';
import { lastOf } from '../forms/slot-type.ts';
import type { SlotValue } from '../forms/slot-value.ts';
import type { Clause } from '../grammar/clause.ts';
import { type NounPhrase, nounPhrase } from '../grammar/noun-phrase.ts';
import { type Source, textOf } from '../grammar/source.ts';
import { isPlural } from '../grammar/subject.ts';
import { type Bearing, type CompiledForm, formsOf } from '../relations/all.ts';
import type { Relation } from '../relations/relation.ts';
import type { Sense } from '../text/token.ts';
import { kindOfName, type NameKind } from '../words/kinds.ts';
import { isCalling, isProfession } from '../words/professions.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { timesOf } from './clause-times.ts';
import { type Discourse, guessedKind } from './discourse.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { References } from './references.ts';
import { type Stance, sensesOf } from './stance.ts';

/** What a clause is read with. */
export interface Reading {
  readonly source: Source;
  /** The message as it was written: quotes are cut from it. */
  readonly text: string;
  readonly saidAt: Instant;
  readonly speaker: string | null;
  readonly discourse: Discourse;
  readonly references: References;
  /** The sentence announces a correction: "Correction: …", "I misspoke". */
  readonly corrects: boolean;
}

/** One thing that a clause states, before tense and time words are applied. */
export interface Statement {
  readonly predicate: string;
  readonly subjects: readonly string[];
  readonly subjectKind: EntityKind;
  readonly values: readonly SlotValue[];
  readonly bearing: Bearing;
  /** The values are the claim's subjects. */
  readonly reversed: boolean;
  /** Where the words that state it end. */
  readonly to: number;
  readonly single: boolean;
  readonly contrasts: boolean;
  readonly pastIsOver: boolean;
  /** What holds where this is said not to: what one does not like one dislikes. */
  readonly whenDenied?: string;
  /** The form itself names the subjects. */
  readonly namesSubject?: boolean;
  /** "former", "ex-": over, whatever the tense. */
  readonly over?: boolean;
}

const BARE_STATEMENTS = new Set(['love', 'hate', 'live', 'prefer', 'adore', 'work']);
/** "Don't like olives" leaves out "I"; "don't quit" is advice. */
const DENIED_HABITS = new Set(['like', 'love', 'eat', 'drink', 'smoke', 'live', 'work', 'own', 'have', 'speak', 'use', 'be', 'drive']);
const IMPLIED_STATES = /^(?:back|based|born|allergic|married|engaged|vegetarian|vegan|pescatarian|originally|from|at)$/;

/** Reads what the relations' forms find in one clause. */
export class ClauseReader {
  readonly #reading: Reading;
  readonly #clause: Clause;
  readonly #stance: NonNullable<Stance>;
  readonly #senses: ReadonlySet<Sense>;

  constructor(reading: Reading, clause: Clause, stance: NonNullable<Stance>) {
    this.#reading = reading;
    this.#clause = clause;
    this.#stance = stance;
    this.#senses = sensesOf(reading.source, clause);
  }

  /** The claims of all relations whose forms fit, the best form of each. */
  relations(): readonly ClaimDraft[] {
    const isStatement = this.#isStatement();
    const found = new Map<string, { readonly one: CompiledForm; readonly statement: Statement }>();
    const candidates = this.#clause.verb.lemmas.flatMap((lemma) => formsOf(lemma));
    for (const one of candidates) {
      if (!isStatement && !(one.namesSubject && this.#clause.subjects[0]?.noun !== 'you')) continue;
      const key = `${one.relation.predicate} ${bearingGroup(one.bearing)}`;
      const before = found.get(key);
      if (before && before.one.order <= one.order && before.one.bearing === one.bearing) continue;
      const statement = this.#quitsSomethingElse(one) ? null : this.#match(one);
      if (statement && (!before || statement.to > before.statement.to)) found.set(key, { one, statement });
    }
    const statements = [...found.values()].map(({ statement }) => statement);
    const prefers = statements.some((one) => one.predicate === 'prefers');
    return statements
      .filter(
        (one) =>
          !isCoveredBy(one, statements) &&
          !isBetterKnown(one, statements) &&
          !(prefers && one.predicate === 'likes') &&
          !this.#isProjectsReport(one, statements),
      )
      .flatMap((one) => this.claims(one));
  }

  /** "I was in a choir, but I quit": not the job, of which nothing was said. */
  #quitsSomethingElse({ bearing, form }: CompiledForm): boolean {
    if (bearing !== 'end-all' || form.written !== 'quit' || !/^(?:and|but|then)$/.test(this.#clause.link)) return false;
    const { discourse } = this.#reading;
    return !discourse.claims().some(({ draft, turn }) => turn === discourse.turn && /^(?:works_at|has_title)$/.test(draft.claim.predicate));
  }

  /** "Bluefin is led by Chidi": a name that is not known to be a person's is led as a project is, and does not report. */
  #isProjectsReport(statement: Statement, all: readonly Statement[]): boolean {
    return (
      statement.predicate === 'reports_to' &&
      this.#clause.subjects[0]?.kind === 'name' &&
      all.some(({ predicate, reversed }) => predicate === 'manages' && reversed)
    );
  }

  /** Names of the clause's subjects, of the kind that a relation wants. */
  subjects(kind: EntityKind): readonly string[] {
    const { subjects, subjectIs } = this.#clause;
    const { speaker, references } = this.#reading;
    if (subjectIs === 'dropped' && subjects.length === 0) return speaker === null ? [] : [speaker];
    const names: string[] = [];
    for (const phrase of subjects) {
      if (names.length > 0) references.subjects = names;
      const name = references.nameOf(phrase, kind) ?? (kind === 'thing' ? plainThing(phrase) : null);
      if (name !== null) names.push(name);
    }
    return names;
  }

  claims(statement: Statement): readonly ClaimDraft[] {
    const { source, saidAt } = this.#reading;
    const slots = statement.values.filter((value) => value.kind === 'value').map((value) => [value.from, value.to] as const);
    const { times: all, denied } = timesOf(source, this.#clause, slots);
    const times = statement.values.some((value) => value.isDate) ? all.filter((time) => !/^from\b/i.test(time.text)) : all;
    const isDated = statement.values.some((value) => value.isDate);
    const verb =
      isDated && this.#clause.verb.tense === 'future'
        ? { ...this.#clause.verb, tense: 'present' as const, planned: false }
        : this.#clause.verb;
    const outcome = this.#adjusted(
      statement,
      outcomeOf({ bearing: statement.bearing, verb, senses: this.#senses, times, saidAt, pastIsOver: statement.pastIsOver }),
    );
    if (!outcome) return [];
    if (outcome.is === 'plan') return this.#isLooseGerund() ? [] : this.#plan(statement);
    return statement.values.flatMap((value) => {
      const timed = value.time
        ? this.#adjusted(
            statement,
            outcomeOf({
              bearing: statement.bearing,
              verb: this.#clause.verb,
              senses: this.#senses,
              times: [value.time],
              saidAt,
              pastIsOver: statement.pastIsOver,
            }),
          )
        : outcome;
      if (timed?.is !== 'claim') return [];
      return statement.subjects.flatMap((subject) => this.#drafts(statement, subject, value, timed, denied.length > 0 && times.length > 0));
    });
  }

  /** "my former boss is …" is over; "it's not true that …" denies. */
  #adjusted(statement: Statement, outcome: Outcome | null): Outcome | null {
    if (!outcome || outcome.is === 'plan') return outcome;
    if (this.#stance.denied) return outcome.says === 'holds' ? { is: 'claim', says: 'wrong' } : null;
    if (statement.over && outcome.says === 'holds') return { is: 'claim', says: 'ended', ...(outcome.end ? { end: outcome.end } : {}) };
    return outcome;
  }

  #drafts(
    statement: Statement,
    subject: string,
    value: SlotValue,
    outcome: Extract<Outcome, { is: 'claim' }>,
    deniesTime: boolean,
  ): ClaimDraft[] {
    const isFixed =
      /^(?:yes|pets?|animals?|kids|children|siblings)$/.test(value.text) && (outcome.says === 'not' || outcome.says === 'wrong');
    const object = isFixed ? ANY_OBJECT : value.text;
    const [from, to] = statement.reversed ? [object, subject] : [subject, object];
    if (from === to || from === '' || to === '' || (outcome.says === 'holds' && to === ANY_OBJECT)) return [];
    const corrects =
      outcome.says === 'holds' &&
      (deniesTime ||
        this.#reading.corrects ||
        this.#correctsTime(statement, outcome) ||
        (value.insteadOf !== null && !statement.contrasts));
    const says: Says = corrects ? 'corrected' : outcome.says;
    const also = statement.single && (this.#saysAlso() || this.#senses.has('side')) && says !== 'wrong';
    const predicate =
      statement.predicate === 'lives_in' && statement.bearing === 'state' && kindOfName(from) === 'organization'
        ? 'located_in'
        : statement.predicate;
    const claim = {
      quote: this.#quote(statement),
      subject: from,
      predicate,
      object: to,
      says,
      ...(outcome.start === undefined || says === 'wrong' ? {} : { start: outcome.start }),
      ...(outcome.end === undefined || says === 'wrong' ? {} : { end: outcome.end }),
      trust: this.#stance.trust,
      ...(also ? { also } : {}),
      ...(corrects && value.insteadOf !== null ? { meant: { object: value.insteadOf } } : {}),
    };
    const kinds = statement.reversed
      ? { subjectKind: value.kind, objectKind: statement.subjectKind }
      : { subjectKind: statement.subjectKind, objectKind: value.kind };
    if (statement.predicate === 'has_pet' && value.phrase)
      this.#reading.discourse.introduce(subject, lastOf(value.phrase.noun), value.text);
    const drafts: ClaimDraft[] = [{ claim, ...kinds }];
    if (value.insteadOf !== null && statement.contrasts && outcome.says === 'holds')
      drafts.push({ claim: { ...claim, object: value.insteadOf, says: 'not' }, ...kinds });
    if (says === 'not' && statement.whenDenied !== undefined)
      drafts.push({ claim: { ...claim, predicate: statement.whenDenied, says: 'holds' }, ...kinds });
    return drafts;
  }

  /** "Actually, I joined in 2018": said first in the sentence, with a time that can replace another. */
  #correctsTime(statement: Statement, outcome: Extract<Outcome, { is: 'claim' }>): boolean {
    if (!this.#senses.has('actually') || !statement.single || !outcome.start || this.#senses.has('again')) return false;
    return (
      outcome.start.at < this.#reading.saidAt &&
      this.#reading.source.tokens[this.#clause.lead]?.sense === 'actually' &&
      !this.#words().includes('back')
    );
  }

  #words(): readonly string[] {
    return this.#reading.source.tokens.slice(this.#clause.from, this.#clause.to).map((token) => token.word);
  }

  /** "I also work at X"; at the start of a sentence "also" joins sentences. */
  #saysAlso(): boolean {
    const { tokens } = this.#reading.source;
    const { verb } = this.#clause;
    return (
      tokens.slice(verb.from, verb.to).some((token) => token.sense === 'also') ||
      tokens
        .slice(this.#clause.rest, this.#clause.to)
        .some(
          (token, index, all) =>
            /^(?:second|side)$/.test(token.word) && !/^(?:year|semester|term|week|day|time|floor|shift)$/.test(all[index + 1]?.word ?? ''),
        )
    );
  }

  /** "Winning the cup …": nobody said that it will be. */
  #isLooseGerund(): boolean {
    return this.#clause.subjectIs !== 'stated' && this.#clause.verb.progressive && this.#clause.verb.afterBe === null;
  }

  #plan(statement: Statement): readonly ClaimDraft[] {
    const { source } = this.#reading;
    if (statement.namesSubject || (statement.bearing === 'state' && this.#clause.verb.tense !== 'future')) return [];
    const lemma = this.#clause.verb.lemmas[0] ?? '';
    const rest = textOf(source, this.#clause.rest, statement.to);
    const object = `${lemma} ${rest}`.trim();
    return statement.subjects.map((subject) => ({
      claim: {
        quote: this.#quote(statement),
        subject,
        predicate: 'plans_to',
        object,
        says: 'holds' as const,
        trust: this.#stance.trust,
        cardinality: 'many' as const,
      },
      subjectKind: statement.subjectKind,
      objectKind: 'value',
    }));
  }

  /** The words from the subject to the end of what states it, with the time words before and after. */
  #quote(statement: Statement): string {
    const { source, text } = this.#reading;
    const { tokens } = source;
    const { lead, from, to, subjects, subjectIs, verb, rest } = this.#clause;
    const leadTime = tokens.slice(lead, from).findIndex((token) => token.time !== undefined);
    const subjectFrom = Math.min(...subjects.map((phrase) => phrase.from));
    const isHere = subjectIs === 'stated' && lead <= subjectFrom && subjectFrom < to;
    const start = leadTime >= 0 ? lead + leadTime : isHere ? subjectFrom : verb.from;
    let end = Math.max(statement.to, rest, 1);
    for (let at = end; at < to; at += 1) {
      const token = tokens[at];
      if (token?.time !== undefined || token?.sense === 'no-more') end = at + 1;
    }
    const first = tokens[Math.max(0, start)];
    const last = tokens[Math.min(end, tokens.length) - 1];
    return first && last ? text.slice(first.from, Math.max(last.to, first.to)) : text.trim();
  }

  #match(one: CompiledForm): Statement | null {
    const { source } = this.#reading;
    const { verb, rest, to } = this.#clause;
    const { relation, form } = one;
    const isPlainState =
      verb.tense === 'present' && !verb.perfect && !verb.progressive && verb.lemmas.some((lemma) => lemma === 'be' || lemma === 'have');
    if (one.bearing === 'begin' && isPlainState) return null;
    const matched = matchSteps(source, form.steps, rest, to, this.#slots());
    if (!matched) return null;
    if (one.mutual) return this.#mutual(one, matched.to);
    if (matched.values === null && this.#objectFollows(matched.to)) return null;
    const subjectKind = one.reversed ? (relation.objectKind ?? 'organization') : (relation.subject ?? 'person');
    const subjects = matched.subjects ? matched.subjects.map((one) => one.text) : this.subjects(subjectKind);
    if (subjects.length === 0 || (relation.predicate === 'from' && verb.tense === 'past' && verb.lemmas.includes('come'))) return null;
    if (relation.subject === undefined && !one.reversed && subjects.every((name) => !this.#canBePerson(name, relation))) return null;
    if (
      relation.predicate === 'status' &&
      subjects.some((name) => !/\p{Lu}/u.test(name) && !/(?:project|app|product|launch|migration|release)$/.test(name))
    )
      return null;
    if (one.reversed && subjectKind === 'organization' && subjects.some((name) => kindOfName(name) === 'person')) return null;
    if (subjectKind === 'thing' && subjects.some((name) => kindOfName(name) === 'person' || name === this.#reading.speaker)) return null;
    const values = matched.values ?? [this.#fixed(relation, one, matched.to)];
    return {
      predicate: relation.predicate,
      subjects,
      subjectKind: one.reversed ? subjectKind : subjectKindOf(subjects[0] ?? '', subjectKind),
      values,
      bearing: one.bearing,
      reversed: one.reversed,
      to: matched.to,
      single: relation.single === true,
      contrasts: relation.contrasts === true,
      pastIsOver: relation.pastIsOver !== false,
      namesSubject: one.namesSubject,
      ...(relation.whenDenied === undefined ? {} : { whenDenied: relation.whenDenied }),
    };
  }

  /** Tuva and Georgia are places, and people who speak here. */
  #canBePerson(name: string, relation: Relation): boolean {
    return canDo(this.#reading.references.kindOf(name) ?? kindOfName(name), relation);
  }

  /** Slots behind the verb; where nothing stands there, what was put before the subject. */
  #slots(): ReadSlot {
    const { source, references } = this.#reading;
    const { verb, to, fronted } = this.#clause;
    const behind = slotReader(source, to, references, verb.negated);
    if (!fronted) return behind;
    const before = slotReader(source, fronted.to, references, verb.negated);
    return (type, at) => {
      const found = behind(type, at);
      if (found) return found;
      const moved = before(type, fronted.from);
      return moved && { values: moved.values, to: at };
    };
  }

  /** "Mia and I got married"; "we broke up" means the partner that was named before. */
  #mutual(one: CompiledForm, to: number): Statement | null {
    const { discourse, speaker } = this.#reading;
    const { relation, bearing } = one;
    if (this.#objectFollows(to)) return null;
    const named = this.subjects('person');
    const [first, other] = speaker !== null && named[1] === speaker ? named.toReversed() : named;
    const isWe = speaker !== null && this.#clause.subjects[0]?.noun === 'we';
    const met = isWe && relation.predicate === 'dating' && bearing !== 'end' ? discourse.metHere(speaker) : null;
    const second = other ?? met ?? (isWe ? discourse.partnerOf(speaker, relation.predicate) : null);
    if (first === undefined || second === null) return null;
    const value: SlotValue = { text: second, kind: 'person', phrase: null, from: to, to, time: null, insteadOf: null };
    return {
      predicate: relation.predicate,
      subjects: [first],
      subjectKind: 'person',
      values: [value],
      bearing,
      reversed: false,
      to,
      single: false,
      contrasts: false,
      pastIsOver: true,
    };
  }

  /** A form of the verb alone, such as "retire", does not fit where an object follows. */
  #objectFollows(from: number): boolean {
    const { tokens } = this.#reading.source;
    for (let at = from; at < this.#clause.to; at += 1) {
      const token = tokens[at];
      if (token?.kind === 'time' || token?.kind === 'aside' || token?.kind === 'mark') continue;
      return !/^(?:from|in|at|because|due|after|early|last|with|as|and|for|already)$/.test(token?.word ?? '');
    }
    return false;
  }

  #fixed(relation: Relation, one: CompiledForm, to: number): SlotValue {
    const text = one.bearing === 'end-all' ? ANY_OBJECT : (relation.object ?? 'yes');
    return { text, kind: relation.objectKind ?? 'value', phrase: null, from: to, to, time: null, insteadOf: null };
  }

  /** "sound engineer at Lumière Studios", with nothing before it. */
  #isTitleSomewhere(rest: number): boolean {
    const { source } = this.#reading;
    const title = nounPhrase(source, rest);
    return (
      title !== null &&
      title.owner === null &&
      title.determiner === null &&
      /^(?:at|@|for)$/.test(source.tokens[title.to]?.word ?? '') &&
      isProfession(lastOf(title.text)) &&
      nounPhrase(source, title.to + 1) !== null
    );
  }

  #isTitle(rest: number): boolean {
    const title = nounPhrase(this.#reading.source, rest);
    return title?.determiner === null && isCalling(lastOf(title.text.split(/ (?:of|for) /)[0] ?? ''));
  }

  /** Not an order, not a label, not a plural of kind: "Engineers prefer Go". */
  #isStatement(): boolean {
    const { verb, subjectIs, subjects, verbIsImplied, rest } = this.#clause;
    const first = this.#reading.source.tokens[rest]?.word ?? '';
    if (
      subjects.some(
        (phrase) =>
          phrase.kind === 'pronoun' &&
          /^(?:you|who|what|there|everyone|everybody|someone|somebody|nobody|people|one|anyone)$/.test(phrase.noun),
      )
    )
      return false;
    if (subjectIs === 'dropped' && subjects.length === 0) {
      if (verbIsImplied)
        return (
          this.#isTitleSomewhere(rest) ||
          ((IMPLIED_STATES.test(first) || first === 'in') &&
            (!/^(?:at|in)$/.test(first) || this.#senses.has('now') || this.#senses.has('still') || this.#senses.has('former')))
        );
      if (verb.negated && verb.tense === 'present' && !verb.lemmas.some((lemma) => DENIED_HABITS.has(lemma))) return false;
      if (verb.bare)
        return (
          verb.lemmas.some((lemma) => BARE_STATEMENTS.has(lemma)) && this.#reading.source.tokens[this.#clause.from - 1]?.word !== 'please'
        );
      if (verb.thirdPerson && verb.tense === 'present' && !verb.lemmas.includes('be')) return false;
    }
    if (verbIsImplied && subjectIs === 'stated') return true;
    if (verbIsImplied && subjectIs === 'shared')
      return IMPLIED_STATES.test(first) || /^(?:at|an?|the|\d+)$/.test(first) || this.#isTitle(rest);
    if (verb.bare && subjects.length === 1 && !isPlural(subjects)) return false;
    return true;
  }
}

function bearingGroup(bearing: Bearing): string {
  if (bearing === 'end' || bearing === 'end-all') return 'end';
  return 'hold';
}

/** "left the company" matched as a whole is not also "left" alone. */
function isCoveredBy(statement: Statement, all: readonly Statement[]): boolean {
  return (
    statement.bearing === 'end-all' &&
    all.some((other) => other !== statement && other.predicate === statement.predicate && other.bearing === 'end')
  );
}

/** "We moved to Linear" is no home, "I took up tennis" no study, where something more telling was read of the same words. */
function isBetterKnown({ predicate, values }: Statement, all: readonly Statement[]): boolean {
  if (
    predicate === 'studies_at' &&
    all.some((other) => other.predicate === 'works_at' && other.bearing === 'end' && other.values[0]?.text === values[0]?.text)
  )
    return !/\b(?:university|college|school|uni|academy)\b/i.test(values[0]?.text ?? '');
  const better = predicate === 'lives_in' || predicate === 'works_in' ? /^uses$/ : predicate === 'studies' ? /^(?:plays|practices)$/ : null;
  return better !== null && all.some((other) => better.test(other.predicate) && other.values.some(({ text }) => text === values[0]?.text));
}

function canDo(kind: NameKind | null, relation: Relation): boolean {
  if (kind === 'place') return false;
  return kind !== 'organization' || ['uses', 'lives_in', 'owns', 'builds', 'launched', 'works_on'].includes(relation.predicate);
}

function subjectKindOf(name: string, wanted: EntityKind): EntityKind {
  const guessed = guessedKind(name);
  if (wanted === 'person') return guessed === 'organization' ? 'organization' : guessed === 'project' ? 'thing' : 'person';
  return wanted;
}

/** "the report" in "the report is due". */
function plainThing(phrase: NounPhrase): string | null {
  if (phrase.kind !== 'common' || phrase.owner !== null || phrase.noun === '') return null;
  if (
    /\b(?:wedding|meeting|party|appointment|call|trip|flight|holiday|exam|dinner|concert|match|game|session|lesson|class|interview|surgery|operation|visit|move|start)$/.test(
      phrase.noun,
    )
  )
    return null;
  return phrase.determiner === 'the' && !/^(?:project|company|team|deadline|date|thing|plan|meeting|app)$/.test(phrase.noun)
    ? phrase.text
    : null;
}
