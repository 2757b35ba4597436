import leven from 'leven';
import { type Entity, type EntityProfile, type Memory, type MemoryView, NotFoundError } from '../index.ts';

/** So many names are looked through for one that is near. */
const NAMES = 5000;

/** The entity of a name. @throws NotFoundError `unknown-entity`, naming the nearest name that is known */
export async function knownEntity(view: MemoryView, name: string): Promise<Entity> {
  const { key, name: known, kind, aliases } = await knownProfile(view, name);
  return { key, name: known, kind, aliases };
}

/** The same with what holds of it. @throws NotFoundError `unknown-entity` */
export async function knownProfile(view: MemoryView, name: string): Promise<EntityProfile> {
  const found = await view.entity(name);
  if (found) return found;
  const near = await nearestEntity(view, name);
  const hint = near === undefined ? 'asof entities lists the names that are.' : `Did you mean ${JSON.stringify(near)}?`;
  throw new NotFoundError(
    'unknown-entity',
    `${JSON.stringify(name)} is not known in space ${JSON.stringify(view.space)} at that time. ${hint}`,
    { name, nearest: near ?? null },
  );
}

async function nearestEntity(view: MemoryView, name: string): Promise<string | undefined> {
  const entities = await view.entities({ limit: NAMES });
  const byKey = new Map(entities.flatMap((entity) => [entity.key, ...entity.aliases].map((key) => [key, entity.name] as const)));
  return byKey.get(nearest(name.toLowerCase(), [...byKey.keys()]) ?? '');
}

/** What to say where a relation has no facts because nobody has defined or used it; `undefined` where somebody has. */
export async function predicateHint(memory: Memory, said: string): Promise<string | undefined> {
  const wanted = said
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  const known = (await memory.predicates.list()).flatMap(({ name, aliases, inverses }) => [name, ...aliases, ...inverses]);
  if (known.includes(wanted) || (await memory.facts({ predicate: said, during: 'ever', limit: 1 })).length > 0) return undefined;
  const near = nearest(wanted, known);
  const where = near === undefined ? 'asof predicates lists those that are' : `the nearest is ${JSON.stringify(near)}`;
  return `No relation ${JSON.stringify(said)} is defined; ${where}.`;
}

/** The nearest of some names, where it differs in at most a third of its letters; of equally near ones the one that begins alike. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(name.length / 3));
  const distance = (other: string) => leven(name, other, { maxDistance: limit + 1 }) + (other[0] === name[0] ? 0 : 0.5);
  const [best] = names.map((other) => ({ other, away: distance(other) })).toSorted((a, b) => a.away - b.away);
  return best && best.away <= limit ? best.other : undefined;
}
