import { randomUUID } from 'node:crypto';
import type { GraphChanges } from '../../domain/graph-changes.ts';
import { OPEN_END } from '../../domain/instant.ts';
import { leaseLost, revisionMoved } from '../shared/refused-commit.ts';
import { aboutOf } from './claim-properties.ts';
import type { Connection, Parameters } from './connection.ts';
import { nameId } from './mention-properties.ts';
import { badStatement } from './statement.ts';
import { usageRows } from './usage-properties.ts';
import { checkVectors, vectorRows } from './vector-records.ts';
import { recordRows } from './write-records.ts';

/** How the space was found. */
interface Found {
  readonly stands: boolean;
  /** At an earlier try, whose answer was lost. */
  readonly was_committed: boolean;
  readonly revision: number;
  readonly lease_episode: string | null;
  readonly lease_owner: string | null;
  readonly model: string | null;
  readonly dimension: number | null;
}

/** Everything or nothing, under the lock of the space, in one statement: it looks whether the changes may stand, and writes them where they may. */
export async function applyChanges(connection: Connection, changes: GraphChanges): Promise<void> {
  const { space, revision, recordedAt, lease, vectors = [] } = changes;
  const [found] = (await connection.change<Found>('commit/apply', {
    space,
    revision,
    recorded_at: recordedAt,
    commit: randomUUID(),
    lease_episode: lease?.episodeId ?? null,
    lease_owner: lease?.owner ?? null,
    dimensions: [...new Set(vectors.map(({ vector }) => vector.length))],
    revisions: 1,
    last_sequence: 0,
    ...leftAndExpired(changes),
    ...recorded(changes),
    ...inheriting(changes),
    ...vectorRows(vectors),
  })) as readonly [Found];
  if (!found.stands && !found.was_committed) throw refused(changes, found);
}

function refused(changes: GraphChanges, found: Found): Error {
  const { lease, vectors = [] } = changes;
  if (changes.revision !== found.revision) return revisionMoved(changes, found.revision);
  if (lease && (found.lease_episode !== lease.episodeId || found.lease_owner !== lease.owner)) return leaseLost(changes, lease);
  const { model, dimension } = found;
  checkVectors(vectors, model === null || dimension === null ? null : { model, dimension });
  return badStatement('commit/apply', 'refused changes that may stand');
}

function leftAndExpired({ outcomes, retractedEpisodes, expiredReadings, expiredFacts, predicates }: GraphChanges): Parameters {
  return {
    outcomes: outcomes.map(({ episodeId, state, reason, notBefore, readBy, leansOnThread, usage }) => ({
      episode_id: episodeId,
      state,
      reason,
      not_before: notBefore,
      read_by: readBy,
      leans_on_thread: leansOnThread,
      usage: usageRows(usage),
    })),
    left: outcomes.map(({ episodeId }) => episodeId),
    retracted: retractedEpisodes,
    expired_readings: [...new Set(expiredReadings)],
    expired_facts: [...new Set(expiredFacts)],
    redefined: predicates.map(({ name }) => name),
  };
}

function recorded(changes: GraphChanges): Parameters {
  const time = { recordedAt: changes.recordedAt, expiredAt: OPEN_END };
  return {
    ...recordRows(changes.space, {
      mentions: changes.mentions.map((mention) => ({ ...mention, ...time })),
      claims: changes.claims.map((claim) => ({ ...claim, ...time })),
      facts: changes.facts.map((fact) => ({ ...fact, ...time })),
      predicates: changes.predicates.map((predicate) => ({ ...predicate, ...time })),
    }),
    moved: changes.moved.map(({ claimId, canonical }) => ({ claim_id: claimId, ...canonical, about: aboutOf(canonical) })),
  };
}

/** What says the same as before has the vector that it had, unless it is given one. */
function inheriting({ facts, mentions, vectors = [] }: GraphChanges): Parameters {
  const given = new Set(vectors.flatMap(({ kind, id }) => (kind === 'facts' ? [id] : [])));
  return { new_facts: facts.flatMap(({ id }) => (given.has(id) ? [] : [id])), new_names: [...new Set(mentions.map(nameId))] };
}
