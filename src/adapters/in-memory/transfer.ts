import { type Instant, OPEN_END } from '../../domain/instant.ts';
import type { SpaceRecord } from '../../ports/graph-store.ts';
import { compareText } from '../shared/compare-text.ts';
import { compareClaims, compareFacts, compareMentions } from './order.ts';
import { mentionIdentity, type Space, versionIdentity } from './space.ts';

export function recordsOf(space: Space): readonly SpaceRecord[] {
  const episodes = [...space.episodes.values()].sort((a, b) => a.sequence - b.sequence);
  const mentions = [...space.mentions.values()].sort((a, b) => a.recordedAt - b.recordedAt || compareMentions(a, b));
  const predicates = [...space.predicates.values()].sort((a, b) => compareText(a.name, b.name) || a.recordedAt - b.recordedAt);
  return [
    ...episodes.map((value) => ({ type: 'episode', value }) as const),
    ...mentions.map((value) => ({ type: 'mention', value }) as const),
    ...[...space.claims.values()].sort(compareClaims).map((value) => ({ type: 'claim', value }) as const),
    ...[...space.facts.values()].sort(compareFacts).map((value) => ({ type: 'fact', value }) as const),
    ...predicates.map((value) => ({ type: 'predicate', value }) as const),
  ];
}

/** Adds the records that the space does not have. */
export function addRecords(space: Space, records: readonly SpaceRecord[]): void {
  const added = records.filter((record) => add(space, record));
  if (added.length > 0) space.revision += 1;
  for (const record of added) {
    space.lastRecordedAt = Math.max(space.lastRecordedAt, lastInstant(record));
    if (record.type === 'episode') space.lastSequence = Math.max(space.lastSequence, record.value.sequence);
  }
}

function add(space: Space, { type, value }: SpaceRecord): boolean {
  if (type === 'episode') return addOnce(space.episodes, value.id, value);
  if (type === 'mention') return addOnce(space.mentions, mentionIdentity(value), value);
  if (type === 'claim') return addOnce(space.claims, versionIdentity(value.claim.id, value.recordedAt), value);
  if (type === 'fact') return addOnce(space.facts, versionIdentity(value.id, value.recordedAt), value);
  return addOnce(space.predicates, versionIdentity(value.name, value.recordedAt), value);
}

function addOnce<T>(records: Map<string, T>, identity: string, value: T): boolean {
  if (records.has(identity)) return false;
  records.set(identity, value);
  return true;
}

function lastInstant({ type, value }: SpaceRecord): Instant {
  if (type === 'episode') return Math.max(value.recordedAt, value.retractedAt ?? value.recordedAt);
  return value.expiredAt === OPEN_END ? value.recordedAt : value.expiredAt;
}
