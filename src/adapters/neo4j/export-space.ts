import { type Instant, OPEN_END } from '../../domain/instant.ts';
import type { TransactionTime } from '../../domain/stored.ts';
import type { SpaceRecord } from '../../ports/graph-store.ts';
import { type ClaimProperties, claimOf } from './claim-properties.ts';
import type { Connection } from './connection.ts';
import { type EpisodeProperties, episodeOf } from './episode-properties.ts';
import { type FactProperties, factOf } from './fact-properties.ts';
import { type MentionProperties, mentionOf } from './mention-properties.ts';
import { type PredicateProperties, storedPredicateOf } from './predicate-properties.ts';
import { readSpace } from './space.ts';

/**
 * Neo4j has no snapshot, so the state at the start is told by transaction time: what was recorded later is left out, what expired or was retracted later
 * counts still. Where a claim competes, and how a worker left an episode, is told as it is read.
 */
export async function* exportSpace(connection: Connection, space: string): AsyncGenerator<SpaceRecord> {
  const [{ last_recorded_at: until, last_sequence }, predicates] = await connection.read((run) =>
    Promise.all([readSpace(run, space), run<{ value: PredicateProperties }>('transfer/predicates', { space })]),
  );
  const each = <Properties>(name: string) =>
    connection.stream<{ value: Properties }>(`transfer/${name}`, {
      space,
      ...(name === 'episodes' ? { last_sequence } : { recorded_until: until }),
    });

  for await (const row of each<EpisodeProperties>('episodes')) {
    const value = episodeOf(row.value);
    yield { type: 'episode', value: (value.retractedAt ?? until) > until ? { ...value, retractedAt: null } : value };
  }
  for await (const row of each<MentionProperties>('mentions')) yield { type: 'mention', value: asOf(until, mentionOf(row.value)) };
  for await (const row of each<ClaimProperties>('claims')) yield { type: 'claim', value: asOf(until, claimOf(row.value)) };
  for (const name of ['facts', 'set-aside']) {
    for await (const row of each<FactProperties>(name)) yield { type: 'fact', value: asOf(until, factOf(row.value)) };
  }
  for (const { value } of predicates) yield { type: 'predicate', value: storedPredicateOf(value) };
}

function asOf<T extends TransactionTime>(until: Instant, record: T): T {
  return record.expiredAt > until ? { ...record, expiredAt: OPEN_END } : record;
}
