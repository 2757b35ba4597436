import type { GraphChanges } from '../../domain/graph-changes.ts';
import { OPEN_END } from '../../domain/instant.ts';
import { leaseLost, revisionMoved } from '../shared/refused-commit.ts';
import type { Connection } from './connection.ts';
import { addUsage } from './episode-usage.ts';
import { holdsLease } from './queue.ts';
import { findOrAddSpace } from './space-row.ts';
import { SpaceWriter } from './space-writer.ts';
import { CLAIM_WRITES } from './sql/claims.ts';
import { EPISODE_WRITES } from './sql/episodes.ts';
import { FACT_WRITES } from './sql/facts.ts';
import { MENTION_WRITES } from './sql/mentions.ts';
import { PREDICATE_WRITES } from './sql/predicates.ts';
import { QUEUE_WRITES } from './sql/queue.ts';
import { SPACE_WRITES } from './sql/spaces.ts';
import { putVectors } from './vectors/put-vectors.ts';

/** Within a write: what expires, then what is new, then what moved. */
export function applyChanges(connection: Connection, changes: GraphChanges): void {
  const space = findOrAddSpace(connection, changes.space);
  if (changes.revision !== space.revision) throw revisionMoved(changes, space.revision);
  const writer = new SpaceWriter(connection, space);
  if (changes.lease && !holdsLease(space, writer.episodeIds.find(changes.lease.episodeId), changes.lease.owner))
    throw leaseLost(changes, changes.lease);

  leaveEpisodes(writer, changes);
  const at = changes.recordedAt;
  for (const episode of writer.episodeIds.findAll(changes.expiredReadings)) {
    connection.run(MENTION_WRITES.expire, { episode, at });
    connection.run(CLAIM_WRITES.expire, { episode, at });
  }
  for (const id of changes.expiredFacts) connection.run(FACT_WRITES.expire, { space: space.id, id, at });
  for (const { name } of changes.predicates) connection.run(PREDICATE_WRITES.expire, { space: space.id, name, at });

  const time = { recordedAt: at, expiredAt: OPEN_END };
  for (const mention of changes.mentions) writer.addMention({ ...mention, ...time });
  for (const claim of changes.claims) writer.addClaim({ ...claim, ...time });
  for (const fact of changes.facts) writer.addFact({ ...fact, ...time });
  for (const predicate of changes.predicates) writer.addPredicate({ ...predicate, ...time });
  for (const { claimId, canonical } of changes.moved)
    connection.run(CLAIM_WRITES.move, { space: space.id, id: claimId, ...writer.place(canonical) });

  putVectors(connection, space, changes.vectors ?? []);
  connection.run(SPACE_WRITES.move, {
    id: space.id,
    revision: space.revision + 1,
    last_recorded_at: Math.max(space.last_recorded_at, at),
    last_sequence: space.last_sequence,
  });
}

function leaveEpisodes({ connection, space, episodeIds }: SpaceWriter, { outcomes, retractedEpisodes, recordedAt }: GraphChanges): void {
  for (const { episodeId, state, reason, notBefore, readBy, leansOnThread, usage } of outcomes) {
    const id = episodeIds.find(episodeId);
    if (id === undefined) continue;
    connection.run(EPISODE_WRITES.leave, {
      id,
      state,
      reason,
      not_before: notBefore,
      read_by: readBy,
      leans_on_thread: Number(leansOnThread),
    });
    if (usage) addUsage(connection, space, id, usage);
    connection.run(QUEUE_WRITES.end, { space: space.id, episode: id });
  }
  for (const id of episodeIds.findAll(retractedEpisodes)) connection.run(EPISODE_WRITES.retract, { id, at: recordedAt });
}
