import { type EntitySummary, summaryKey } from '../domain/entity-summary.ts';
import type { Entity } from '../domain/mention.ts';
import type { FactVersion } from '../domain/stored.ts';
import type { ReadContext } from '../read/read-context.ts';
import { summarisedFacts } from './summarised-facts.ts';

/**
 * What a model made of exactly the facts that a view sees, where that is kept; else `null`. What was made after the view's `knownAt` is not shown: an answer
 * about the past of knowledge stays as it was.
 */
export async function keptSummary(
  { store, space, at }: ReadContext,
  madeBy: string,
  entity: Entity,
  facts: readonly FactVersion[],
): Promise<EntitySummary | null> {
  if (facts.length === 0) return null;
  const [kept] = (await store.summaries?.find(space, [summaryKey(madeBy, entity, summarisedFacts(facts))])) ?? [];
  return kept && kept.madeAt <= at.knownAt ? kept : null;
}
