import type { Instant } from '../../domain/instant.ts';
import type { SpaceUsage } from '../../ports/graph-store.ts';
import { spaceUsageOf, type UsageRow } from '../shared/space-usage.ts';
import type { Connection } from './connection.ts';
import type { SpaceRow } from './space-row.ts';
import { USAGE } from './sql/usage.ts';

export function spaceUsage(
  connection: Connection,
  space: SpaceRow,
  { since = Number.MIN_SAFE_INTEGER, until = Number.MAX_SAFE_INTEGER }: { readonly since?: Instant; readonly until?: Instant },
): SpaceUsage {
  return spaceUsageOf(connection.all<UsageRow>(USAGE.summed, { space: space.id, since, until }));
}
