import type { Connection } from './connection.ts';
import { Dictionary } from './dictionary.ts';
import { rowsOf, type SpaceRow } from './space-row.ts';
import { EPISODE_IDS } from './sql/dictionaries.ts';
import { ERASURE, ERASURE_WRITES } from './sql/erasure.ts';
import { SPACE_WRITES } from './sql/spaces.ts';

/** Texts that something erased referred to. */
interface Loose {
  readonly keys: Set<number>;
  readonly predicates: Set<number>;
  readonly namings: Set<number>;
  readonly claimIds: Set<string>;
}

/** Within a write: erases the episodes with all that came from them. Tells whether there was anything. */
export function eraseEpisodes(connection: Connection, space: SpaceRow, episodeIds: readonly string[]): boolean {
  const ids = new Dictionary(connection, space, EPISODE_IDS).findAll(episodeIds);
  const loose: Loose = { keys: new Set(), predicates: new Set(), namings: new Set(), claimIds: new Set() };
  const erased = ids.filter((episode) => eraseEpisode(connection, space, episode, loose));
  if (erased.length === 0) return false;
  eraseFacts(connection, space, loose);
  for (const row of loose.namings) eraseNaming(connection, row, loose);
  for (const id of loose.keys) connection.run(ERASURE_WRITES.key, { id });
  for (const id of loose.predicates) connection.run(ERASURE_WRITES.predicate, { id });
  for (const id of erased) connection.run(ERASURE_WRITES.episodeId, { id });
  connection.run(SPACE_WRITES.move, {
    id: space.id,
    revision: space.revision + 1,
    last_recorded_at: space.last_recorded_at,
    last_sequence: space.last_sequence,
  });
  return true;
}

function eraseEpisode(connection: Connection, space: SpaceRow, episode: number, loose: Loose): boolean {
  const row = connection.first<{ row: number }>(ERASURE.episodeRow, { episode })?.row;
  if (row === undefined) return false;
  connection.run(ERASURE_WRITES.endLease, { space: space.id, episode });
  for (const mention of connection.all<{ row: number; naming: number }>(ERASURE.mentionsOfEpisode, { episode })) {
    connection.run(ERASURE_WRITES.mention, { row: mention.row });
    loose.namings.add(mention.naming);
  }
  const claims = connection.all<{ row: number; id: string; subject: number; predicate: number; object: number }>(ERASURE.claimsOfEpisode, {
    episode,
  });
  for (const claim of claims) {
    connection.run(ERASURE_WRITES.claim, { row: claim.row });
    loose.claimIds.add(claim.id);
    loose.keys.add(claim.subject).add(claim.object);
    loose.predicates.add(claim.predicate);
  }
  connection.run(ERASURE_WRITES.episodeText, { row });
  connection.run(ERASURE_WRITES.episode, { row });
  return true;
}

/** Fact versions that rested on erased claims and rest on no claim that is left. */
function eraseFacts(connection: Connection, space: SpaceRow, loose: Loose): void {
  const rested = new Set(
    [...loose.claimIds].flatMap((claim_id) =>
      connection.all<{ fact: number }>(ERASURE.factsOnClaim, { claim_id, ...rowsOf(space) }).map(({ fact }) => fact),
    ),
  );
  for (const row of rested) {
    const fact = connection.one<{ subject: number; predicate: number; object: number; claim_ids: string }>(ERASURE.fact, { row });
    const claimIds = JSON.parse(fact.claim_ids) as string[];
    if (claimIds.some((id) => connection.first(ERASURE.claimIdIsLeft, { space: space.id, id }) !== undefined)) continue;
    for (const claim_id of new Set(claimIds)) connection.run(ERASURE_WRITES.evidence, { claim_id, fact: row });
    connection.run(ERASURE_WRITES.factText, { row });
    connection.run(ERASURE_WRITES.fact, { row });
    loose.keys.add(fact.subject).add(fact.object);
    loose.predicates.add(fact.predicate);
  }
}

/** What nobody says any more. */
function eraseNaming(connection: Connection, row: number, loose: Loose): void {
  const naming = connection.first<{ key: number; same_as: number | null }>(ERASURE.naming, { row });
  if (!naming) return;
  connection.run(ERASURE_WRITES.namingText, { row });
  connection.run(ERASURE_WRITES.naming, { row });
  loose.keys.add(naming.key);
  if (naming.same_as !== null) loose.keys.add(naming.same_as);
}
