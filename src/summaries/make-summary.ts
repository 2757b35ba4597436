import { type EntitySummary, summaryKey } from '../domain/entity-summary.ts';
import type { Instant } from '../domain/instant.ts';
import { entityNamed, type ReadContext } from '../read/read-context.ts';
import { told } from '../read/summary.ts';
import { keptSummary } from './kept-summary.ts';
import { MOST_FACTS, summarisedFacts } from './summarised-facts.ts';
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
  const { store, space, at } = context;
  const entity = await entityNamed(context, name);
  if (!entity || entity.kind === 'value') return null;
  // Cut by the store: a hub may have thousands.
  const facts = summarisedFacts(await store.adjacent(space, { keys: [entity.key], ...at, limitPerKey: MOST_FACTS }));
  if (facts.length < fewestFacts) return null;
  const kept = await keptSummary(context, model.id, entity, facts);
  if (kept) return kept;
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
  await store.summaries?.put(space, [summary], { keep: KEPT_PER_ENTITY });
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
