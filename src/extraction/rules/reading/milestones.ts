import { entityKey } from '../../../domain/entity-key.ts';
import type { EntityKind } from '../../../domain/mention.ts';
import { slotReader } from '../forms/read-slot.ts';
import type { SlotValue } from '../forms/slot-value.ts';
import type { Clause } from '../grammar/clause.ts';
import { type NounPhrase, nounPhrase } from '../grammar/noun-phrase.ts';
import type { Bearing } from '../relations/all.ts';
import { kindOfName } from '../words/kinds.ts';
import { calledOffIn } from './called-off.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { ClauseReader } from './clause-reader.ts';
import type { Reading } from './reading.ts';

const PLACES_OF_STAY = /^(?:works_at|lives_in|studies_at|works_on|member_of)$/;

/**
 * Reads what is said of a stay by its first or last day, by its contract, by "there", or by a plan that came to nothing:
 * "Friday is my last day at Acme", "been there since 2019", "the move to Kiel is off".
 */
export class MilestoneReader {
  readonly #reading: Reading;
  readonly #clause: Clause;
  readonly #reader: ClauseReader;

  constructor(reading: Reading, clause: Clause, reader: ClauseReader) {
    this.#reading = reading;
    this.#clause = clause;
    this.#reader = reader;
  }

  read(): readonly ClaimDraft[] {
    return (
      this.#day() ??
      this.#contract() ??
      this.#there() ??
      calledOffIn(this.#reading, this.#clause) ??
      this.#movesIn() ??
      this.#newHome() ??
      this.#quitIt() ??
      []
    );
  }

  /** "My last day at Acme is Friday", "Friday is my last day at Acme". */
  #day(): readonly ClaimDraft[] | null {
    const { source } = this.#reading;
    const { verb, lead, to } = this.#clause;
    if (!verb.lemmas.includes('be')) return null;
    for (let at = lead; at < to; at += 1) {
      const phrase = nounPhrase(source, at);
      const which = phrase?.owner ? /^(first|last|final) (?:day|week|working day|shift)$/.exec(phrase.noun)?.[1] : undefined;
      if (!phrase || which === undefined || !phrase.owner) continue;
      const owner = this.#reading.references.nameOf(phrase.owner, 'person');
      const behind = source.tokens[phrase.to]?.word ?? '';
      const org = /^(?:at|with|in)$/.test(behind)
        ? this.#slot('org', phrase.to + 1)
        : behind === 'there'
          ? this.#slot('org', phrase.to)
          : null;
      if (owner === null) return null;
      if (org) return this.#state('works_at', [owner], org, which === 'first' ? 'begin' : 'end');
      const isEnd = which !== 'first' && !/^(?:at|of|in|as|with)$/.test(behind) && this.#isDated();
      return isEnd ? this.#state('works_at', [owner], { values: [value('*', 'organization', at)], to: phrase.to }, 'end') : null;
    }
    return null;
  }

  /** "My contract at Acme runs until 2026". */
  #contract(): readonly ClaimDraft[] | null {
    const { verb, subjects, modifiers } = this.#clause;
    const [subject] = subjects;
    const modifier = modifiers.find((one) => one.preposition === 'at' || one.preposition === 'with');
    if (
      !subject?.owner ||
      !modifier ||
      !/^(?:\w+ )?(?:contract|internship|fellowship|probation|residency|apprenticeship|secondment|job)$/.test(subject.noun)
    )
      return null;
    if (!verb.lemmas.some((lemma) => /^(?:run|end|expire|last|go|start|begin|continue)$/.test(lemma))) return null;
    const owner = this.#reading.references.nameOf(subject.owner, 'person');
    if (owner === null) return null;
    const bearing = verb.lemmas.some((lemma) => lemma === 'end' || lemma === 'expire')
      ? 'end'
      : verb.lemmas.some((lemma) => lemma === 'start' || lemma === 'begin')
        ? 'begin'
        : 'state';
    return this.#state(
      'works_at',
      [owner],
      { values: [value(modifier.phrase.name ?? modifier.phrase.text, 'organization', modifier.phrase.from)], to: this.#clause.rest },
      bearing,
    );
  }

  /** "Been there since autumn 2019": what was last said of a place where somebody stays. */
  #there(): readonly ClaimDraft[] | null {
    const { source, discourse } = this.#reading;
    const { verb, rest } = this.#clause;
    const word = source.tokens[rest]?.word ?? '';
    const starts = verb.lemmas.some((lemma) => lemma === 'start' || lemma === 'begin');
    const { where } = this.#clause;
    const isHere = /^(?:there|here)$/.test(word) || where !== undefined;
    if (
      !(isHere || (starts && (source.tokens[rest]?.kind === 'time' || word === 'as'))) ||
      !verb.lemmas.some((lemma) => /^(?:be|work|live|stay|start|begin)$/.test(lemma)) ||
      verb.negated
    )
      return null;
    if (!this.#clause.since && !this.#isDated()) return null;
    const [subject] = this.#reader.subjects('person');
    if (subject === undefined) return null;
    const found = discourse
      .claims()
      .findLast(
        ({ draft: { claim } }) =>
          claim.subject === subject &&
          (isHere ? PLACES_OF_STAY : /^works_at$/).test(claim.predicate) &&
          (where === undefined || sameThing(where, claim.object)) &&
          claim.says === 'holds' &&
          (isHere || claim.start === undefined),
      );
    if (!found || found.turn !== discourse.turn) discourse.lean();
    if (!found) return null;
    const { claim, objectKind } = found.draft;
    return this.#state(
      claim.predicate,
      [subject],
      { values: [value(claim.object, objectKind, rest)], to: rest + 1 },
      starts ? 'begin' : 'state',
    );
  }

  /** "I used to smoke, but I quit in 2020", "I worked at Acme for ten years and left in 2019". */
  #quitIt(): readonly ClaimDraft[] | null {
    const { source, discourse } = this.#reading;
    const { verb, rest, to } = this.#clause;
    const words = source.tokens
      .slice(rest, to)
      .filter((token) => token.kind === 'word')
      .map((token) => token.word)
      .join(' ');
    const isStop = verb.lemmas.some((lemma) => /^(?:quit|stop|give)$/.test(lemma));
    const isLeaving = verb.lemmas.some((lemma) => /^(?:quit|leave|resign|retire|graduate)$/.test(lemma));
    if (!(isStop || isLeaving) || verb.aspect !== null || verb.negated || !/^(?:it|that|up|it up|that up|there|again)?$/.test(words))
      return null;
    const [subject] = this.#reader.subjects('person');
    const found = discourse.claims().findLast(({ draft: { claim }, turn }) => turn === discourse.turn && claim.subject === subject);
    if (subject === undefined || !found) return null;
    const isStay = (predicate: string) => PLACES_OF_STAY.test(predicate) || /^(?:has_title|teaches|studies)$/.test(predicate);
    const stopped = discourse
      .claims()
      .filter(({ draft: { claim }, turn, clause }) => turn === discourse.turn && clause === found.clause && claim.subject === subject)
      .map(({ draft }) => draft)
      .filter(({ claim: { says, predicate, end, object } }) => {
        if (object === '*' || end !== undefined) return false;
        return isLeaving && isStay(predicate) ? says === 'ended' || (says === 'holds' && this.#isDated()) : isStop && says === 'ended';
      });
    if (stopped.length === 0) return null;
    return stopped.flatMap(({ claim, objectKind }) =>
      this.#state(claim.predicate, [subject], { values: [value(claim.object, objectKind, rest)], to: rest }, 'end'),
    );
  }

  #isDated(): boolean {
    return this.#reading.source.tokens.slice(this.#clause.lead, this.#clause.to).some((token) => token.time);
  }

  /** "We bought a flat in Cork and move in on 1 August". */
  #movesIn(): readonly ClaimDraft[] | null {
    const { source, discourse } = this.#reading;
    const { verb, rest, to } = this.#clause;
    const words = source.tokens
      .slice(rest, to)
      .filter((token) => token.kind === 'word')
      .map((token) => token.word);
    if (!verb.lemmas.includes('move') || words.join(' ') !== 'in' || !this.#isDated()) return null;
    const place = discourse.latest('place', 'somewhere');
    const subjects = this.#reader.subjects('person');
    return place && subjects.length > 0
      ? this.#state('lives_in', subjects, { values: [value(place.name, 'place', rest)], to: rest + 1 }, 'begin')
      : null;
  }

  /** "Alex from accounting at Helio": where a subject works, said in passing. */
  employers(): readonly ClaimDraft[] {
    const { subjects, modifiers } = this.#clause;
    const [subject] = subjects;
    const at = modifiers.find((one) => one.preposition === 'at' && one.phrase.name !== null);
    if (subjects.length !== 1 || !subject || !at || !isPerson(subject)) return [];
    const [name] = this.#reader.subjects('person');
    if (name === undefined || ['person', 'place', 'project'].includes(kindOfName(at.phrase.text) ?? '')) return [];
    const { source, text } = this.#reading;
    const quote = text.slice(source.tokens[subject.from]?.from ?? 0, source.tokens[at.phrase.to - 1]?.to ?? 0);
    return [
      {
        claim: { quote, subject: name, predicate: 'works_at', object: at.phrase.name ?? at.phrase.text, says: 'holds', trust: 'stated' },
        subjectKind: 'person',
        objectKind: 'organization',
      },
    ];
  }

  /** "I've moved in with Ines, we're in Portobello now": where they have moved to. */
  #newHome(): readonly ClaimDraft[] | null {
    const { source, discourse } = this.#reading;
    const { verb, rest, to } = this.#clause;
    const isNow = source.tokens.slice(verb.from, to).some(({ sense }) => sense === 'now');
    if (!isNow || !verb.lemmas.includes('be') || verb.negated || source.tokens[rest]?.word !== 'in') return null;
    const [subject] = this.#reader.subjects('person');
    const moved = discourse
      .claims()
      .findLast(({ draft: { claim }, turn }) => turn === discourse.turn && claim.subject === subject && claim.predicate === 'lives_with');
    const place = subject === undefined || moved?.draft.claim.says !== 'holds' ? null : this.#slot('named-place', rest + 1);
    return place && subject !== undefined ? this.#state('lives_in', [subject], place, 'state') : null;
  }

  #slot(type: string, at: number): { values: readonly SlotValue[]; to: number } | null {
    const { source, references } = this.#reading;
    return slotReader(source, this.#clause.to, references, false)(type, at);
  }

  #state(
    predicate: string,
    subjects: readonly string[],
    { values, to }: { values: readonly SlotValue[]; to: number },
    bearing: Bearing,
  ): readonly ClaimDraft[] {
    return this.#reader.claims({
      predicate,
      subjects,
      subjectKind: 'person',
      values,
      bearing,
      reversed: false,
      to,
      single: false,
      contrasts: false,
      pastIsOver: true,
    });
  }
}

function value(text: string, kind: EntityKind, at: number): SlotValue {
  return { text, kind, phrase: null, from: at, to: at, time: null, insteadOf: null };
}

function isPerson(phrase: NounPhrase): boolean {
  return (
    phrase.kind === 'name' &&
    kindOfName(phrase.text) !== 'place' &&
    kindOfName(phrase.text) !== 'organization' &&
    kindOfName(phrase.text) !== 'project'
  );
}

function sameThing(phrase: NounPhrase, name: string): boolean {
  return [phrase.name, phrase.text].some((text) => text !== null && entityKey(text) === entityKey(name));
}
