import type { Says } from '../../../domain/claim.ts';
import { ANY_OBJECT } from '../../../domain/entity-key.ts';
import { lastOf } from '../forms/slot-type.ts';
import type { SlotValue } from '../forms/slot-value.ts';
import type { Clause } from '../grammar/clause.ts';
import { textOf } from '../grammar/source.ts';
import type { Sense } from '../text/token.ts';
import { kindOfName } from '../words/kinds.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { timesOf } from './clause-times.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { quoteOfStatement } from './quotes.ts';
import type { Reading } from './reading.ts';
import type { Stance } from './stance.ts';
import type { Statement } from './statement.ts';

/** "I will always love reading" is no plan. */
const TASTES = /^(?:likes|dislikes|prefers)$/;

/** Makes claims of what one clause states: tense, time words, denial and stance applied. */
export class StatementClaims {
  readonly #reading: Reading;
  readonly #clause: Clause;
  readonly #stance: NonNullable<Stance>;
  readonly #senses: ReadonlySet<Sense>;

  constructor(reading: Reading, clause: Clause, stance: NonNullable<Stance>, senses: ReadonlySet<Sense>) {
    this.#reading = reading;
    this.#clause = clause;
    this.#stance = stance;
    this.#senses = senses;
  }

  of(statement: Statement): readonly ClaimDraft[] {
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
    return statement.values
      .map((value) => this.#asMeant(value))
      .flatMap((value) => {
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
        return statement.subjects.flatMap((subject) =>
          this.#drafts(statement, subject, value, timed, denied.length > 0 && times.length > 0),
        );
      });
  }

  /** "It's Carla who runs it, not Pete": he stands in for her, not for what she runs. */
  #asMeant(value: SlotValue): SlotValue {
    const isCleft = this.#clause.link === 'who' && this.#clause.parent?.subjects[0]?.noun === 'it';
    return isCleft ? { ...value, insteadOf: null } : value;
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
      quote: quoteOfStatement(this.#reading, this.#clause, statement.to),
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
    const isNamed = /^\p{Lu}/u.test(object) && !value.phrase?.owner && !value.phrase?.determiner;
    if (says === 'ended' && isNamed)
      for (const over of statement.endsToo ?? []) drafts.push({ claim: { ...claim, predicate: over, says: 'not' }, ...kinds });
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
    if (
      statement.namesSubject ||
      TASTES.test(statement.predicate) ||
      (statement.bearing === 'state' && this.#clause.verb.tense !== 'future')
    )
      return [];
    const lemma = this.#clause.verb.lemmas[0] ?? '';
    const rest = textOf(source, this.#clause.rest, statement.to);
    const object = `${lemma} ${rest}`.trim();
    return statement.subjects.map((subject) => ({
      claim: {
        quote: quoteOfStatement(this.#reading, this.#clause, statement.to),
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
}
