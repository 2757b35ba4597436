import { type EntitySummary, summaryKey } from '../domain/entity-summary.ts';
import type { Instant } from '../domain/instant.ts';
import { entityProfile } from '../read/entity-profile.ts';
import type { ReadContext } from '../read/read-context.ts';
import { told } from '../read/summary.ts';
import { keptSummary } from './kept-summary.ts';
import { summarisedFacts } from './summarised-facts.ts';
import type { SummaryModel } from './summary-model.ts';

/** Older states of an entity keep their summary for a while: views of the past see it. */
const KEPT_PER_ENTITY = 8;

/**
 * Has a summary made of what holds of an entity at a view's point, and keeps it; one that is kept already costs nothing. `null` where nobody goes by the name,
 * or too little is known.
 *
 * @throws AsofError `bad-summary`, and whatever model or store throw
 */
export async function makeSummary(
  context: ReadContext,
  model: SummaryModel,
  name: string,
  { fewestFacts, now, signal }: { readonly fewestFacts: number; readonly now: () => Instant; readonly signal?: AbortSignal },
): Promise<EntitySummary | null> {
  const profile = await entityProfile(context, name);
  if (!profile || profile.entity.kind === 'value' || profile.facts.length < fewestFacts) return null;
  const { entity } = profile;
  const kept = await keptSummary(context, model.id, entity, profile.facts);
  if (kept) return kept;
  const facts = summarisedFacts(profile.facts);
  const text = await model.summarise({
    name: entity.name,
    kind: entity.kind,
    facts: facts.map((fact) => `${told(fact)}${fact.disputed ? ' (disputed)' : ''}`),
    ...(signal ? { signal } : {}),
  });
  const summary = {
    key: summaryKey(model.id, entity, facts),
    entity: entity.key,
    text,
    madeBy: model.id,
    factIds: facts.map(({ id }) => id),
    episodeIds: await episodesBehind(
      context,
      [entity.key, ...entity.aliases],
      facts.flatMap(({ claimIds }) => claimIds),
    ),
    madeAt: now(),
  };
  await context.store.summaries?.put(context.space, [summary], { keep: KEPT_PER_ENTITY });
  return summary;
}

/** Whose words are in it: of the claims behind the facts, and of the names. */
async function episodesBehind(
  { store, space, at }: ReadContext,
  keys: readonly string[],
  claimIds: readonly string[],
): Promise<readonly string[]> {
  const claims = await store.claims(space, { ids: [...new Set(claimIds)], knownAt: 'ever' });
  const mentions = await store.mentions(space, keys, { knownAt: at.knownAt });
  return [...new Set([...claims.map(({ claim }) => claim.episodeId), ...mentions.map(({ episodeId }) => episodeId)])].sort();
}
