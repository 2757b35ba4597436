import { type EntityKey, entityKey } from '../domain/entity-key.ts';
import type { StoredEpisode } from '../domain/episode.ts';
import { LATEST } from '../domain/instant.ts';
import type { EmbeddingModel } from '../ports/embedding-model.ts';
import type { Ambiguity, Choice, Extractor, ReadClaim, ReadEntity, Reading, Rejected } from '../ports/extractor.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { type Attempt, attempt } from './attempt.ts';
import { type LookAlike, lookAlikes } from './look-alikes.ts';

export interface ResolveContext {
  readonly store: GraphStore;
  readonly extractor: Extractor;
  readonly embedding?: EmbeddingModel | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A message costs this many calls at most. */
const MOST_CALLS = 2;
/** So many names of a message are looked up. */
const MOST_NAMES = 6;
const FACTS_SHOWN = 3;

export interface Resolved {
  readonly reading: Reading;
  /** What the question took; `null` where none was asked. */
  readonly asked: Attempt | null;
}

/**
 * Whom new names mean that are like names of known entities which the reader was not shown. Most messages have none. Where one has, and the extractor is able
 * to choose, it is asked once; where it cannot be asked, or does not know, the names stay apart, which `identities.merge` can change.
 */
export async function resolveNames(
  { store, extractor, embedding, signal }: ResolveContext,
  space: string,
  { episode, earlier, reading }: { readonly episode: StoredEpisode; readonly earlier: readonly StoredEpisode[]; readonly reading: Reading },
): Promise<Resolved> {
  const names = extractor.choose ? newNames(reading) : [];
  if (names.length === 0) return { reading, asked: null };
  const shown = new Set(reading.entities.flatMap(({ name, sameAs }) => [name, ...(sameAs === undefined ? [] : [sameAs])].map(entityKey)));
  const found = await lookAlikes({ store, embedding, signal }, space, { names, shown });
  const doubtful = names.filter(({ name }) => found.get(entityKey(name))?.length);
  if (doubtful.length === 0) return { reading, asked: null };
  const apart = (why: string): Reading => ({
    ...reading,
    rejected: [...reading.rejected, ...doubtful.map((entity) => keptApart(entity, found, why))],
  });
  if (reading.usage.calls >= MOST_CALLS) return { reading: apart('the message had its two calls'), asked: null };

  const ambiguities = await withFacts(store, space, episode, doubtful, found);
  const choices: Choice[] = [];
  const [asked] = (await attempt(1, async () => {
    const choice = (await extractor.choose?.({ episode, earlier, ambiguities }, signal ? { signal } : {})) as Choice;
    choices.push(choice);
    return [{ ...reading, usage: choice.usage }];
  })) as [Attempt];
  signal?.throwIfAborted();
  const [choice] = choices;
  if (!choice) return { reading: apart(`the model could not be asked: ${messageOf(asked)}`), asked };
  return { reading: withChoice(reading, doubtful, found, choice), asked };
}

/** Names that the reader takes for new, and that a claim uses. */
function newNames({ entities, claims }: Reading): readonly ReadEntity[] {
  const used = new Set(claims.flatMap(({ subject, object }) => [subject, object]));
  return entities.filter(({ name, isNew }) => isNew === true && used.has(name)).slice(0, MOST_NAMES);
}

async function withFacts(
  store: GraphStore,
  space: string,
  episode: StoredEpisode,
  names: readonly ReadEntity[],
  found: ReadonlyMap<EntityKey, readonly LookAlike[]>,
): Promise<readonly Ambiguity[]> {
  const keys = [...new Set([...found.values()].flat().map(({ entity }) => entity.key))];
  const facts = await store.adjacent(space, { keys, validAt: episode.occurredAt, knownAt: LATEST, limitPerKey: FACTS_SHOWN });
  return names.map(({ name, kind }) => ({
    name,
    kind,
    candidates: (found.get(entityKey(name)) ?? []).map(({ entity }) => ({
      entity,
      facts: facts
        .filter(({ subject, object }) => subject === entity.key || object === entity.key)
        .slice(0, FACTS_SHOWN)
        .map(({ sentence }) => sentence),
    })),
  }));
}

/** Another spelling is another name of the entity from now on; a short form means it in this message only: the next "Smith" may be somebody else. */
function withChoice(
  reading: Reading,
  names: readonly ReadEntity[],
  found: ReadonlyMap<EntityKey, readonly LookAlike[]>,
  { meant, rejected }: Choice,
): Reading {
  const otherNames = new Map<string, string>();
  const meantHere = new Map<string, string>();
  for (const [index, { name }] of names.entries()) {
    const entity = meant[index];
    if (!entity) continue;
    const how = found.get(entityKey(name))?.find((alike) => alike.entity.key === entity.key)?.how;
    if (how === 'same') continue;
    (how === 'shorter' ? meantHere : otherNames).set(name, entity.name);
  }
  const told = (name: string) => meantHere.get(name) ?? name;
  const claims = reading.claims.map((claim): ReadClaim => {
    const object = claim.meant?.object;
    return {
      ...claim,
      subject: told(claim.subject),
      object: told(claim.object),
      ...(claim.meant && object !== undefined ? { meant: { ...claim.meant, object: told(object) } } : {}),
    };
  });
  const entities = reading.entities.map((entity) => {
    const sameAs = otherNames.get(entity.name);
    return sameAs === undefined ? { ...entity, name: told(entity.name) } : { ...entity, sameAs };
  });
  return { ...reading, entities, claims, rejected: [...reading.rejected, ...rejected] };
}

function keptApart({ name }: ReadEntity, found: ReadonlyMap<EntityKey, readonly LookAlike[]>, why: string): Rejected {
  const names = (found.get(entityKey(name)) ?? []).map(({ entity }) => entity.name);
  return { what: name, why: `it may be ${names.join(' or ')}, and is kept apart: ${why}` };
}

function messageOf(asked: Attempt): string {
  if (!('error' in asked)) return 'it gave no choice';
  return asked.error instanceof Error ? asked.error.message : String(asked.error);
}
