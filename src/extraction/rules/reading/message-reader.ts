import { entityKey } from '../../../domain/entity-key.ts';
import type { Episode } from '../../../domain/episode.ts';
import type { ReadEntity } from '../../../ports/extractor.ts';
import { appositionsBehind } from '../grammar/appositions.ts';
import type { Clause } from '../grammar/clause.ts';
import { type NounPhrase, nounPhrase } from '../grammar/noun-phrase.ts';
import type { Source } from '../grammar/source.ts';
import { type RoleFound, roleOf } from '../relations/roles.ts';
import { genderOfName, kindOfName } from '../words/kinds.ts';
import { isToolOnly } from '../words/things.ts';
import { type AttributeFound, AttributesReader } from './attributes-reader.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { ClauseReader, type Reading } from './clause-reader.ts';
import { correctionIn } from './corrections.ts';
import { type Discourse, guessedKind, type Named } from './discourse.ts';
import { announcesCorrection, isSensitive } from './guards.ts';
import { ownNameIn, sameSpeaker } from './introductions.ts';
import { MilestoneReader } from './milestones.ts';
import type { Parse, ParsedSentence } from './parsed-message.ts';
import { References } from './references.ts';
import { rescheduledIn } from './reschedules.ts';
import { RolesReader } from './roles-reader.ts';
import { stancesOf } from './stance.ts';
import { titleOf } from './title-of.ts';

export interface MessageRead {
  readonly drafts: readonly ClaimDraft[];
  readonly entities: readonly ReadEntity[];
  /** Not one verb in it: it may be the answer to a question. */
  readonly isFragment: boolean;
}

/** Reads one message: what it states, and what it adds to the discourse. */
export function readMessage(episode: Episode, discourse: Discourse, parse: Parse): MessageRead {
  return new MessageReader(episode, discourse).read(parse);
}

/** What somebody can have a date for. */
const PLANNED = /^(?:works_at|has_title|lives_in|studies_at|works_on|manages|married_to)$/;

class MessageReader {
  readonly #episode: Episode;
  readonly #discourse: Discourse;
  readonly #references: References;
  readonly #drafts: ClaimDraft[] = [];
  readonly #aliases: ReadEntity[] = [];
  #isFragment = true;
  /** Where the claims of the last sentence begin. */
  #sentenceFrom = 0;
  #attribute: AttributeFound | null = null;
  #role: NounPhrase | null = null;
  #unnamed: { readonly owner: string; readonly found: RoleFound } | null = null;

  constructor(episode: Episode, discourse: Discourse) {
    this.#episode = episode;
    this.#discourse = discourse;
    this.#references = new References(discourse, episode.speaker);
  }

  read(parse: Parse): MessageRead {
    const sentences = parse(this.#episode.text, this.#episode.occurredAt);
    sentences.forEach((sentence, index) => {
      if (!isTakenBack(sentences[index + 1])) this.#sentence(sentence);
    });
    return { drafts: this.#drafts, entities: this.#aliases, isFragment: this.#isFragment };
  }

  #sentence(sentence: ParsedSentence): void {
    if (this.#dates(sentence)) return;
    this.#sentenceFrom = this.#drafts.length;
    const { source, clauses } = sentence;
    const { tokens, prose } = source;
    this.#isFragment &&= clauses.every((clause) => clause.verbIsImplied);
    const stances = stancesOf(source, clauses, sentence.asks);
    const first = tokens[0];
    const last = tokens.at(-1);
    const corrects = first !== undefined && last !== undefined && announcesCorrection(prose.slice(first.from, last.to));
    const { text, occurredAt, speaker } = this.#episode;
    const reading: Reading = {
      source,
      text,
      saidAt: occurredAt,
      speaker,
      discourse: this.#discourse,
      references: this.#references,
      corrects,
    };
    const before = this.#drafts.length;
    clauses.forEach((clause, index) => {
      this.#discourse.nextClause();
      const stance = stances[index];
      const reader = new ClauseReader(reading, clause, stance ?? { trust: 'unsure', denied: false });
      this.#references.subjects = [];
      const subjects = reader.subjects('person');
      this.#references.subjects = subjects;
      if (stance) this.#clause(reading, clause, reader, subjects);
      this.#mentionSubjects(source, clause, subjects);
    });
    if (!sentence.asks) this.#correct(source, clauses, before);
  }

  /** "Got hired at Stripe! Starting June 3.": a sentence of time words alone dates the one before it. */
  #dates({ source: { tokens } }: ParsedSentence): boolean {
    const times = tokens.flatMap((token) => (token.time ? [token.time] : []));
    const [time] = times;
    if (times.length !== 1 || !time || tokens.some((token) => token.kind === 'word') || (time.kind !== 'since' && time.kind !== 'instant'))
      return false;
    for (let at = this.#sentenceFrom; at < this.#drafts.length; at += 1) {
      const { claim, ...kinds } = this.#drafts[at] as ClaimDraft;
      const start = time.future.start;
      if (
        claim.says !== 'holds' ||
        claim.start !== undefined ||
        !/^(?:works_at|has_title|works_on|lives_in|studies_at)$/.test(claim.predicate) ||
        !start
      )
        continue;
      this.#drafts[at] = { ...kinds, claim: { ...claim, start } };
    }
    return true;
  }

  /** "I meant Apex, not Acme": stands in the place of what its sentence alone was read as. */
  #correct(source: Source, clauses: readonly Clause[], before: number): void {
    const { occurredAt: at, speaker, text } = this.#episode;
    if (this.#drafts.slice(before).some(({ claim }) => claim.says !== 'wrong')) return;
    const corrected = correctionIn(source, clauses, this.#discourse, { at, speaker, text });
    if (!corrected) return;
    const replaced = this.#drafts.findIndex(
      ({ claim }, index) =>
        index >= before &&
        claim.says === 'wrong' &&
        claim.predicate === corrected.claim.predicate &&
        claim.object === corrected.claim.object,
    );
    if (replaced >= 0) this.#drafts.splice(replaced, 1);
    this.#take(corrected);
  }

  #clause(reading: Reading, clause: Clause, reader: ClauseReader, subjects: readonly string[]): void {
    const ownName = ownNameIn(reading.source, clause);
    if (ownName !== null) this.#introduceSpeaker(ownName);
    const roles = new RolesReader(reading, clause, reader, this.#attribute === null ? this.#role : null);
    const attributes = new AttributesReader(reading, clause, reader, this.#attribute);
    const fromRoles = roles.read();
    const fromCopula = fromRoles.length > 0 ? fromRoles : attributes.read();
    this.#role = clause.verb.lemmas.includes('be') ? (roles.rolePhrase() ?? this.#role) : null;
    this.#attribute = fromCopula.length > 0 || attributes.isAboutChange() ? (attributes.attribute() ?? this.#attribute) : null;
    const milestones = new MilestoneReader(reading, clause, reader);
    const rescheduled = rescheduledIn(reading, clause);
    const fromMilestones = fromCopula.length > 0 || rescheduled.length > 0 ? rescheduled : milestones.read();
    const found =
      fromCopula.length > 0
        ? fromCopula
        : [
            ...fromMilestones,
            ...reader
              .relations()
              .filter(
                ({ claim }) =>
                  fromMilestones.length === 0 ||
                  (claim.object !== '*' && !fromMilestones.some((one) => one.claim.predicate === claim.predicate)),
              ),
          ];
    const main = [...found, ...this.#petName(reading, clause)];
    const drafts = [...milestones.employers(), ...main];
    const introduced = this.#introductions(reading, clause);
    const isOver = ({ claim }: ClaimDraft) =>
      drafts.some(
        ({ claim: other }) =>
          other.says === 'ended' && other.predicate === claim.predicate && other.object === claim.object && other.subject === claim.subject,
      );
    for (const draft of [...introduced.filter((one) => !isOver(one)), ...drafts]) this.#take(draft);
    if (subjects.length === 1 && clause.apposition) this.#apposition(clause.apposition, subjects[0] as string);
    for (const { name, phrase } of appositionsBehind(reading.source, clause)) this.#apposition(phrase, name);
  }

  #take(taken: ClaimDraft): void {
    const draft = this.#changesPlan(taken) ? { ...taken, claim: { ...taken.claim, says: 'corrected' as const } } : taken;
    const { claim } = draft;
    if (isSensitive(claim.object) || isSensitive(claim.subject)) return;
    const same = this.#drafts.findIndex(
      ({ claim: other }) =>
        other.subject === claim.subject &&
        other.predicate === claim.predicate &&
        entityKey(other.object) === entityKey(claim.object) &&
        other.says === claim.says,
    );
    if (same >= 0 && claim.start === undefined && claim.end === undefined) return;
    if (same >= 0 && claim.says === 'ended' && this.#drafts[same]?.claim.end === undefined) this.#drafts.splice(same, 1);
    if (
      same >= 0 &&
      claim.says === 'holds' &&
      this.#drafts[same]?.claim.start === undefined &&
      this.#drafts[same]?.claim.end === undefined &&
      claim.start !== null &&
      claim.start !== undefined &&
      claim.start.at > this.#episode.occurredAt
    )
      this.#drafts.splice(same, 1);
    this.#drafts.push(draft);
    this.#discourse.say(draft, this.#episode.speaker);
    for (const name of [claim.subject, claim.object]) this.#shortName(name);
    for (const [name, kind] of [
      [claim.subject, draft.subjectKind],
      [claim.object, draft.objectKind],
    ] as const) {
      if (name === '*') continue;
      const guessed = kindOfName(name);
      const known: Named['kind'] | null =
        kind === 'person' || kind === 'organization' || kind === 'place' || kind === 'animal'
          ? (kind as Named['kind'])
          : guessed === 'project' || isProjectPredicate(claim.predicate, name === claim.object)
            ? 'project'
            : null;
      if (known && name !== claim.subject) this.#discourse.mention(name, known, false);
      if (name === claim.subject && kind === 'thing') this.#discourse.mention(name, 'project', true);
    }
  }

  /** "We'll move to Kiel in May", after "in March": another time of the same plan. */
  #changesPlan({ claim }: ClaimDraft): boolean {
    const { start, says, subject, predicate, object, trust } = claim;
    const { occurredAt } = this.#episode;
    if (says !== 'holds' || !start || start.at <= occurredAt || !PLANNED.test(predicate)) return false;
    const planned = this.#discourse
      .claims()
      .findLast(
        ({ draft: { claim: other } }) =>
          other.subject === subject &&
          other.predicate === predicate &&
          entityKey(other.object) === entityKey(object) &&
          other.says !== 'ended',
      );
    if (!planned || planned.turn !== this.#discourse.turn) this.#discourse.lean();
    const before = planned?.draft.claim;
    return (
      before?.start != null &&
      before.start.at > occurredAt &&
      before.start.at !== start.at &&
      before.trust === trust &&
      before.says !== 'wrong'
    );
  }

  /** "We got a puppy. Her name is Luna": the pet is called Luna. */
  #petName(reading: Reading, clause: Clause): readonly ClaimDraft[] {
    const [subject] = clause.subjects;
    const isItsName = subject?.noun === 'name' && /^(?:his|her|its)$/.test(subject.owner?.noun ?? '');
    const isCalled =
      subject?.kind === 'pronoun' &&
      /^(?:he|she|it)$/.test(subject.noun) &&
      /^(?:called|named)$/.test(reading.source.tokens[clause.rest]?.word ?? '');
    this.#unnamed = this.#unnamedRole(reading, clause) ?? this.#unnamed;
    if (!clause.verb.lemmas.includes('be') || !(isItsName || isCalled)) return [];
    const at = this.#drafts.findLastIndex(
      ({ claim }) => claim.predicate === 'has_pet' && claim.says === 'holds' && /^\p{Ll}/u.test(claim.object),
    );
    const pet = this.#drafts[at];
    const name = nounPhrase(reading.source, isCalled ? clause.rest + 1 : clause.rest);
    if (!name || name.kind === 'pronoun' || name.determiner !== null) return [];
    const gender = /^(?:his|he)$/.test(subject.owner?.noun ?? subject.noun) ? 'male' : 'female';
    if (!pet && name.kind === 'name') this.#discourse.mention(name.name ?? name.text, 'person', true, gender);
    if (!pet && this.#unnamed) {
      const { owner, found } = this.#unnamed;
      const text = name.name ?? name.text;
      this.#unnamed = null;
      this.#discourse.introduce(owner, found.noun, text);
      if (found.role.unique === true) this.#aliases.push({ name: `${owner}'s ${found.noun}`, kind: 'person', sameAs: text });
      const [bearer, object] = found.role.subject === 'owner' ? [owner, text] : [text, owner];
      return [
        {
          claim: {
            quote: quoteOf(reading, clause),
            subject: bearer,
            predicate: found.role.predicate,
            object,
            says: 'holds',
            trust: 'stated',
          },
          subjectKind: 'person',
          objectKind: 'person',
        },
      ];
    }
    if (!pet) return [];
    this.#drafts.splice(at, 1);
    return [{ ...pet, claim: { ...pet.claim, object: name.name ?? name.text } }];
  }

  /** "I have a new manager", "my dad is from Leeds": somebody who is named after that. */
  #unnamedRole({ source }: Reading, clause: Clause): { owner: string; found: RoleFound } | null {
    const [subject] = clause.subjects;
    if (subject?.owner && subject.name === null && subject.noun !== 'name') {
      const found = roleOf(subject.noun);
      const owner = found?.role.kind === 'person' ? this.#references.nameOf(subject.owner, 'person') : null;
      return found && owner !== null ? { owner, found } : null;
    }
    const isSeen = clause.verb.lemmas.some((lemma) => lemma === 'see' || lemma === 'date') && clause.verb.progressive;
    if (isSeen && /^(?:someone|somebody)$/.test(source.tokens[clause.rest]?.word ?? '')) {
      const [dating] = this.#references.subjects;
      const partner = roleOf('partner');
      return dating !== undefined && partner ? { owner: dating, found: partner } : null;
    }
    if (!clause.verb.lemmas.includes('have')) return null;
    const phrase = nounPhrase(source, clause.rest);
    const found = phrase && phrase.determiner !== null && phrase.name === null ? roleOf(phrase.noun) : null;
    const [owner] = this.#references.subjects;
    return found && owner !== undefined ? { owner, found } : null;
  }

  /** "Alpha" is another name of "Project Alpha". */
  #shortName(name: string): void {
    const short = /^project (\p{Lu}\S*)$/iu.exec(name)?.[1] ?? /^(\p{Lu}\S*) project$/u.exec(name)?.[1];
    if (short !== undefined && kindOfName(short) === null && !this.#aliases.some((alias) => alias.name === short))
      this.#aliases.push({ name: short, kind: 'thing', sameAs: name });
  }

  /** "my sister Lena": said in passing, that they are siblings. */
  #introductions(reading: Reading, clause: Clause): readonly ClaimDraft[] {
    const found = this.#references.introductions.splice(0);
    for (let at = clause.rest; at < clause.to; ) {
      const phrase = nounPhrase(reading.source, at);
      if (phrase?.owner && phrase.name !== null && roleOf(phrase.noun)) this.#references.nameOf(phrase, 'person');
      at = phrase ? Math.max(phrase.to, at + 1) : at + 1;
    }
    found.push(...this.#references.introductions.splice(0));
    const seen = new Set<string>();
    return found.flatMap(({ owner, phrase, name }) => {
      const role = roleOf(phrase.noun);
      if (!role || owner === name || seen.has(`${owner} ${role.noun} ${name}`)) return [];
      seen.add(`${owner} ${role.noun} ${name}`);
      this.#discourse.introduce(owner, role.noun, name);
      this.#discourse.mention(
        name,
        role.role.kind === 'person' ? 'person' : role.role.kind === 'organization' ? 'organization' : 'animal',
        false,
        role.role.gender ?? null,
      );
      if (role.role.unique === true) this.#aliases.push({ name: `${owner}'s ${role.noun}`, kind: 'person', sameAs: name });
      const [subject, object] = role.role.subject === 'owner' ? [owner, name] : [name, owner];
      const first = reading.source.tokens[phrase.from];
      const last = reading.source.tokens[phrase.to - 1];
      const quote = first && last ? reading.text.slice(first.from, last.to) : name;
      const kinds =
        role.role.subject === 'owner'
          ? { subjectKind: 'person', objectKind: role.role.kind }
          : { subjectKind: role.role.kind, objectKind: 'person' };
      const draft: ClaimDraft = {
        claim: { quote, subject, predicate: role.role.predicate, object, says: role.over ? 'ended' : 'holds', trust: 'stated' },
        ...kinds,
      };
      if (!role.role.job) return [draft];
      const isOurs = phrase.owner?.noun === 'our' && !role.role.service;
      const once: ClaimDraft = { ...draft, claim: { ...draft.claim, cardinality: 'one' } };
      return isOurs ? [titleOf(role, name, quote)] : [once, titleOf(role, name, quote)];
    });
  }

  /** "Lena, my sister, …". */
  #apposition(phrase: NounPhrase, name: string): void {
    const role = phrase.owner ? roleOf(phrase.noun) : null;
    const owner = phrase.owner && role && phrase.name === null ? this.#references.nameOf(phrase.owner, 'person') : null;
    if (!role || owner === null || owner === name) return;
    this.#discourse.introduce(owner, role.noun, name);
    this.#discourse.mention(name, 'person', true, role.role.gender ?? null);
    const [subject, object] = role.role.subject === 'owner' ? [owner, name] : [name, owner];
    if (role.role.job) this.#take(titleOf(role, name, phrase.text));
    if (role.role.job && phrase.owner?.noun === 'our') return;
    this.#take({
      claim: { quote: phrase.text, subject, predicate: role.role.predicate, object, says: role.over ? 'ended' : 'holds', trust: 'stated' },
      subjectKind: 'person',
      objectKind: 'person',
    });
  }

  #introduceSpeaker(name: string): void {
    const { speaker } = this.#episode;
    if (speaker === null || sameSpeaker(speaker, name)) return;
    this.#aliases.push({ name, kind: 'person', sameAs: speaker });
  }

  /** What stands behind "at" and "in" may be meant by "there" later, whatever was said of it. */
  #mentionPlaces(source: Source, clause: Clause): void {
    for (let at = clause.from; at < clause.to; at += 1) {
      const word = source.tokens[at]?.word;
      const phrase =
        /^(?:at|in|to|with|by|from|and)$/.test(word ?? '') || at === clause.rest
          ? nounPhrase(source, at === clause.rest && !/^(?:at|in|to|with|by|from)$/.test(word ?? '') ? at : at + 1)
          : null;
      if (phrase?.kind !== 'name') continue;
      const kind = kindOfName(phrase.text);
      if (kind === null && !/^(?:at|in|to)$/.test(word ?? '') && !isToolOnly(phrase.text))
        this.#discourse.mention(phrase.text, 'name', false, genderOfName(phrase.text));
      if (kind === null && word === 'in') this.#discourse.mention(phrase.text, 'somewhere', false);
      if (kind === 'person') this.#discourse.mention(phrase.text, 'person', false);
      if (word === 'at' && (kind === null || kind === 'organization')) this.#discourse.mention(phrase.text, 'organization', false);
      if (word === 'in' && kind === 'place') this.#discourse.mention(phrase.text, 'place', false);
    }
  }

  #mentionSubjects(source: Source, clause: Clause, subjects: readonly string[]): void {
    const { speaker } = this.#episode;
    clause.subjects.forEach((phrase, index) => {
      const name = clause.subjects.length === subjects.length ? subjects[index] : undefined;
      if (phrase.kind === 'pronoun' && /^(?:he|she)$/.test(phrase.noun) && name)
        this.#discourse.mention(name, 'person', true, phrase.noun === 'he' ? 'male' : 'female');
      else if (name && name !== speaker && phrase.kind !== 'pronoun')
        this.#discourse.mention(name, kindOfSubject(name, phrase), true, roleOf(phrase.noun)?.role.gender ?? null);
    });
    this.#mentionPlaces(source, clause);
    if (this.#attribute && this.#attribute.attribute.of === 'thing') this.#discourse.mention(this.#attribute.owner, 'project', true);
  }
}

function quoteOf({ source, text }: Reading, clause: Clause): string {
  return text.slice(source.tokens[clause.from]?.from ?? 0, source.tokens[clause.to - 1]?.to ?? text.length);
}

function kindOfSubject(name: string, phrase: NounPhrase): ReturnType<typeof guessedKind> {
  const role = roleOf(phrase.noun);
  if (role) return role.role.kind === 'organization' ? 'organization' : 'person';
  const guessed = guessedKind(name);
  return guessed === 'thing' && phrase.kind === 'name' && !/^the\b/i.test(phrase.determiner ?? '') ? 'person' : guessed;
}

function isProjectPredicate(predicate: string, isObject: boolean): boolean {
  return isObject ? /^(?:works_on|manages|builds)$/.test(predicate) : /^(?:has_deadline|budget|status)$/.test(predicate);
}

/** "Just kidding!" takes back the sentence before it. */
function isTakenBack(next: ParsedSentence | undefined): boolean {
  return next !== undefined && next.source.tokens.length <= 4 && next.source.tokens.some((token) => token.sense === 'joke');
}
