import { type EntityKey, entityKey } from '../domain/entity-key.ts';
import type { StoredEpisode } from '../domain/episode.ts';
import { validTime } from '../domain/fact.ts';
import type { Entity } from '../domain/mention.ts';
import type { FactVersion } from '../domain/stored.ts';
import type { Extractor, Recall } from '../ports/extractor.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { Identities } from '../resolution/identities.ts';
import { namesIn } from '../resolution/names-in.ts';
import { roughTokens } from './rough-tokens.ts';

const MOST_KEYS = 400;
const MOST_ENTITIES = 35;
/** Message, earlier turns and what is recalled stay together below about this many tokens, at any size of the graph. */
const MOST_TOKENS = 1090;
/** Recall gets this many even beside a long message. */
const LEAST_TOKENS = 300;
/** Facts take this share of the room, entities what is left of it. */
const SHARE_OF_FACTS = 0.75;
const TURN_LENGTH = 220;

/**
 * What the graph knows near a message, or several that are read together: who their words and speakers name, and their current, coming and recently closed facts,
 * best first. One store call.
 */
export async function recallNear(
  store: GraphStore,
  space: string,
  episodes: readonly StoredEpisode[],
  earlier: readonly StoredEpisode[],
  { facts: limit, reserved = 0 }: Pick<Extractor['wants'], 'facts' | 'reserved'>,
): Promise<Recall> {
  const [first] = episodes as [StoredEpisode];
  if (limit === 0 || first.kind === 'facts') return { entities: [], facts: [] };
  const named = episodes.flatMap(({ text }) => namesIn(text));
  const speakers = [...episodes, ...earlier].flatMap(({ speaker }) => (speaker === null ? [] : [entityKey(speaker)]));
  const talkedOf = earlier.slice(-2).flatMap(({ text }) => namesIn(text));
  const keys = [...new Set([...speakers, ...named, ...talkedOf])].slice(0, MOST_KEYS);
  const { mentions, facts, ends } = await store.near(space, {
    keys,
    text: episodes.map(({ text }) => text).join('\n'),
    at: first.occurredAt,
    limit,
  });
  const identities = new Identities([...mentions, ...ends]);
  const near = new Map<EntityKey, number>();
  for (const [weight, group] of [
    [1, talkedOf],
    [2, speakers],
    [4, named],
  ] as const) {
    for (const key of group) if (identities.entity(key)) near.set(identities.root(key), weight);
  }
  const told = [...episodes.map(({ text }) => text), ...earlier.map(({ text }) => text.slice(0, TURN_LENGTH))];
  const room = Math.max(LEAST_TOKENS, MOST_TOKENS - reserved - sum(told.map(roughTokens)));
  const best = withinRoom(
    facts
      .toSorted(
        (a, b) =>
          nearness(b, near) - nearness(a, near) || recency(b, first.occurredAt) - recency(a, first.occurredAt) || (a.id < b.id ? -1 : 1),
      )
      .slice(0, limit),
    room * SHARE_OF_FACTS,
    lineTokens,
  );
  const left = room - sum(best.map(lineTokens));
  const entities = withinRoom(entitiesOf(best, near, identities), left, ({ name }) => roughTokens(name) + 6);
  return { entities, facts: best };
}

/** A fact's line in a prompt: its sentence, its id and its period. */
function lineTokens({ sentence }: FactVersion): number {
  return roughTokens(sentence) + 16;
}

function nearness(fact: FactVersion, near: ReadonlyMap<EntityKey, number>): number {
  return (near.get(fact.subject) ?? 0) + (near.get(fact.object) ?? 0);
}

/** Facts that hold come first, then those whose start or end is nearest to the message. */
function recency(fact: FactVersion, at: number): number {
  const { validAt, invalidAt } = validTime(fact);
  if (validAt <= at && at < invalidAt) return 1;
  return -Math.min(Math.abs(at - validAt), Math.abs(at - invalidAt));
}

/** The first ones that fit. */
function withinRoom<T>(items: readonly T[], room: number, size: (item: T) => number): readonly T[] {
  let taken = 0;
  return items.filter((item) => {
    taken += size(item);
    return taken <= room;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function entitiesOf(facts: readonly FactVersion[], near: ReadonlyMap<EntityKey, number>, identities: Identities): readonly Entity[] {
  const named = [...near].toSorted(([, a], [, b]) => b - a).flatMap(([key]) => identities.entity(key) ?? []);
  const inFacts = facts.flatMap((fact) => [
    identities.entity(fact.subject) ?? { key: fact.subject, name: fact.subjectName, kind: 'thing', aliases: [] },
    identities.entity(fact.object) ?? { key: fact.object, name: fact.objectName, kind: 'value', aliases: [] },
  ]);
  const all = [...new Map([...named, ...inFacts].map((entity) => [entity.key, entity])).values()];
  return all.filter(({ kind }) => kind !== 'value').slice(0, MOST_ENTITIES);
}
