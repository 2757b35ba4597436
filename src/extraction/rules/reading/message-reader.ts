import { entityKey } from '../../../domain/entity-key.ts';
import type { Episode } from '../../../domain/episode.ts';
import type { ReadEntity } from '../../../ports/extractor.ts';
import { appositionsBehind } from '../grammar/appositions.ts';
import type { Clause } from '../grammar/clause.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import { isNameLabel } from '../words/speaker-labels.ts';
import { type AttributeFound, AttributesReader } from './attributes-reader.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { ClauseReader } from './clause-reader.ts';
import { delayedIn, newDateIn } from './delays.ts';
import { deniedValueIn, insteadOf } from './denied-value.ts';
import type { Discourse } from './discourse.ts';
import { announcesCorrection } from './guards.ts';
import { Introduced } from './introduced.ts';
import { behindOwnName, givesNameOnly, mayBeOwnName, type OwnName, ownNameIn } from './introductions.ts';
import { LateNames } from './late-names.ts';
import { mentionNamed, mentionPlaces, mentionSubjects } from './mentions.ts';
import { MessageClaims } from './message-claims.ts';
import { MilestoneReader } from './milestones.ts';
import type { Parse, ParsedSentence } from './parsed-message.ts';
import type { Reading } from './reading.ts';
import { References } from './references.ts';
import { rescheduledIn } from './reschedules.ts';
import { RolesReader } from './roles-reader.ts';
import { stancesOf } from './stance.ts';

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
class MessageReader {
  readonly #episode: Episode;
  readonly #discourse: Discourse;
  readonly #references: References;
  readonly #claims: MessageClaims;
  readonly #introduced: Introduced;
  readonly #lateNames: LateNames;
  #isFragment = true;
  #attribute: AttributeFound | null = null;
  #role: NounPhrase | null = null;
  #followsName = false;
  /** What the clause before said to be late. */
  #delayed: string | null = null;
  /** What this sentence, or the one before, said that something is not. */
  #denied: string | null = null;

  constructor(episode: Episode, discourse: Discourse) {
    this.#episode = episode;
    this.#discourse = discourse;
    this.#references = new References(discourse, episode.speaker);
    this.#claims = new MessageClaims(episode, discourse);
    this.#introduced = new Introduced(this.#claims, discourse, this.#references);
    this.#lateNames = new LateNames(this.#claims, discourse, this.#references);
  }

  read(parse: Parse): MessageRead {
    const sentences = parse(this.#episode.text, this.#episode.occurredAt);
    sentences.forEach((sentence, index) => {
      if (!isTakenBack(sentences[index + 1])) this.#sentence(sentence);
    });
    return { drafts: this.#claims.drafts, entities: this.#claims.aliases, isFragment: this.#isFragment };
  }

  #sentence(sentence: ParsedSentence): void {
    if (this.#claims.dates(sentence)) return;
    this.#claims.nextSentence();
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
      followsName: this.#followsName,
      corrects,
    };
    const before = this.#claims.drafts.length;
    this.#followsName = givesNameOnly(source, speaker);
    const ofMe = speaker === null ? null : behindOwnName(source, speaker);
    if (ofMe && speaker !== null) this.#introduced.apposition(ofMe, speaker);
    clauses.forEach((clause, index) => {
      this.#discourse.nextClause();
      const stance = stances[index];
      const reader = new ClauseReader(reading, clause, stance ?? { trust: 'unsure', denied: false });
      this.#references.subjects = [];
      const subjects = reader.subjects('person');
      this.#references.subjects = subjects;
      if (stance) this.#clause(reading, clause, reader, subjects);
      mentionSubjects(this.#discourse, clause, subjects, speaker);
      mentionPlaces(this.#discourse, source, clause);
      mentionNamed(this.#discourse, source, clause);
      if (this.#attribute && this.#attribute.attribute.of === 'thing') this.#discourse.mention(this.#attribute.owner, 'project', true);
    });
    if (!sentence.asks) this.#claims.correct(source, clauses, before);
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
    const redated = found.length === 0 && this.#delayed !== null ? newDateIn(reading, clause, reader, this.#delayed) : [];
    this.#delayed = delayedIn(reading, clause, reader);
    const told = [...found, ...redated, ...this.#lateNames.read(reading, clause)];
    const main = this.#denied === null ? told : insteadOf(this.#denied, told);
    this.#denied = deniedValueIn(reading, clause) ?? (told.length > 0 ? null : this.#denied);
    const drafts = [...milestones.employers(), ...main];
    const introduced = this.#introduced.inClause(reading, clause);
    const isOver = ({ claim }: ClaimDraft) =>
      drafts.some(
        ({ claim: other }) =>
          other.says === 'ended' && other.predicate === claim.predicate && other.object === claim.object && other.subject === claim.subject,
      );
    for (const draft of [...introduced.filter((one) => !isOver(one)), ...drafts]) this.#claims.take(draft);
    if (subjects.length === 1 && clause.apposition) this.#introduced.apposition(clause.apposition, subjects[0] as string);
    for (const { name, phrase } of appositionsBehind(reading.source, clause)) this.#introduced.apposition(phrase, name);
  }

  /** A speaker whose label is no name goes by the name that is given, another one has it as one more name. */
  #introduceSpeaker(given: OwnName): void {
    const { speaker } = this.#episode;
    if (speaker === null || entityKey(speaker) === entityKey(given.name) || !mayBeOwnName(given, speaker)) return;
    const [name, sameAs] = isNameLabel(speaker) ? [given.name, speaker] : [speaker, given.name];
    this.#claims.alias({ name, kind: 'person', sameAs });
  }
}

/** "Just kidding!" takes back the sentence before it. */
function isTakenBack(next: ParsedSentence | undefined): boolean {
  return next !== undefined && next.source.tokens.length <= 4 && next.source.tokens.some((token) => token.sense === 'joke');
}
