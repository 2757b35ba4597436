import type { GraphChanges } from '../domain/graph-changes.ts';
import type { Instant } from '../domain/instant.ts';
import type { GraphStore } from '../ports/graph-store.ts';

/** Commits what is given, and nothing else, on the present revision of the space. `recordedAt` must be later than every earlier commit's. */
export async function commitAt(
  store: GraphStore,
  space: string,
  recordedAt: Instant,
  given: Partial<Omit<GraphChanges, 'space' | 'revision' | 'recordedAt'>>,
): Promise<void> {
  const { revision } = await store.revision(space);
  await store.commit({
    space,
    revision,
    recordedAt,
    lease: null,
    outcomes: [],
    retractedEpisodes: [],
    expiredReadings: [],
    mentions: [],
    claims: [],
    moved: [],
    expiredFacts: [],
    facts: [],
    predicates: [],
    ...given,
  });
}
