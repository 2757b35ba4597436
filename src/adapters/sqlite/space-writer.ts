import type { StoredEpisode } from '../../domain/episode.ts';
import { validTime } from '../../domain/fact.ts';
import { OPEN_END } from '../../domain/instant.ts';
import type { PredicateDefinition } from '../../domain/predicate.ts';
import { searchWords } from '../../domain/search-words.ts';
import type { Canonical, FactVersion, StoredClaim, StoredMention } from '../../domain/stored.ts';
import { boundColumns } from './bound-columns.ts';
import { closings, says, standings, trusts } from './codes.ts';
import type { Connection } from './connection.ts';
import { Dictionary } from './dictionary.ts';
import { rowsOf, type SpaceRow } from './space-row.ts';
import { spanClass } from './spans.ts';
import { CLAIM_WRITES, CLAIMS } from './sql/claims.ts';
import { ENTITY_KEYS, EPISODE_IDS, PREDICATE_NAMES } from './sql/dictionaries.ts';
import { EPISODE_WRITES, EPISODES } from './sql/episodes.ts';
import { FACT_WRITES, FACTS } from './sql/facts.ts';
import { MENTION_WRITES, MENTIONS } from './sql/mentions.ts';
import { PREDICATE_WRITES } from './sql/predicates.ts';

/** Adds records to one space, with everything by which they are found. Lives no longer than a transaction. Every `add` tells whether the record is new. */
export class SpaceWriter {
  readonly connection: Connection;
  readonly space: SpaceRow;
  readonly keys: Dictionary;
  readonly predicates: Dictionary;
  readonly episodeIds: Dictionary;
  readonly #lastRows = new Map<string, number>();
  readonly #namings = new Map<string, number>();

  constructor(connection: Connection, space: SpaceRow) {
    this.connection = connection;
    this.space = space;
    this.keys = new Dictionary(connection, space, ENTITY_KEYS);
    this.predicates = new Dictionary(connection, space, PREDICATE_NAMES);
    this.episodeIds = new Dictionary(connection, space, EPISODE_IDS);
  }

  addEpisode(episode: StoredEpisode): boolean {
    const words = searchWords(episode.text);
    const row = this.#nextRow(EPISODES.lastRow);
    const added = this.connection.run(EPISODE_WRITES.add, {
      row,
      space: this.space.id,
      id: this.episodeIds.findOrAdd(episode.id),
      sequence: episode.sequence,
      kind: episode.kind,
      thread: episode.thread,
      speaker: episode.speaker,
      role: episode.role,
      occurred_at: episode.occurredAt,
      recorded_at: episode.recordedAt,
      retracted_at: episode.retractedAt ?? OPEN_END,
      state: episode.state,
      attempts: episode.attempts,
      reason: episode.reason,
      not_before: episode.notBefore,
      read_by: episode.readBy,
      leans_on_thread: Number(episode.leansOnThread),
      words: words.length,
      text: episode.text,
    });
    if (added > 0) this.#addText(EPISODE_WRITES.addText, row, words);
    return this.#taken(EPISODES.lastRow, row, added);
  }

  addMention(mention: StoredMention): boolean {
    const row = this.#nextRow(MENTIONS.lastMention);
    const added = this.connection.run(MENTION_WRITES.add, {
      row,
      naming: this.#naming(mention),
      episode: this.episodeIds.findOrAdd(mention.episodeId),
      said_at: mention.saidAt,
      recorded_at: mention.recordedAt,
      expired_at: mention.expiredAt,
    });
    return this.#taken(MENTIONS.lastMention, row, added);
  }

  addClaim({ claim, canonical, recordedAt, expiredAt }: StoredClaim): boolean {
    const row = this.#nextRow(CLAIMS.lastRow);
    const start = boundColumns(claim.start);
    const end = boundColumns(claim.end);
    const added = this.connection.run(CLAIM_WRITES.add, {
      row,
      space: this.space.id,
      id: claim.id,
      episode: this.episodeIds.findOrAdd(claim.episodeId),
      position: claim.position,
      ...this.place(canonical),
      said_subject: claim.subject === canonical.subject ? null : claim.subject,
      said_predicate: claim.predicate === canonical.predicate ? null : claim.predicate,
      said_object: claim.object === canonical.object ? null : claim.object,
      says: says.code[claim.says],
      start_at: claim.start?.at ?? null,
      start_until: start.until,
      start_precision: start.precision,
      start_basis: start.basis,
      end_at: claim.end?.at ?? null,
      end_until: end.until,
      end_precision: end.precision,
      end_basis: end.basis,
      said_at: claim.saidAt,
      trust: trusts.code[claim.trust],
      also: Number(claim.also),
      meant: claim.meant === null ? null : JSON.stringify(claim.meant),
      quote: claim.quote,
      recorded_at: recordedAt,
      expired_at: expiredAt,
    });
    return this.#taken(CLAIMS.lastRow, row, added);
  }

  addFact(fact: FactVersion): boolean {
    const row = this.#nextRow(FACTS.lastRow);
    const { validAt, invalidAt } = validTime(fact);
    const start = boundColumns(fact.start);
    const end = boundColumns(fact.end);
    const added = this.connection.run(FACT_WRITES.add, {
      row,
      space: this.space.id,
      id: fact.id,
      ...this.place(fact),
      past: Number(fact.expiredAt !== OPEN_END),
      span: spanClass(validAt, invalidAt),
      valid_at: validAt,
      invalid_at: invalidAt,
      recorded_at: fact.recordedAt,
      expired_at: fact.expiredAt,
      standing: standings.code[fact.standing],
      disputed: Number(fact.disputed),
      start_until: start.until,
      start_precision: start.precision,
      start_basis: start.basis,
      end_until: end.until,
      end_precision: end.precision,
      end_basis: end.basis,
      claim_ids: JSON.stringify(fact.claimIds),
      opened_by: fact.openedBy,
      closed_by: fact.closedBy?.claimId ?? null,
      closed_how: fact.closedBy === null ? null : closings.code[fact.closedBy.how],
      subject_name: fact.subjectName,
      object_name: fact.objectName,
      sentence: fact.sentence,
    });
    if (added > 0) for (const claimId of fact.claimIds) this.connection.run(FACT_WRITES.addEvidence, { claim_id: claimId, fact: row });
    return fact.standing === 'accepted'
      ? this.#taken(FACTS.lastRow, row, added, FACT_WRITES.addText, fact.sentence)
      : this.#taken(FACTS.lastRow, row, added);
  }

  setPredicate(definition: PredicateDefinition): void {
    this.connection.run(PREDICATE_WRITES.set, { space: this.space.id, name: definition.name, definition: JSON.stringify(definition) });
  }

  addPredicate(definition: PredicateDefinition): boolean {
    return (
      this.connection.run(PREDICATE_WRITES.add, { space: this.space.id, name: definition.name, definition: JSON.stringify(definition) }) > 0
    );
  }

  /** The numbers of a place where claims compete. */
  place({ subject, predicate, object }: Canonical): { subject: number; predicate: number; object: number } {
    return { subject: this.keys.findOrAdd(subject), predicate: this.predicates.findOrAdd(predicate), object: this.keys.findOrAdd(object) };
  }

  #naming({ key, name, kind, sameAs }: StoredMention): number {
    const content = JSON.stringify([key, name, kind, sameAs]);
    const naming = { key: this.keys.findOrAdd(key), name, kind, same_as: sameAs === null ? null : this.keys.findOrAdd(sameAs) };
    const known = this.#namings.get(content) ?? this.connection.first<{ row: number }>(MENTIONS.naming, naming)?.row;
    const row = known ?? this.#nextRow(MENTIONS.lastNaming);
    if (known === undefined)
      this.#taken(
        MENTIONS.lastNaming,
        row,
        this.connection.run(MENTION_WRITES.addNaming, { row, ...naming }),
        MENTION_WRITES.addNamingText,
        name,
      );
    this.#namings.set(content, row);
    return row;
  }

  #nextRow(lastRowSql: string): number {
    const { first, last } = rowsOf(this.space);
    const known = this.#lastRows.get(lastRowSql) ?? this.connection.first<{ row: number }>(lastRowSql, { first, last })?.row ?? first;
    this.#lastRows.set(lastRowSql, known);
    return known + 1;
  }

  /** Where the row was added: its number is used up, and its text can be found. */
  #taken(lastRowSql: string, row: number, added: number, addTextSql?: string, text = ''): boolean {
    if (added === 0) return false;
    this.#lastRows.set(lastRowSql, row);
    if (addTextSql !== undefined) this.connection.run(addTextSql, { row, words: searchWords(text).join(' ') });
    return true;
  }
}
