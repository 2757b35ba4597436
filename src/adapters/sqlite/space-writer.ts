import type { StoredEpisode } from '../../domain/episode.ts';
import { searchWords } from '../../domain/search-words.ts';
import type { Canonical, FactVersion, StoredClaim, StoredMention, StoredPredicate } from '../../domain/stored.ts';
import { claimColumns } from './claim-row.ts';
import type { Connection, Parameters } from './connection.ts';
import { Dictionary } from './dictionary.ts';
import { episodeColumns } from './episode-row.ts';
import { addUsage } from './episode-usage.ts';
import { factColumns } from './fact-row.ts';
import { rowsOf, type SpaceRow } from './space-row.ts';
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
  readonly #namings = new Map<string, number>();
  readonly #lastRows = new Map<string, number>();

  constructor(connection: Connection, space: SpaceRow) {
    this.connection = connection;
    this.space = space;
    this.keys = new Dictionary(connection, space, ENTITY_KEYS);
    this.predicates = new Dictionary(connection, space, PREDICATE_NAMES);
    this.episodeIds = new Dictionary(connection, space, EPISODE_IDS);
  }

  addEpisode(episode: StoredEpisode): boolean {
    const words = searchWords(episode.text);
    const id = this.episodeIds.findOrAdd(episode.id);
    const row = this.#add(EPISODES.lastRow, EPISODE_WRITES.add, {
      ...episodeColumns(episode),
      space: this.space.id,
      id,
      words: words.length,
    });
    if (row === null) return false;
    this.connection.run(EPISODE_WRITES.addText, { row, text: words.join(' ') });
    for (const usage of episode.usage) addUsage(this.connection, this.space, id, usage);
    return true;
  }

  addMention({ episodeId, saidAt, recordedAt, expiredAt, ...naming }: StoredMention): boolean {
    const columns = {
      naming: this.#naming(naming),
      episode: this.episodeIds.findOrAdd(episodeId),
      said_at: saidAt,
      recorded_at: recordedAt,
      expired_at: expiredAt,
    };
    return this.#add(MENTIONS.lastMention, MENTION_WRITES.add, columns) !== null;
  }

  addClaim(stored: StoredClaim): boolean {
    const episode = this.episodeIds.findOrAdd(stored.claim.episodeId);
    return (
      this.#add(CLAIMS.lastRow, CLAIM_WRITES.add, {
        ...claimColumns(stored),
        space: this.space.id,
        episode,
        ...this.place(stored.canonical),
      }) !== null
    );
  }

  addFact(fact: FactVersion): boolean {
    const words = searchWords(fact.sentence);
    const row = this.#add(FACTS.lastRow, FACT_WRITES.add, {
      ...factColumns(fact),
      space: this.space.id,
      ...this.place(fact),
      words: words.length,
    });
    if (row === null) return false;
    for (const claim_id of fact.claimIds) this.connection.run(FACT_WRITES.addEvidence, { claim_id, fact: row });
    if (fact.standing === 'accepted') this.connection.run(FACT_WRITES.addText, { row, text: words.join(' ') });
    return true;
  }

  addPredicate({ recordedAt, expiredAt, ...definition }: StoredPredicate): boolean {
    const columns = { space: this.space.id, name: definition.name, recorded_at: recordedAt, expired_at: expiredAt };
    return this.connection.run(PREDICATE_WRITES.add, { ...columns, definition: JSON.stringify(definition) }) > 0;
  }

  /** The numbers of a place where claims compete. */
  place({ subject, predicate, object }: Canonical): { subject: number; predicate: number; object: number } {
    return { subject: this.keys.findOrAdd(subject), predicate: this.predicates.findOrAdd(predicate), object: this.keys.findOrAdd(object) };
  }

  #naming({ key, name, kind, sameAs }: Pick<StoredMention, 'key' | 'name' | 'kind' | 'sameAs'>): number {
    const content = JSON.stringify([key, name, kind, sameAs]);
    const columns = { key: this.keys.findOrAdd(key), name, kind, same_as: sameAs === null ? null : this.keys.findOrAdd(sameAs) };
    const row =
      this.#namings.get(content) ?? this.connection.first<{ row: number }>(MENTIONS.naming, columns)?.row ?? this.#addNaming(columns);
    this.#namings.set(content, row);
    return row;
  }

  #addNaming(columns: { readonly key: number; readonly name: string; readonly kind: string; readonly same_as: number | null }): number {
    const words = searchWords(columns.name);
    const row = this.#add(MENTIONS.lastNaming, MENTION_WRITES.addNaming, { ...columns, words: words.length }) as number;
    this.connection.run(MENTION_WRITES.addNamingText, { row, text: words.join(' ') });
    return row;
  }

  /** The new row's number; `null` where the record was there. */
  #add(lastRowSql: string, addSql: string, columns: Parameters): number | null {
    const { first, last } = rowsOf(this.space);
    const row = (this.#lastRows.get(lastRowSql) ?? this.connection.first<{ row: number }>(lastRowSql, { first, last })?.row ?? first) + 1;
    if (this.connection.run(addSql, { ...columns, row }) === 0) return null;
    this.#lastRows.set(lastRowSql, row);
    return row;
  }
}
