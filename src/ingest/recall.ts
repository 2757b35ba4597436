import { type EntityKey, entityKey } from '../domain/entity-key.ts';
import type { StoredEpisode } from '../domain/episode.ts';
import { validTime } from '../domain/fact.ts';
import type { Entity } from '../domain/mention.ts';
import type { FactVersion } from '../domain/stored.ts';
import type { Recall } from '../ports/extractor.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { Identities } from '../resolution/identities.ts';
import { namesIn } from '../resolution/names-in.ts';

const MOST_KEYS = 400;
const MOST_ENTITIES = 35;
/** The recalled part of a prompt stays below this many characters, about a quarter as many tokens, at any size of the graph. */
const MOST_CHARACTERS = 4000;

/** What the graph knows near a message: who its words and its speaker name, and their current, coming and recently closed facts, best first. One store call. */
export async function recallNear(
  store: GraphStore,
  space: string,
  episode: StoredEpisode,
  earlier: readonly StoredEpisode[],
  limit: number,
): Promise<Recall> {
  if (limit === 0 || episode.kind === 'facts') return { entities: [], facts: [] };
  const named = namesIn(episode.text);
  const speakers = [episode, ...earlier].flatMap(({ speaker }) => (speaker === null ? [] : [entityKey(speaker)]));
  const talkedOf = earlier.slice(-2).flatMap(({ text }) => namesIn(text));
  const keys = [...new Set([...speakers, ...named, ...talkedOf])].slice(0, MOST_KEYS);
  const { mentions, facts } = await store.near(space, { keys, text: episode.text, at: episode.occurredAt, limit });
  const identities = new Identities(mentions);
  const near = new Map<EntityKey, number>();
  for (const [weight, group] of [
    [1, talkedOf],
    [2, speakers],
    [4, named],
  ] as const) {
    for (const key of group) if (identities.entity(key)) near.set(identities.root(key), weight);
  }
  const best = withinBudget(
    facts
      .toSorted(
        (a, b) =>
          nearness(b, near) - nearness(a, near) ||
          recency(b, episode.occurredAt) - recency(a, episode.occurredAt) ||
          (a.id < b.id ? -1 : 1),
      )
      .slice(0, limit),
  );
  return { entities: entitiesOf(best, near, identities), facts: best };
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

function withinBudget(facts: readonly FactVersion[]): readonly FactVersion[] {
  let characters = 0;
  return facts.filter((fact) => {
    characters += fact.sentence.length + 30;
    return characters <= MOST_CHARACTERS;
  });
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
