import { ANY_OBJECT } from '../../domain/entity-key.ts';
import { OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import type { StoredClaim } from '../../domain/stored.ts';
import type { GraphStore, SlotAddress } from '../../ports/graph-store.ts';
import { claimsOfRows } from './claim-row.ts';
import { says } from './codes.ts';
import type { Parameters as Bound, Connection } from './connection.ts';
import { Dictionary } from './dictionary.ts';
import { rowsOf, type SpaceRow } from './space-row.ts';
import { CLAIMS } from './sql/claims.ts';
import { ENTITY_KEYS, EPISODE_IDS, PREDICATE_NAMES } from './sql/dictionaries.ts';

type ClaimQuery = Parameters<GraphStore['claims']>[1];

const STATES = new Set([says.code.holds, says.code.corrected]);

/** The claims of a space. Lives no longer than a transaction. */
export class ClaimSearch {
  readonly #connection: Connection;
  readonly #space: SpaceRow;
  readonly #keys: Dictionary;
  readonly #predicates: Dictionary;
  readonly #episodes: Dictionary;

  constructor(connection: Connection, space: SpaceRow) {
    this.#connection = connection;
    this.#space = space;
    this.#keys = new Dictionary(connection, space, ENTITY_KEYS);
    this.#predicates = new Dictionary(connection, space, PREDICATE_NAMES);
    this.#episodes = new Dictionary(connection, space, EPISODE_IDS);
  }

  find(query: ClaimQuery): readonly StoredClaim[] {
    const { ids, episodeIds, keys, predicates } = query;
    const found = claimsOfRows(this.#connection, this.#rows(query));
    const meets = ({ claim, canonical }: StoredClaim) =>
      (ids?.includes(claim.id) ?? true) &&
      (episodeIds?.includes(claim.episodeId) ?? true) &&
      (predicates?.includes(canonical.predicate) ?? true) &&
      (keys === undefined || keys.includes(canonical.subject) || keys.includes(canonical.object));
    return [ids, episodeIds, keys, predicates].filter((list) => list !== undefined).length > 1 ? found.filter(meets) : found;
  }

  /** The claims that count now and compete in a slot, or reach into it. */
  inSlot(slot: SlotAddress): readonly StoredClaim[] {
    const own = this.#predicates.findAll(slot.predicates);
    const general = this.#predicates.findAll(slot.endedBy).filter((predicate) => !own.includes(predicate));
    const [subject] = this.#keys.findAll([slot.subject]);
    if (subject === undefined) return [];
    const rows = [...own, ...general].flatMap((predicate) => {
      const found = this.#inSlotOf({ subject, predicate }, slot);
      return (own.includes(predicate) ? found : found.filter((claim) => !STATES.has(claim.says))).map(({ row }) => row);
    });
    return claimsOfRows(this.#connection, rows);
  }

  #inSlotOf(
    { subject, predicate }: { subject: number; predicate: number },
    { object, eitherSide }: SlotAddress,
  ): readonly { row: number; says: number }[] {
    const rows = (sql: string, ends: Bound) => this.#connection.all<{ row: number; says: number }>(sql, { ...ends, predicate });
    if (object === null)
      return [...rows(CLAIMS.inSlotOfSubject, { subject }), ...(eitherSide ? rows(CLAIMS.inSlotOfObject, { object: subject }) : [])];
    const others = this.#keys.findAll([object, ANY_OBJECT]);
    const forward = others.flatMap((other) => rows(CLAIMS.inSlotOfPair, { subject, object: other }));
    return eitherSide
      ? [...forward, ...others.flatMap((other) => rows(CLAIMS.inSlotOfPair, { subject: other, object: subject }))]
      : forward;
  }

  #rows({ ids, episodeIds, keys, predicates, knownAt }: ClaimQuery): readonly number[] {
    const believed =
      knownAt === 'ever'
        ? { recorded: OPEN_END, expired: UNKNOWN_START }
        : { recorded: knownAt ?? OPEN_END - 1, expired: knownAt ?? OPEN_END - 1 };
    const search = (sql: string, places: readonly Bound[]) =>
      places.flatMap((place) => this.#connection.all<{ row: number }>(sql, { ...place, ...believed }).map(({ row }) => row));
    if (ids)
      return search(
        CLAIMS.ofId,
        [...new Set(ids)].map((id) => ({ space: this.#space.id, id })),
      );
    if (episodeIds)
      return search(
        CLAIMS.ofEpisode,
        this.#episodes.findAll(episodeIds).map((episode) => ({ episode })),
      );
    if (keys) {
      const places = this.#keys.findAll(keys).map((key) => ({ key }));
      return [...search(CLAIMS.ofSubject, places), ...search(CLAIMS.ofObject, places)];
    }
    if (predicates)
      return search(
        CLAIMS.ofPredicate,
        this.#predicates.findAll(predicates).map((predicate) => ({ predicate })),
      );
    return search(CLAIMS.ofSpace, [rowsOf(this.#space)]);
  }
}
