import { ANY_OBJECT } from '../../../domain/entity-key.ts';
import type { EntityKind } from '../../../domain/mention.ts';
import { matchSteps, type ReadSlot } from '../forms/match.ts';
import { slotReader } from '../forms/read-slot.ts';
import type { SlotValue } from '../forms/slot-value.ts';
import type { Clause } from '../grammar/clause.ts';
import { nounPhrase } from '../grammar/noun-phrase.ts';
import type { CompiledForm } from '../relations/all.ts';
import type { Relation } from '../relations/relation.ts';
import { kindOfName, type NameKind } from '../words/kinds.ts';
import { subjectsOf } from './clause-subjects.ts';
import { guessedKind } from './discourse.ts';
import type { Reading } from './reading.ts';
import type { Statement } from './statement.ts';

/** What "here" and "there" are in a clause behind "where": the slot types for what is named there. */
const THERE: Readonly<Record<string, string>> = { here: 'place', there: 'org', 'there-school': 'known-school' };

/** Tries a relation's forms on one clause. */
export class FormMatcher {
  readonly #reading: Reading;
  readonly #clause: Clause;

  constructor(reading: Reading, clause: Clause) {
    this.#reading = reading;
    this.#clause = clause;
  }

  /** What the clause states where the form fits it, or `null`. */
  match(one: CompiledForm): Statement | null {
    const { source } = this.#reading;
    const { verb, rest, to } = this.#clause;
    const { relation, form } = one;
    const isPlainState =
      verb.tense === 'present' && !verb.perfect && !verb.progressive && verb.lemmas.some((lemma) => lemma === 'be' || lemma === 'have');
    if (one.bearing === 'begin' && isPlainState) return null;
    if (one.bearing === 'state' && verb.progressive && verb.lemmas.includes('have')) return null;
    if (this.#isBackground(one) || this.#isVisit(one)) return null;
    const matched = matchSteps(source, form.steps, rest, to, this.#slots());
    if (!matched) return null;
    if (one.mutual) return this.#mutual(one, matched.to);
    if (matched.values === null && this.#objectFollows(matched.to)) return null;
    const subjectKind = one.reversed ? (relation.objectKind ?? 'organization') : (relation.subject ?? 'person');
    const subjects = matched.subjects
      ? matched.subjects.map((one) => one.text)
      : (this.#asUs(relation) ?? subjectsOf(this.#reading, this.#clause, subjectKind));
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
      ...(this.#isFormer(relation) ? { over: true } : {}),
      ...(relation.whenDenied === undefined ? {} : { whenDenied: relation.whenDenied }),
      ...(relation.endsToo === undefined ? {} : { endsToo: relation.endsToo }),
    };
  }

  /** "After losing my job I …", "when I turned ten": long ago, for all that is said. */
  #isBackground({ bearing, relation }: CompiledForm): boolean {
    const { link, lead, to } = this.#clause;
    const isUndated = !this.#reading.source.tokens.slice(lead, to).some(({ time }) => time !== undefined);
    return isUndated && /^(?:after|since|when|before|until)$/.test(link) && (bearing === 'end-all' || relation.predicate === 'age');
  }

  /** "We stayed in Kiel", "I went back to Kiel for Christmas": nobody lives where they are for that. */
  #isVisit({ relation }: CompiledForm): boolean {
    const { verb, rest, to } = this.#clause;
    if (relation.predicate === 'from' && verb.progressive) return true;
    if (relation.predicate === 'age' && this.#clause.subjects[0]?.noun === 'we') return true;
    if (relation.predicate === 'lives_in' && verb.lemmas.includes('leave') && this.#isOnADay()) return true;
    if (relation.predicate !== 'lives_in' || !verb.lemmas.some((lemma) => /^(?:stay|go|come|head|fly|return)$/.test(lemma))) return false;
    const { tokens } = this.#reading.source;
    const isFor = tokens
      .slice(rest, to)
      .some(
        ({ word }, at, all) =>
          /^for\b/.test(word) && !/^(?:good|ever|work|love|uni|university|college|family)$/.test(all[at + 1]?.word ?? ''),
      );
    return isFor || (verb.lemmas.includes('stay') && verb.tense === 'past');
  }

  /** "I'm leaving Rome on Friday": a journey. */
  #isOnADay(): boolean {
    const { lead, to } = this.#clause;
    const starts = this.#reading.source.tokens.slice(lead, to).map(({ time }) => time?.past.start?.precision);
    return starts.some((precision) => precision !== undefined && !/^(?:year|month|week)$/.test(precision));
  }

  /** "Our team uses Linear": as if "we" stood there. */
  #asUs({ predicate }: Relation): readonly string[] | null {
    const [subject] = this.#clause.subjects;
    const { speaker } = this.#reading;
    const isUs =
      predicate === 'uses' &&
      /^(?:my|our)$/.test(subject?.owner?.noun ?? '') &&
      /(?:^| )(?:team|company|office|startup|firm|shop|department)$/.test(subject?.noun ?? '');
    return isUs && speaker !== null ? [speaker] : null;
  }

  /** "I'm a former nurse at Charité". */
  #isFormer({ predicate }: Relation): boolean {
    const { verb, rest } = this.#clause;
    const phrase = verb.lemmas.includes('be') && /^(?:has_title|works_at)$/.test(predicate) ? nounPhrase(this.#reading.source, rest) : null;
    return phrase !== null && /^(?:former|previous|retired|one-time|ex)\b/i.test(phrase.text);
  }

  /** Tuva and Georgia are places, and people who speak here. */
  #canBePerson(name: string, relation: Relation): boolean {
    return canDo(this.#reading.references.kindOf(name) ?? kindOfName(name), relation);
  }

  /** Slots behind the verb; where nothing stands there, what was put before the subject. */
  #slots(): ReadSlot {
    const { source, references } = this.#reading;
    const { verb, to, fronted, where } = this.#clause;
    const behind = slotReader(source, to, references, verb.negated);
    if (where) {
      const named = slotReader(source, where.to, references, false);
      return (type, at) => {
        const found = Object.hasOwn(THERE, type) ? named(THERE[type] as string, where.from) : behind(type, at);
        return found && Object.hasOwn(THERE, type) ? { values: found.values, to: at } : found;
      };
    }
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
    const { verb } = this.#clause;
    if (this.#objectFollows(to)) return null;
    const named = subjectsOf(this.#reading, this.#clause, 'person');
    const [first, other] = speaker !== null && named[1] === speaker ? named.toReversed() : named;
    const isWe = speaker !== null && this.#clause.subjects[0]?.noun === 'we';
    const met = isWe && relation.predicate === 'dating' && bearing !== 'end' ? discourse.metHere(speaker) : null;
    const second = other ?? met ?? (isWe ? discourse.partnerOf(speaker, relation.predicate) : null);
    const isAlone = first !== undefined && second === null && !isWe && this.#clause.subjects.length === 1;
    if (first === undefined || (second === null && !(isAlone && verb.negated && bearing === 'state'))) return null;
    const value: SlotValue = { text: second ?? ANY_OBJECT, kind: 'person', phrase: null, from: to, to, time: null, insteadOf: null };
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
      ...(relation.endsToo === undefined ? {} : { endsToo: relation.endsToo }),
    };
  }

  /** A form of the verb alone, such as "retire", does not fit where an object follows. */
  #objectFollows(from: number): boolean {
    const { tokens } = this.#reading.source;
    for (let at = from; at < this.#clause.to; at += 1) {
      const token = tokens[at];
      if (token?.kind === 'time' || token?.kind === 'aside' || token?.kind === 'mark') continue;
      return !/^(?:from|in|at|because|due|after|early|last|with|as|and|for|already|yet)$/.test(token?.word ?? '');
    }
    return false;
  }

  #fixed(relation: Relation, one: CompiledForm, to: number): SlotValue {
    const text = one.bearing === 'end-all' ? ANY_OBJECT : (relation.object ?? 'yes');
    return { text, kind: relation.objectKind ?? 'value', phrase: null, from: to, to, time: null, insteadOf: null };
  }
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
