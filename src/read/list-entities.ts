import { checkCount } from '../domain/count.ts';
import { entityKey } from '../domain/entity-key.ts';
import type { Entity } from '../domain/mention.ts';
import { identitiesOf, type ReadContext } from './read-context.ts';

/** Entities known by then whose key begins with a prefix, each once however many names it has. */
export async function listEntities(
  context: ReadContext,
  { prefix, limit = 100 }: { readonly prefix?: string; readonly limit?: number },
): Promise<readonly Entity[]> {
  const { store, space, at } = context;
  checkCount(limit, 'limit');
  const keys = await store.entityKeys(space, {
    limit,
    knownAt: at.knownAt,
    ...(prefix === undefined ? {} : { prefix: entityKey(prefix) }),
  });
  const identities = await identitiesOf(context, keys);
  const entities = keys.map((key) => identities.entity(key)).filter((entity) => entity !== null);
  return [...new Map(entities.map((entity) => [entity.key, entity])).values()];
}
