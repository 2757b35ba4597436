import { OPEN_END, UNKNOWN_START } from '../../domain/instant.ts';
import type { StoredClaim } from '../../domain/stored.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { believed } from './believed.ts';
import { type ClaimProperties, claimOf } from './claim-properties.ts';
import type { Parameters as Given, Run } from './connection.ts';

type ClaimQuery = Parameters<GraphStore['claims']>[1];

/** Goes in by the ids, else by the episodes, the keys, the predicates, and tests the other conditions on what is found. */
export async function findClaims(run: Run, space: string, query: ClaimQuery): Promise<readonly StoredClaim[]> {
  const { ids, episodeIds, keys, predicates, knownAt } = query;
  const times = knownAt === 'ever' ? { recorded_until: OPEN_END, expired_after: UNKNOWN_START } : believed(knownAt);
  const find = (name: string, parameters: Given) => run<{ claim: ClaimProperties }>(name, { space, ...times, ...parameters });

  if ([ids, episodeIds, keys, predicates].some((list) => list?.length === 0)) return [];
  const rows = await (ids
    ? find('claims/by-id', { ids })
    : episodeIds
      ? find('claims/by-episode', { episode_ids: episodeIds })
      : keys
        ? find('claims/by-key', { keys })
        : predicates
          ? find('claims/by-predicate', { predicates })
          : find('claims/of-space', {}));
  return rows.map(({ claim }) => claimOf(claim)).filter((claim) => meets(claim, query));
}

function meets({ claim, canonical }: StoredClaim, { episodeIds, keys, predicates }: ClaimQuery): boolean {
  return (
    (episodeIds === undefined || episodeIds.includes(claim.episodeId)) &&
    (keys === undefined || keys.includes(canonical.subject) || keys.includes(canonical.object)) &&
    (predicates === undefined || predicates.includes(canonical.predicate))
  );
}
