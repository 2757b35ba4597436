import type { EntityKind } from '../../../domain/mention.ts';
import type { SlotValue } from '../forms/slot-value.ts';
import type { Clause } from '../grammar/clause.ts';
import { type NounPhrase, nounPhrase } from '../grammar/noun-phrase.ts';
import { textOf } from '../grammar/source.ts';
import { skipLight } from '../grammar/tense.ts';
import { type Attribute, attributeOf, CHANGE_VERBS, MOVE_VERBS, trailingAttribute, unknownAttribute } from '../relations/attributes.ts';
import { roleOf } from '../relations/roles.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { ClauseReader } from './clause-reader.ts';
import { Complement } from './complement.ts';
import type { Reading } from './reading.ts';
import type { Statement } from './statement.ts';

/** An attribute and what has it: the deadline, of Project Alpha. */
export interface AttributeFound {
  readonly attribute: Attribute;
  readonly owner: string;
}

const CHANGES = new Set(CHANGE_VERBS);
const CHANGED =
  /^(?:pushed|moved|extended|postponed|delayed|changed|set|brought|bumped|shifted|rescheduled|raised|cut|increased|reduced|lowered|updated|slipped|put|fixed|doubled|adjusted|revised)$/;
const MOVERS = new Set(MOVE_VERBS);

/** Reads what something has: "the deadline moved to May", "we pushed the deadline to May", "my favourite band is Can". */
export class AttributesReader {
  readonly #reading: Reading;
  readonly #clause: Clause;
  readonly #reader: ClauseReader;
  readonly #behind: Complement;
  /** The attribute that "it" may mean, from the clause before. */
  readonly #before: AttributeFound | null;

  constructor(reading: Reading, clause: Clause, reader: ClauseReader, before: AttributeFound | null) {
    this.#reading = reading;
    this.#clause = clause;
    this.#reader = reader;
    this.#behind = new Complement(reading, clause);
    this.#before = before;
  }

  /** The attribute that the clause is about. */
  attribute(): AttributeFound | null {
    const [subject] = this.#clause.subjects;
    if (this.#clause.subjects.length !== 1 || !subject) return null;
    if (subject.kind === 'pronoun' && subject.noun === 'it' && this.#before) return this.#before;
    return this.#attributeOf(subject, subject.to);
  }

  /** "The deadline has changed": of what "it" is then. */
  isAboutChange(): boolean {
    return this.#clause.verb.lemmas.some((lemma) => CHANGES.has(lemma)) && this.attribute() !== null;
  }

  read(): readonly ClaimDraft[] {
    return this.#attribute() ?? this.#movedAttribute() ?? [];
  }

  /** "The deadline of Project Alpha moved to May 2026", "my favourite band is Can". */
  #attribute(): readonly ClaimDraft[] | null {
    const found = this.attribute();
    if (!found) return this.#favoriteBehind();
    const { verb } = this.#clause;
    if (!verb.lemmas.some((lemma) => CHANGES.has(lemma)) && verb.afterBe === null) return null;
    if (found.attribute.slot === 'value' && verb.lemmas.some((lemma) => /^(?:move|go|get|end|push|drop|fall|grow)$/.test(lemma)))
      return null;
    const start = verb.afterBe ?? this.#behind.start();
    const { tokens } = this.#reading.source;
    if (found.attribute.behind !== undefined && tokens[start]?.word !== found.attribute.behind) return null;
    const changes =
      (verb.afterBe === null && !verb.lemmas.includes('be')) ||
      CHANGED.test(tokens[start]?.word ?? '') ||
      CHANGED.test(tokens[start + 1]?.word ?? '');
    const value =
      changes && verb.afterBe === null
        ? this.#valueAfterTo(found, start)
        : this.#behind.slot(found.attribute.slot, this.#afterPreposition(start, found));
    if (!value) return null;
    if (found.attribute.slot === 'value' && found.attribute.predicate !== 'goal' && !this.#isNamedValue(value.values)) return null;
    const isSet = verb.lemmas.includes('be') && verb.tense === 'present' && !verb.perfect && verb.afterBe === null;
    return this.#state(found, value, changes && !isSet);
  }

  /** "Kraftwerk is my favourite band". */
  #favoriteBehind(): readonly ClaimDraft[] | null {
    const after = this.#behind.phrase();
    const { verb, subjects } = this.#clause;
    if (!verb.lemmas.includes('be') || !after?.owner || !subjects[0]) return null;
    const found = this.#attributeOf(after, after.to);
    if (!found || !/^(?:favorite_|likes$|dislikes$)/.test(found.attribute.predicate)) return null;
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
      values: value.values.map((one) => (one.kind === 'date' ? { ...one, kind: 'value' } : withoutRole(one))),
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
    const acronym = phrase.owner && phrase.noun === '' && phrase.name ? phrase.name.toLowerCase() : '';
    if (attributeOf(acronym)) return this.#attributeOf({ ...phrase, noun: acronym, name: null }, to);
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
        const value = this.#behind.slot('date', at);
        return range && value?.values[0] ? { values: [{ ...value.values[0], text: range }], to: at + 1 } : value;
      }
      if (token?.word === 'to' || token?.word === 'at' || token?.word === 'as') {
        const value = this.#behind.slot(found.attribute.slot, at + 1);
        if (value) return value;
      }
    }
    return verb.lemmas.includes('become') ? this.#behind.slot(found.attribute.slot, from) : null;
  }

  /** "from May to July" is read as a range: it moved to its end. */
  #rangeEnd(text: string): string | null {
    return /\b(?:to|until|till)\s+(.+)$/i.exec(text)?.[1] ?? null;
  }

  #afterPreposition(start: number, found: AttributeFound): number {
    const word = this.#reading.source.tokens[start]?.word ?? '';
    if (word === found.attribute.behind) return start + 1;
    if (found.attribute.slot !== 'date') return start;
    const isFixed = /^(?:set|due|planned|scheduled|slated|expected|targeted|fixed)$/.test(word);
    const at = isFixed ? start + 1 : start;
    return /^(?:on|in|by|at|for|around|now|still)$/.test(isFixed ? (this.#reading.source.tokens[at]?.word ?? '') : word) ? at + 1 : at;
  }

  /** "My shoe size is 42", "my laptop is a ThinkPad": a name or a number, not what it is like. */
  #isNamedValue(values: readonly SlotValue[]): boolean {
    return values.every((value) => /\p{Lu}|\d/u.test(value.text) && !/ (?:late|early)$/.test(value.text));
  }
}

/** "My best man is my brother Callum": Callum. */
function withoutRole(value: SlotValue): SlotValue {
  const { phrase } = value;
  return phrase?.owner && phrase.name !== null && roleOf(phrase.noun) ? { ...value, text: phrase.name, kind: 'person' } : value;
}
