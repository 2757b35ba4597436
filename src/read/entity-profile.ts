import type { Entity } from '../domain/mention.ts';
import type { FactVersion } from '../domain/stored.ts';
import { entityNamed, type ReadContext } from './read-context.ts';

/** An entity by any of its names, and the facts that hold; `null` where nothing known by then names it. */
export async function entityProfile(
  context: ReadContext,
  name: string,
): Promise<{ readonly entity: Entity; readonly facts: readonly FactVersion[] } | null> {
  const entity = await entityNamed(context, name);
  if (!entity) return null;
  const facts = await context.store.facts(context.space, { about: [entity.key], validAt: context.at.validAt, knownAt: context.at.knownAt });
  return { entity, facts };
}
