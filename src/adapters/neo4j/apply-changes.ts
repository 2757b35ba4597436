import { randomUUID } from 'node:crypto';
import type { GraphChanges } from '../../domain/graph-changes.ts';
import { OPEN_END } from '../../domain/instant.ts';
import { leaseLost, revisionMoved } from '../shared/refused-commit.ts';
import { aboutOf } from './claim-properties.ts';
import type { Connection, Run } from './connection.ts';
import { nameId } from './mention-properties.ts';
import { readSpace, type SpaceProperties } from './space.ts';
import { usageRows } from './usage-properties.ts';
import { checkVectors, putVectors, vectorModel } from './vector-records.ts';
import { writeRecords } from './write-records.ts';

/**
 * Everything or nothing, under the lock of the space. All statements are sent at once; whether they may stand is seen from what the first of them found, and
 * decided before the commit.
 */
export async function applyChanges(connection: Connection, changes: GraphChanges): Promise<void> {
  const commit = randomUUID();
  const vectors = changes.vectors ?? [];
  try {
    await connection.write(async (run) => {
      const found = Promise.all([
        run('space/lock', { space: changes.space }),
        readSpace(run, changes.space),
        vectors.length > 0 ? vectorModel(run) : null,
      ]);
      const written = Promise.allSettled([
        ...leaveEpisodes(run, changes),
        ...expire(run, changes),
        ...record(run, changes),
        ...inherit(run, changes),
        ...putVectors(run, changes.space, vectors),
        ...finish(run, changes, commit),
      ]);
      const [, space, model] = await found;
      if (space.commits?.includes(commit)) throw COMMITTED;
      check(changes, space);
      checkVectors(vectors, model);
      for (const statement of await written) if (statement.status === 'rejected') throw statement.reason;
    });
  } catch (error) {
    if (error !== COMMITTED) throw error;
  }
}

/** It was committed at an earlier try, whose answer was lost. */
const COMMITTED = new Error('committed before');

function check(changes: GraphChanges, { revision, lease_episode, lease_owner }: SpaceProperties): void {
  if (changes.revision !== revision) throw revisionMoved(changes, revision);
  const { lease } = changes;
  if (lease && (lease_episode !== lease.episodeId || lease_owner !== lease.owner)) throw leaseLost(changes, lease);
}

function leaveEpisodes(run: Run, { space, outcomes, retractedEpisodes, recordedAt }: GraphChanges): readonly Promise<unknown>[] {
  const rows = outcomes.map(({ episodeId, state, reason, notBefore, readBy, leansOnThread, usage }) => ({
    episode_id: episodeId,
    state,
    reason,
    not_before: notBefore,
    read_by: readBy,
    leans_on_thread: leansOnThread,
    usage: usageRows(usage),
  }));
  return [
    ...(rows.length > 0 ? [run('commit/outcomes', { space, outcomes: rows })] : []),
    ...(retractedEpisodes.length > 0 ? [run('commit/retract-episodes', { space, ids: retractedEpisodes, recorded_at: recordedAt })] : []),
  ];
}

function expire(run: Run, { space, expiredReadings, expiredFacts, predicates, recordedAt }: GraphChanges): readonly Promise<unknown>[] {
  const at = { space, recorded_at: recordedAt };
  return [
    ...(expiredReadings.length > 0 ? [run('commit/expire-readings', { ...at, episode_ids: [...new Set(expiredReadings)] })] : []),
    ...(expiredFacts.length > 0 ? [run('commit/expire-facts', { ...at, ids: [...new Set(expiredFacts)] })] : []),
    ...(predicates.length > 0 ? [run('commit/expire-predicates', { ...at, names: predicates.map(({ name }) => name) })] : []),
  ];
}

function record(run: Run, changes: GraphChanges): readonly Promise<unknown>[] {
  const time = { recordedAt: changes.recordedAt, expiredAt: OPEN_END };
  const moved = changes.moved.map(({ claimId, canonical }) => ({ claim_id: claimId, ...canonical, about: aboutOf(canonical) }));
  return [
    ...writeRecords(run, changes.space, {
      mentions: changes.mentions.map((mention) => ({ ...mention, ...time })),
      claims: changes.claims.map((claim) => ({ ...claim, ...time })),
      facts: changes.facts.map((fact) => ({ ...fact, ...time })),
      predicates: changes.predicates.map((predicate) => ({ ...predicate, ...time })),
    }),
    ...(moved.length > 0 ? [run('commit/move-claims', { space: changes.space, moved })] : []),
  ];
}

/** What says the same as before has the vector that it had, unless it is given one. */
function inherit(run: Run, { space, recordedAt, facts, mentions, vectors = [] }: GraphChanges): readonly Promise<unknown>[] {
  const names = new Set(mentions.map(nameId));
  const given = new Set(vectors.flatMap(({ kind, id }) => (kind === 'facts' ? [id] : [])));
  const ids = facts.flatMap(({ id }) => (given.has(id) ? [] : [id]));
  return [
    ...(ids.length > 0 ? [run('vectors/inherit-facts', { space, ids, recorded_at: recordedAt })] : []),
    ...(names.size > 0 ? [run('vectors/inherit-names', { space, ids: [...names] })] : []),
  ];
}

function finish(run: Run, { space, outcomes, recordedAt, retractedEpisodes }: GraphChanges, commit: string): readonly Promise<unknown>[] {
  const left = outcomes.map(({ episodeId }) => episodeId);
  return [
    ...(left.length > 0 ? [run('space/end-lease', { space, episode_ids: left })] : []),
    run('space/move-on', { space, recorded_at: recordedAt, last_sequence: 0, revisions: 1, commit }),
    ...(left.length > 0 || retractedEpisodes.length > 0 ? [run('space/refresh-queue', { space })] : []),
  ];
}
