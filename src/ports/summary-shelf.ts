import type { EntitySummary } from '../domain/entity-summary.ts';

/**
 * Where a store keeps summaries of entities. They are derived: no export has them, they count for no revision, and keeping some begins no space. They go with
 * the episodes whose words they have: with `erase` of one of them, and with their space.
 */
export interface SummaryShelf {
  /** Those that have one of these keys, in order of key. */
  find(space: string, keys: readonly string[]): Promise<readonly EntitySummary[]>;
  /**
   * Keeps summaries; one replaces that of its key. One that rests on no episode, or on an episode that the space does not have (it was erased while the
   * summary was made), is passed over. Of each of their entities only the `keep` that were made last stay; of those made at once the one with the higher key.
   */
  put(space: string, summaries: readonly EntitySummary[], options: { readonly keep: number }): Promise<void>;
}
