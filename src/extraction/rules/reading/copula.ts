import type { EntityKind } from '../../../domain/mention.ts';
import { slotReader } from '../forms/read-slot.ts';
import type { SlotValue } from '../forms/slot-value.ts';
import type { Clause } from '../grammar/clause.ts';
import { type NounPhrase, nounPhrase } from '../grammar/noun-phrase.ts';
import { textOf } from '../grammar/source.ts';
import { skipLight } from '../grammar/tense.ts';
import { type Attribute, attributeOf, CHANGE_VERBS, MOVE_VERBS, trailingAttribute, unknownAttribute } from '../relations/attributes.ts';
import { type RoleFound, roleOf } from '../relations/roles.ts';
import { kindOfName } from '../words/kinds.ts';
import { isProfession } from '../words/professions.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { ClauseReader, Reading, Statement } from './clause-reader.ts';

/** An attribute and what has it: the deadline, of Project Alpha. */
export interface AttributeFound {
  readonly attribute: Attribute;
  readonly owner: string;
}

const CHANGES = new Set(CHANGE_VERBS);
const CHANGED =
  /^(?:pushed|moved|extended|postponed|delayed|changed|set|brought|bumped|shifted|rescheduled|raised|cut|increased|reduced|lowered|updated|slipped|put|fixed|doubled|adjusted|revised)$/;
const MOVERS = new Set(MOVE_VERBS);

/** Reads "my boss is Dana", "Dana is my boss", "the deadline moved to May", "we pushed the deadline to May", "my favourite band is Can". */
export class CopulaReader {
  readonly #reading: Reading;
  readonly #clause: Clause;
  readonly #reader: ClauseReader;
  /** The attribute that "it" may mean, from the clause before. */
  readonly #before: AttributeFound | null;
  /** The role that "it" may mean: "Karl isn't my manager any longer, it's Stefan". */
  readonly #roleBefore: NounPhrase | null;

  constructor(reading: Reading, clause: Clause, reader: ClauseReader, before: AttributeFound | null, roleBefore: NounPhrase | null) {
    this.#reading = reading;
    this.#clause = clause;
    this.#reader = reader;
    this.#before = before;
    this.#roleBefore = roleBefore;
  }

  /** The attribute that the clause is about. */
  attribute(): AttributeFound | null {
    const [subject] = this.#clause.subjects;
    if (this.#clause.subjects.length !== 1 || !subject) return null;
    if (subject.kind === 'pronoun' && subject.noun === 'it' && this.#before) return this.#before;
    return this.#attributeOf(subject, subject.to);
  }

  /** The role that the clause speaks of, as a phrase: "my manager". */
  rolePhrase(): NounPhrase | null {
    const phrases = [this.#clause.subjects[0], this.#phraseAfter()];
    return phrases.find((phrase) => phrase?.owner && phrase.name === null && roleOf(phrase.noun)) ?? null;
  }

  read(): readonly ClaimDraft[] {
    return (
      this.#lost() ??
      this.#reviewed() ??
      this.#office() ??
      this.#role() ??
      this.#roleNamed() ??
      this.#attribute() ??
      this.#movedAttribute() ??
      []
    );
  }

  /** "My dog Rex died": what somebody was to somebody is over. */
  #lost(): readonly ClaimDraft[] | null {
    const { verb, subjects, rest } = this.#clause;
    const { tokens } = this.#reading.source;
    const [subject] = subjects;
    const isDeath =
      verb.lemmas.includes('die') ||
      (verb.lemmas.includes('pass') && tokens[rest]?.word === 'away') ||
      (verb.lemmas.includes('run') && tokens[rest]?.word === 'away');
    const role = isDeath && subject?.owner ? roleOf(subject.noun)?.role : undefined;
    const owner = role && subject?.owner ? this.#reading.references.nameOf(subject.owner, 'person') : null;
    const name = role && subject ? this.#reading.references.nameOf(subject, role.kind) : null;
    if (!role || owner === null || name === null || !/^(?:has_pet|married_to|dating|engaged_to)$/.test(role.predicate)) return null;
    const value: SlotValue = { text: name, kind: role.kind, phrase: null, from: rest, to: rest, time: null, insteadOf: null };
    return this.#reader.claims({
      predicate: role.predicate,
      subjects: [owner],
      subjectKind: 'person',
      values: [value],
      bearing: 'end',
      reversed: false,
      to: rest,
      single: false,
      contrasts: false,
      pastIsOver: true,
    });
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
      /^(?:reviewed|checked)$/.test(tokens[rest]?.word ?? '') && tokens[rest + 1]?.word === 'by' ? this.#slot('person', rest + 2) : null;
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
    const isIt = said.kind === 'pronoun' && said.noun === 'it' && this.#before === null;
    const subject = isIt && this.#roleBefore ? this.#roleBefore : said.noun === 'name' && said.owner?.owner ? said.owner : said;
    const after = this.#phraseAfter();
    const behind =
      subjects.length === 1 && subject.name === null
        ? this.#roleStatement(
            subject,
            () => this.#slot('person', this.#start()) ?? this.#slot('org', this.#start()),
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
    if (!phrase || !found || found.role.kind !== 'person' || !/^(?:called|named)$/.test(source.tokens[phrase.to]?.word ?? '')) return null;
    const [owner] = this.#reader.subjects('person');
    const filled = this.#slot('person', phrase.to + 1);
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
    const filled = this.#slot('person', this.#start());
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
    bearers: () => { values: readonly SlotValue[]; to: number } | null,
    vague: boolean,
  ): readonly ClaimDraft[] | null {
    const found = phrase.owner ? roleOf(phrase.noun) : null;
    if (!found || !phrase.owner || vague) return null;
    const owner = this.#reading.references.nameOf(phrase.owner, 'person');
    const filled = owner === null ? null : bearers();
    if (
      owner === null ||
      kindOfName(owner) === 'project' ||
      (phrase.determiner !== null && phrase.owner.kind !== 'pronoun' && kindOfName(owner) !== 'person') ||
      !filled ||
      (found.role.kind === 'organization') !== (filled.values[0]?.kind === 'organization')
    )
      return null;
    if (found.role.kind === 'organization' && filled.values.some((value) => value.phrase?.name === null)) return null;
    return this.#roleClaims(owner, found, filled);
  }

  #roleClaims(owner: string, found: RoleFound, filled: { values: readonly SlotValue[]; to: number }): readonly ClaimDraft[] {
    for (const value of filled.values) {
      this.#reading.discourse.introduce(owner, found.noun, value.text);
      if (found.role.kind === 'person') this.#reading.discourse.mention(value.text, 'person', true, found.role.gender ?? null);
    }
    return this.#reader.claims({
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
  }

  /** "The deadline of Project Alpha moved to May 2026", "my favourite band is Can". */
  #attribute(): readonly ClaimDraft[] | null {
    const found = this.attribute();
    if (!found) return this.#favoriteBehind();
    const { verb } = this.#clause;
    if (!verb.lemmas.some((lemma) => CHANGES.has(lemma)) && verb.afterBe === null) return null;
    const start = verb.afterBe ?? this.#start();
    const { tokens } = this.#reading.source;
    const changes =
      (verb.afterBe === null && !verb.lemmas.includes('be')) ||
      CHANGED.test(tokens[start]?.word ?? '') ||
      CHANGED.test(tokens[start + 1]?.word ?? '');
    const value =
      changes && verb.afterBe === null
        ? this.#valueAfterTo(found, start)
        : this.#slot(found.attribute.slot, this.#afterPreposition(start, found));
    if (!value) return null;
    if (found.attribute.slot === 'value' && found.attribute.predicate !== 'goal' && !this.#isNamedValue(value.values)) return null;
    return this.#state(found, value, changes);
  }

  /** "Kraftwerk is my favourite band". */
  #favoriteBehind(): readonly ClaimDraft[] | null {
    const after = this.#phraseAfter();
    const { verb, subjects } = this.#clause;
    if (!verb.lemmas.includes('be') || !after?.owner || !subjects[0]) return null;
    const found = this.#attributeOf(after, after.to);
    if (!found?.attribute.predicate.startsWith('favorite_')) return null;
    const values = subjects
      .filter((phrase) => phrase.kind !== 'pronoun')
      .map((phrase) => ({ text: phrase.text, kind: 'topic', phrase, from: phrase.from, to: phrase.to, time: null, insteadOf: null }));
    return values.length === 0 ? null : this.#state(found, { values, to: after.to }, false);
  }

  /** "We pushed the deadline for Project Beta to August". */
  #movedAttribute(): readonly ClaimDraft[] | null {
    const { verb, rest, to } = this.#clause;
    if (!verb.lemmas.some((lemma) => MOVERS.has(lemma))) return null;
    const { source } = this.#reading;
    const phrase = nounPhrase(source, skipLight(source, rest));
    if (!phrase || phrase.to > to) return null;
    const found = this.#attributeOf(phrase, phrase.to);
    if (!found) return null;
    const value = this.#valueAfterTo(found, phrase.to);
    return value && this.#state(found, value, true);
  }

  #state(
    { attribute, owner }: AttributeFound,
    value: { values: readonly SlotValue[]; to: number },
    changes: boolean,
  ): readonly ClaimDraft[] {
    const isFavorite = attribute.predicate.startsWith('favorite_');
    if (
      isFavorite &&
      value.values.length === 2 &&
      !/s$/.test(attribute.nouns[0] ?? 's') &&
      value.values.every((one) => /^\p{Lu}/u.test(one.text))
    )
      return this.#state({ attribute, owner }, { ...value, values: [this.#joined(value.values)] }, changes);
    const statement: Statement = {
      predicate: attribute.predicate,
      subjects: [owner],
      subjectKind: attribute.of,
      values: value.values.map((one) => (one.kind === 'date' ? { ...one, kind: 'value' } : one)),
      bearing: changes ? 'begin' : 'state',
      reversed: attribute.reversed === true,
      to: value.to,
      single: !isFavorite,
      contrasts: false,
      pastIsOver: isFavorite || attribute.of === 'person',
    };
    return this.#reader.claims(statement);
  }

  /** "My favourite book is War and Peace": one thing, where one is asked for. */
  #joined(values: readonly SlotValue[]): SlotValue {
    const first = values[0] as SlotValue;
    const to = (values.at(-1) as SlotValue).to;
    return { ...first, to, text: textOf(this.#reading.source, first.from, to) };
  }

  /** The attribute that a phrase names, and whose it is. */
  #attributeOf(phrase: NounPhrase, to: number): AttributeFound | null {
    const kindFor = (attribute: Attribute): EntityKind => attribute.of;
    if (phrase.noun !== '' && phrase.name === null) {
      const attribute = attributeOf(phrase.noun) ?? (phrase.owner && !roleOf(phrase.noun) ? unknownAttribute(phrase.noun) : null);
      if (!attribute) return this.#compound(phrase);
      const owner = phrase.owner
        ? this.#ownerName(phrase.owner, kindFor(attribute))
        : phrase.determiner === 'the' || phrase.determiner === null
          ? this.#ownerBehind(to, attribute)
          : null;
      return owner === null ? this.#compound(phrase) : { attribute, owner };
    }
    return this.#compound(phrase);
  }

  #ownerName(owner: NounPhrase, kind: EntityKind): string | null {
    const { references, discourse, speaker } = this.#reading;
    if (kind !== 'person' && owner.kind === 'pronoun' && /^(?:my|our)$/.test(owner.noun)) return discourse.latest('project')?.name ?? null;
    const name =
      references.nameOf(owner, kind) ?? (owner.kind === 'common' && owner.noun !== '' && owner.owner === null ? owner.text : null);
    if (name === null || kind === 'person') return name;
    return name === speaker ? null : (discourse.fullName(name) ?? name);
  }

  /** "the deadline | for Project Alpha", "the deadline" of what was spoken of. */
  #ownerBehind(to: number, attribute: Attribute): string | null {
    const { source, discourse } = this.#reading;
    const modifier = this.#clause.modifiers.find(
      (one) => one.preposition === 'for' || one.preposition === 'of' || one.preposition === 'on',
    );
    const behind = /^(?:for|of|on)$/.test(source.tokens[to]?.word ?? '') ? nounPhrase(source, to + 1) : null;
    const phrase = modifier?.phrase ?? behind;
    if (phrase) return this.#ownerName(phrase, attribute.of);
    return attribute.of === 'person' ? null : (discourse.latest('project', 'thing')?.name ?? null);
  }

  /** "the Alpha deadline". */
  #compound(phrase: NounPhrase): AttributeFound | null {
    const found = phrase.name === null && phrase.determiner !== 'the' ? null : trailingAttribute(phrase.text);
    if (found?.attribute.of !== 'thing' || !/\p{Lu}/u.test(found.owner)) return null;
    const owner = found.owner.replace(/^(?:new|old|current|original)\s+/i, '');
    return { attribute: found.attribute, owner: this.#reading.discourse.fullName(owner) ?? owner };
  }

  /** The value behind "to", wherever it stands: "was pushed back from May to July". */
  #valueAfterTo(found: AttributeFound, from: number): { values: readonly SlotValue[]; to: number } | null {
    const { tokens } = this.#reading.source;
    const { to, verb } = this.#clause;
    for (let at = to - 1; at >= from; at -= 1) {
      const token = tokens[at];
      if (token?.time && found.attribute.slot === 'date') {
        if (tokens[at - 1]?.word === 'not') continue;
        const range = token.time.kind === 'range' ? this.#rangeEnd(token.text) : null;
        const value = this.#slot('date', at);
        return range && value?.values[0] ? { values: [{ ...value.values[0], text: range }], to: at + 1 } : value;
      }
      if (token?.word === 'to' || token?.word === 'at' || token?.word === 'as') {
        const value = this.#slot(found.attribute.slot, at + 1);
        if (value) return value;
      }
    }
    return verb.lemmas.includes('become') ? this.#slot(found.attribute.slot, from) : null;
  }

  /** "from May to July" is read as a range: it moved to its end. */
  #rangeEnd(text: string): string | null {
    return /\b(?:to|until|till)\s+(.+)$/i.exec(text)?.[1] ?? null;
  }

  #afterPreposition(start: number, found: AttributeFound): number {
    const word = this.#reading.source.tokens[start]?.word ?? '';
    return found.attribute.slot === 'date' && /^(?:on|in|by|at|for|around|now|set|due|still)$/.test(word) ? start + 1 : start;
  }

  /** "My shoe size is 42", "my laptop is a ThinkPad": a name or a number, not what it is like. */
  #isNamedValue(values: readonly SlotValue[]): boolean {
    return values.every((value) => /\p{Lu}|\d/u.test(value.text));
  }

  #start(): number {
    const { source } = this.#reading;
    let at = this.#clause.rest;
    while (at < this.#clause.to && source.tokens[at]?.kind === 'aside') at += 1;
    if (source.tokens[at]?.word === 'called' || source.tokens[at]?.word === 'named') at += 1;
    return at;
  }

  #phraseAfter(): NounPhrase | null {
    const start = this.#start();
    const phrase = nounPhrase(this.#reading.source, start);
    return phrase && phrase.to <= this.#clause.to ? phrase : null;
  }

  #slot(type: string, at: number): { values: readonly SlotValue[]; to: number } | null {
    const { source, references } = this.#reading;
    const skipped = type === 'date' ? at : skipLight(source, at);
    return slotReader(source, this.#clause.to, references, false)(type, skipped);
  }
}
