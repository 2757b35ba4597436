import { checkCount } from '../domain/count.ts';
import { type EntityKey, entityKey } from '../domain/entity-key.ts';
import type { Entity } from '../domain/mention.ts';
import { identitiesOf, type ReadContext } from './read-context.ts';

/** Entities known by then whose key begins with a prefix, each once however many names it has. */
export async function listEntities(
  context: ReadContext,
  { prefix, limit = 100 }: { readonly prefix?: string; readonly limit?: number },
): Promise<readonly Entity[]> {
  const { store, space, at } = context;
  checkCount(limit, 'limit');
  const query = { limit, knownAt: at.knownAt, ...(prefix === undefined ? {} : { prefix: entityKey(prefix) }) };
  const found = new Map<EntityKey, Entity>();
  for (let after: EntityKey | undefined; ; ) {
    const keys = await store.entityKeys(space, { ...query, ...(after === undefined ? {} : { after }) });
    const identities = await identitiesOf(context, keys);
    for (const entity of keys.flatMap((key) => identities.entity(key) ?? [])) found.set(entity.key, entity);
    after = keys.at(-1);
    if (keys.length < limit || found.size >= limit) return [...found.values()].slice(0, limit);
  }
}
