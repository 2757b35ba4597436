import type { StoredEpisode } from '../../domain/episode.ts';
import { validTime } from '../../domain/fact.ts';
import type { FactVersion, StoredClaim, StoredMention } from '../../domain/stored.ts';
import { compareText } from '../shared/compare-text.ts';

export function compareEpisodes(a: StoredEpisode, b: StoredEpisode): number {
  return a.occurredAt - b.occurredAt || a.sequence - b.sequence;
}

export function compareMentions(a: StoredMention, b: StoredMention): number {
  return (
    a.saidAt - b.saidAt ||
    compareText(a.episodeId, b.episodeId) ||
    compareText(a.key, b.key) ||
    compareText(a.name, b.name) ||
    compareText(a.kind, b.kind) ||
    Number(a.sameAs !== null) - Number(b.sameAs !== null) ||
    compareText(a.sameAs ?? '', b.sameAs ?? '')
  );
}

export function compareClaims(a: StoredClaim, b: StoredClaim): number {
  return a.recordedAt - b.recordedAt || compareText(a.claim.id, b.claim.id);
}

export function compareFacts(a: FactVersion, b: FactVersion): number {
  return (
    compareText(a.subject, b.subject) ||
    compareText(a.predicate, b.predicate) ||
    validTime(a).validAt - validTime(b).validAt ||
    compareText(a.object, b.object) ||
    compareText(a.id, b.id) ||
    a.recordedAt - b.recordedAt
  );
}
