import { type EntityKey, entityKey } from '../domain/entity-key.ts';
import { LATEST } from '../domain/instant.ts';
import { type Entity, type EntityKind, isUsualKind } from '../domain/mention.ts';
import { AsofError } from '../errors.ts';
import type { EmbeddingModel } from '../ports/embedding-model.ts';
import type { ReadEntity } from '../ports/extractor.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { Identities } from '../resolution/identities.ts';
import { type Likeness, likenessOf } from '../resolution/name-likeness.ts';

export interface LookAlike {
  readonly entity: Entity;
  /** `same`: the very name, which another entity has too with an addition ("Alex", "Alex (accounting)") · `meaning`: only the vectors of the names are near. */
  readonly how: Likeness | 'same' | 'meaning';
}

export interface LookContext {
  readonly store: GraphStore;
  readonly embedding?: EmbeddingModel | undefined;
  readonly signal?: AbortSignal | undefined;
}

const MOST_CANDIDATES = 4;
/** So many names that share a word with a new one, or are near it, are looked at. */
const MOST_HITS = 60;
/** So many names that begin like a new one are looked at. */
const MOST_NEIGHBOURS = 500;
/** Cosine of names. Not tuned on a real embedder: high, as a look-alike costs a call. */
const NEAR = 0.9;

/**
 * Known entities that new names may mean, by name: those that share words with it, and for one single word also the names that begin alike, or are near in
 * meaning where there is an embedding model. One or two store calls at once, and one more where something was found.
 */
export async function lookAlikes(
  context: LookContext,
  space: string,
  { names, shown }: { readonly names: readonly ReadEntity[]; readonly shown: ReadonlySet<EntityKey> },
): Promise<ReadonlyMap<EntityKey, readonly LookAlike[]>> {
  const near = await namesNear(context, space, names);
  const alike = new Map(names.map(({ name }) => [entityKey(name), alikeAmong(entityKey(name), near)]));
  const keys = [...new Set([...alike.values()].flatMap((found) => found.map(([key]) => key)))];
  if (keys.length === 0) return new Map();
  const identities = new Identities(await context.store.mentions(space, keys));
  return new Map(
    names.map(({ name, kind }) => {
      const found = new Map<EntityKey, LookAlike>();
      for (const [key, how] of alike.get(entityKey(name)) ?? []) {
        const entity = identities.entity(key);
        if (!entity || found.has(entity.key) || isShown(entity, shown) || !mayBe(how, kind, entity.kind)) continue;
        found.set(entity.key, { entity, how });
      }
      const candidates = [...found.values()];
      return [entityKey(name), candidates.every(({ how }) => how === 'same') ? [] : candidates.slice(0, MOST_CANDIDATES)];
    }),
  );
}

interface Near {
  /** Names that share words or beginnings with one of the new names. */
  readonly keys: readonly EntityKey[];
  /** Names that are near in meaning to one of them. */
  readonly meaning: { readonly of: EntityKey; readonly keys: readonly EntityKey[] } | null;
}

async function namesNear({ store, embedding, signal }: LookContext, space: string, names: readonly ReadEntity[]): Promise<Near> {
  const text = names.map(({ name }) => name).join(' ');
  const lone = names.map(({ name }) => name.trim()).find((name) => !/\s/.test(name));
  const vector = lone !== undefined && embedding && store.vectors ? await vectorIfReachable(embedding, lone, signal) : undefined;
  if (lone !== undefined && vector) {
    const found = await store.retrieve(space, { text, keys: [], vector, kinds: ['entities'], knownAt: LATEST, limit: MOST_HITS, hops: 0 });
    const byMeaning = found.vector.entities ?? [];
    return {
      keys: [...(found.text.entities ?? []), ...byMeaning].map(({ id }) => id),
      meaning: { of: entityKey(lone), keys: byMeaning.filter(({ score }) => score >= NEAR).map(({ id }) => id) },
    };
  }
  const [hits, neighbours] = await Promise.all([
    store.searchText(space, { kind: 'entities', text, knownAt: LATEST, limit: MOST_HITS }),
    lone === undefined ? [] : store.entityKeys(space, { prefix: [...entityKey(lone)].slice(0, 2).join(''), limit: MOST_NEIGHBOURS }),
  ]);
  return { keys: [...hits.map(({ id }) => id), ...neighbours], meaning: null };
}

type Alike = readonly (readonly [EntityKey, LookAlike['how']])[];

/** A name that is known means who bears it, unless others bear it with an addition. */
function alikeAmong(name: EntityKey, { keys, meaning }: Near): Alike {
  if (keys.includes(name)) {
    return [[name, 'same'], ...keys.filter((key) => key.startsWith(`${name} (`)).map((key) => [key, 'shorter'] as const)];
  }
  return [...new Set(keys)].flatMap((key) => {
    const how = likenessOf(name, key) ?? (meaning?.of === name && meaning.keys.includes(key) ? 'meaning' : null);
    return how === null ? [] : [[key, how] as const];
  });
}

/** A message does not wait for an embedding endpoint. */
async function vectorIfReachable(
  embedding: EmbeddingModel,
  name: string,
  signal: AbortSignal | undefined,
): Promise<Float32Array | undefined> {
  try {
    return (await embedding.embed([name], { purpose: 'document', ...(signal ? { signal } : {}) }))[0];
  } catch (error) {
    if (error instanceof AsofError && error.category === 'unavailable') return undefined;
    throw error;
  }
}

function isShown({ key, aliases }: Entity, shown: ReadonlySet<EntityKey>): boolean {
  return [key, ...aliases].some((name) => shown.has(name));
}

const UNTOLD: readonly EntityKind[] = ['thing', 'value'];

/** Things and topics share words without being the same: only names of people, firms, places, animals and kinds of the user's own are shortened. */
function mayBe(how: LookAlike['how'], ours: EntityKind, theirs: EntityKind): boolean {
  if (theirs === 'value') return false;
  const isProper = ![...UNTOLD, 'topic'].includes(ours) && ![...UNTOLD, 'topic'].includes(theirs);
  if (how === 'shorter' || how === 'longer') return isProper && (ours === theirs || isOwn(ours) || isOwn(theirs));
  return ours === theirs || UNTOLD.includes(ours) || UNTOLD.includes(theirs) || isOwn(ours) || isOwn(theirs);
}

function isOwn(kind: EntityKind): boolean {
  return !isUsualKind(kind);
}
