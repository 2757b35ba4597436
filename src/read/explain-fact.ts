import type { Claim } from '../domain/claim.ts';
import type { StoredEpisode } from '../domain/episode.ts';
import { STANDINGS } from '../domain/fact.ts';
import type { FactVersion } from '../domain/stored.ts';
import { checkText } from '../domain/text.ts';
import { NotFoundError } from '../errors.ts';
import type { ReadContext } from './read-context.ts';

export interface SaidClaim {
  readonly claim: Claim;
  /** The episode that states it; missing where it was erased. */
  readonly episode: StoredEpisode | undefined;
}

/** Why the engine believes a fact. */
export interface Explanation {
  /** The version believed at the view's `knownAt`, or the last one before. */
  readonly fact: FactVersion;
  /** Every version known by then, oldest first: how the belief changed. */
  readonly versions: readonly FactVersion[];
  /** What states it, in the order in which it was said. */
  readonly claims: readonly SaidClaim[];
  readonly openedBy: SaidClaim | null;
  readonly closedBy: SaidClaim | null;
}

/** @throws NotFoundError `unknown-fact` */
export async function explainFact({ store, space, at }: ReadContext, factId: string): Promise<Explanation> {
  const versions = (await store.facts(space, { ids: [checkText(factId, 'explain: fact id')], standings: STANDINGS }))
    .filter(({ recordedAt }) => recordedAt <= at.knownAt)
    .toSorted((a, b) => a.recordedAt - b.recordedAt);
  const fact = versions.at(-1);
  if (!fact) {
    throw new NotFoundError(
      'unknown-fact',
      `explain: space ${JSON.stringify(space)} has no fact ${JSON.stringify(factId)} at that time. Fact ids stand in the answers of facts, search and timeline.`,
      { factId, space },
    );
  }
  const ids = [...new Set([...fact.claimIds, fact.openedBy, ...(fact.closedBy ? [fact.closedBy.claimId] : [])])];
  const claims = new Map((await store.claims(space, { ids, knownAt: 'ever' })).map(({ claim }) => [claim.id, claim]));
  const episodeIds = [...new Set([...claims.values()].map(({ episodeId }) => episodeId))];
  const episodes = new Map((await store.episodes(space, { ids: episodeIds })).map((episode) => [episode.id, episode]));
  const said = (id: string | undefined): SaidClaim | null => {
    const claim = id === undefined ? undefined : claims.get(id);
    return claim ? { claim, episode: episodes.get(claim.episodeId) } : null;
  };
  return {
    fact,
    versions,
    claims: fact.claimIds.map(said).filter((item) => item !== null),
    openedBy: said(fact.openedBy),
    closedBy: said(fact.closedBy?.claimId),
  };
}
