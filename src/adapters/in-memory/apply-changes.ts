import type { GraphChanges } from '../../domain/graph-changes.ts';
import { type Instant, OPEN_END } from '../../domain/instant.ts';
import type { TransactionTime } from '../../domain/stored.ts';
import { countsNow, mentionIdentity, type Space, versionIdentity } from './space.ts';

/** Applies a commit whose revision was checked: what expires, then what is new, then what moved. */
export function applyChanges(space: Space, changes: GraphChanges): void {
  const at = changes.recordedAt;
  leaveEpisodes(space, changes);

  const reread = new Set(changes.expiredReadings);
  const gone = new Set(changes.expiredFacts);
  expire(space.mentions, at, (mention) => reread.has(mention.episodeId));
  expire(space.claims, at, ({ claim }) => reread.has(claim.episodeId));
  expire(space.facts, at, (fact) => gone.has(fact.id));
  const redefined = new Set(changes.predicates.map(({ name }) => name));
  expire(space.predicates, at, ({ name }) => redefined.has(name));

  const time = { recordedAt: at, expiredAt: OPEN_END };
  for (const mention of changes.mentions) {
    const stored = { ...mention, ...time };
    space.mentions.set(mentionIdentity(stored), stored);
  }
  for (const claim of changes.claims) space.claims.set(versionIdentity(claim.claim.id, at), { ...claim, ...time });
  for (const fact of changes.facts) space.facts.set(versionIdentity(fact.id, at), { ...fact, ...time });
  for (const predicate of changes.predicates) space.predicates.set(versionIdentity(predicate.name, at), { ...predicate, ...time });

  const places = new Map(changes.moved.map(({ claimId, canonical }) => [claimId, canonical]));
  for (const [identity, claim] of space.claims) {
    const canonical = countsNow(claim) ? places.get(claim.claim.id) : undefined;
    if (canonical) space.claims.set(identity, { ...claim, canonical });
  }
  space.revision += 1;
  space.lastRecordedAt = Math.max(space.lastRecordedAt, at);
}

function leaveEpisodes(space: Space, changes: GraphChanges): void {
  for (const { episodeId, usage, ...outcome } of changes.outcomes) {
    const episode = space.episodes.get(episodeId);
    if (episode) space.episodes.set(episodeId, { ...episode, ...outcome, usage: [...episode.usage, ...(usage ? [usage] : [])] });
    if (space.lease?.episodeId === episodeId) space.lease = null;
  }
  for (const id of changes.retractedEpisodes) {
    const episode = space.episodes.get(id);
    if (episode) space.episodes.set(id, { ...episode, retractedAt: episode.retractedAt ?? changes.recordedAt });
  }
}

function expire<T extends TransactionTime>(records: Map<string, T>, at: Instant, condition: (record: T) => boolean): void {
  for (const [identity, record] of records) {
    if (countsNow(record) && condition(record)) records.set(identity, { ...record, expiredAt: at });
  }
}
