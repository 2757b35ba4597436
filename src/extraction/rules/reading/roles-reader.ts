import type { SlotValue } from '../forms/slot-value.ts';
import type { Clause } from '../grammar/clause.ts';
import { type NounPhrase, nounPhrase } from '../grammar/noun-phrase.ts';
import { skipLight } from '../grammar/tense.ts';
import { type RoleFound, roleOf } from '../relations/roles.ts';
import { kindOfName } from '../words/kinds.ts';
import { isProfession } from '../words/professions.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { ClauseReader } from './clause-reader.ts';
import { Complement } from './complement.ts';
import { lifeEventOf } from './life-events.ts';
import type { Reading } from './reading.ts';

/** Reads what somebody is to somebody: "my boss is Dana", "Dana is my boss", "the CEO of Kite Labs is Sarah" */
export class RolesReader {
  readonly #reading: Reading;
  readonly #clause: Clause;
  readonly #reader: ClauseReader;
  readonly #behind: Complement;
  /** The role that "it" may mean: "Karl isn't my manager any longer, it's Stefan". */
  readonly #before: NounPhrase | null;

  constructor(reading: Reading, clause: Clause, reader: ClauseReader, before: NounPhrase | null) {
    this.#reading = reading;
    this.#clause = clause;
    this.#reader = reader;
    this.#behind = new Complement(reading, clause);
    this.#before = before;
  }

  /** The role that the clause speaks of, as a phrase: "my manager". */
  rolePhrase(): NounPhrase | null {
    const phrases = [this.#clause.subjects[0], this.#behind.phrase()];
    return phrases.find((phrase) => phrase?.owner && phrase.name === null && roleOf(phrase.noun)) ?? null;
  }

  read(): readonly ClaimDraft[] {
    return (
      lifeEventOf(this.#reading, this.#clause, this.#reader) ??
      this.#reviewed() ??
      this.#office() ??
      this.#role() ??
      this.#roleNamed() ??
      []
    );
  }

  /** "Mia's code is reviewed by Jon". */
  #reviewed(): readonly ClaimDraft[] | null {
    const { subjects, verb, rest } = this.#clause;
    const { tokens } = this.#reading.source;
    const [subject] = subjects;
    if (
      !subject?.owner ||
      !/^(?:code|pull requests|prs|commits)$/.test(subject.noun) ||
      !verb.lemmas.some((lemma) => lemma === 'be' || lemma === 'get')
    )
      return null;
    const by =
      /^(?:reviewed|checked)$/.test(tokens[rest]?.word ?? '') && tokens[rest + 1]?.word === 'by'
        ? this.#behind.slot('person', rest + 2)
        : null;
    const owner = this.#reading.references.nameOf(subject.owner, 'person');
    if (!by || owner === null) return null;
    return this.#reader.claims({
      predicate: 'reviews_code_of',
      subjects: [owner],
      subjectKind: 'person',
      values: by.values,
      bearing: 'state',
      reversed: true,
      to: by.to,
      single: false,
      contrasts: false,
      pastIsOver: true,
    });
  }

  /** "My boss is Dana", "Dana is my boss". */
  #role(): readonly ClaimDraft[] | null {
    const { verb, subjects, modifiers } = this.#clause;
    const [said] = subjects;
    if (!verb.lemmas.includes('be') || !said) return null;
    const isIt = said.kind === 'pronoun' && said.noun === 'it';
    const subject = isIt && this.#before ? this.#before : said.noun === 'name' && said.owner?.owner ? said.owner : said;
    const after = this.#behind.phrase();
    const behind =
      subjects.length === 1 && subject.name === null
        ? this.#roleStatement(
            subject,
            ({ role }) => this.#behind.slot(role.kind === 'organization' ? 'org' : 'person', this.#behind.start()),
            modifiers.some((one) => one.preposition === 'for' || one.preposition === 'in'),
          )
        : null;
    if (behind) return behind;
    if (!after || after.owner === null || after.name !== null) return null;
    const names = this.#reader.subjects('person');
    if (names.length === 0) return null;
    const values = names.map((name) => ({
      text: name,
      kind: 'person',
      phrase: null,
      from: after.from,
      to: after.to,
      time: null,
      insteadOf: null,
    }));
    return this.#roleStatement(after, () => ({ values, to: after.to }), false);
  }

  /** "I have a new manager called Olga". */
  #roleNamed(): readonly ClaimDraft[] | null {
    const { verb, rest } = this.#clause;
    const { source } = this.#reading;
    const phrase = verb.lemmas.includes('have') ? nounPhrase(source, skipLight(source, rest)) : null;
    const found = phrase && /^an?$/.test(phrase.determiner ?? '') && phrase.name === null ? roleOf(phrase.noun) : null;
    if (!phrase || !found || found.role.kind !== 'person' || !/^(?:called|named|,)$/.test(source.tokens[phrase.to]?.word ?? ''))
      return null;
    if (source.tokens[phrase.to]?.text === ',' && nounPhrase(source, phrase.to + 1)?.kind !== 'name') return null;
    const [owner] = this.#reader.subjects('person');
    const filled = this.#behind.slot('person', phrase.to + 1);
    return owner === undefined || !filled ? null : this.#roleClaims(owner, found, filled);
  }

  /** "The CEO of Kite Labs is Sarah". */
  #office(): readonly ClaimDraft[] | null {
    const { verb, subjects, modifiers } = this.#clause;
    const [subject] = subjects;
    const modifier = modifiers.find((one) => one.preposition === 'of' || one.preposition === 'at');
    const org = modifier?.phrase ?? subject?.owner;
    if (!verb.lemmas.includes('be') || subject?.determiner !== 'the' || !org?.name || kindOfName(org.text) === 'project') return null;
    const title = subject.noun === '' ? (subject.name ?? '') : subject.noun;
    if (!isProfession(title.toLowerCase().split(' ').at(-1) ?? '')) return null;
    const filled = this.#behind.slot('person', this.#behind.start());
    if (!filled) return null;
    const names = filled.values.map((value) => value.text);
    const at = { phrase: null, from: filled.to, to: filled.to, time: null, insteadOf: null };
    const common = {
      subjects: names,
      subjectKind: 'person',
      bearing: 'state',
      reversed: false,
      to: filled.to,
      single: true,
      contrasts: false,
      pastIsOver: true,
    } as const;
    return [
      ...this.#reader.claims({ ...common, predicate: 'works_at', values: [{ ...at, text: org.name, kind: 'organization' }] }),
      ...this.#reader.claims({ ...common, predicate: 'has_title', values: [{ ...at, text: title, kind: 'value' }] }),
    ];
  }

  #roleStatement(
    phrase: NounPhrase,
    bearers: (found: RoleFound) => { values: readonly SlotValue[]; to: number } | null,
    vague: boolean,
  ): readonly ClaimDraft[] | null {
    const found = phrase.owner ? roleOf(phrase.noun) : null;
    if (!found || !phrase.owner || vague) return null;
    const owner = this.#reading.references.nameOf(phrase.owner, 'person');
    const filled = owner === null ? null : bearers(found);
    if (
      owner === null ||
      kindOfName(owner) === 'project' ||
      (phrase.determiner !== null && phrase.owner.kind !== 'pronoun' && kindOfName(owner) !== 'person') ||
      !filled ||
      (found.role.kind === 'organization') !== (filled.values[0]?.kind === 'organization')
    )
      return null;
    if (found.role.kind === 'organization' && filled.values.some((value) => value.phrase?.name === null)) return null;
    return this.#roleClaims(owner, found, filled, phrase.owner.noun === 'our');
  }

  #roleClaims(owner: string, found: RoleFound, filled: { values: readonly SlotValue[]; to: number }, ofUs = false): readonly ClaimDraft[] {
    for (const value of filled.values) {
      this.#reading.discourse.introduce(owner, found.noun, value.text);
      if (found.role.kind === 'person') this.#reading.discourse.mention(value.text, 'person', true, found.role.gender ?? null);
    }
    const titles = found.role.job ? this.#titles(found, filled) : [];
    if (found.role.job && ofUs && !found.role.service) return titles;
    const roles = this.#reader.claims({
      predicate: found.role.predicate,
      subjects: [owner],
      subjectKind: 'person',
      values: filled.values.map((value) => ({ ...value, kind: found.role.kind })),
      bearing: 'state',
      reversed: found.role.subject === 'bearer',
      to: filled.to,
      single: false,
      contrasts: false,
      pastIsOver: true,
      over: found.over,
    });
    return [...(found.role.job ? roles.map(oneAtATime) : roles), ...titles];
  }

  /** "Our managing director is Gunnar": that is his job. */
  #titles({ noun, over }: RoleFound, { values, to }: { values: readonly SlotValue[]; to: number }): readonly ClaimDraft[] {
    const title: SlotValue = { text: noun, kind: 'value', phrase: null, from: to, to, time: null, insteadOf: null };
    return this.#reader.claims({
      predicate: 'has_title',
      subjects: values.map(({ text }) => text),
      subjectKind: 'person',
      values: [title],
      bearing: 'state',
      reversed: false,
      to,
      single: true,
      contrasts: false,
      pastIsOver: true,
      over,
    });
  }
}

function oneAtATime({ claim, ...kinds }: ClaimDraft): ClaimDraft {
  return { ...kinds, claim: { ...claim, cardinality: 'one' } };
}
