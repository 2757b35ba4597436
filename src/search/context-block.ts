import type { EntityKey } from '../domain/entity-key.ts';
import { entityKey } from '../domain/entity-key.ts';
import type { StoredEpisode } from '../domain/episode.ts';
import { validTime } from '../domain/fact.ts';
import type { Entity } from '../domain/mention.ts';
import type { FactVersion } from '../domain/stored.ts';
import type { ReadContext } from '../read/read-context.ts';
import { identitiesOf } from '../read/read-context.ts';
import { namesIn } from '../resolution/names-in.ts';
import { isVouchedFor } from './cut-off.ts';
import type { Found } from './found.ts';
import { type Profile, profilesOf } from './profiles.ts';
import { search } from './search.ts';
import type { SearchContext } from './search-context.ts';
import { understandQuestion } from './understand-question.ts';

/** What a context block is made of, in the order in which it is shown: what changes least comes first, so that prompt caches hold. */
export interface ContextParts {
  /** Who the question names and who is speaking, in order of key, by facts that hold. A block does not list those facts again. */
  readonly profiles: readonly Profile[];
  /** Facts that hold, in order of subject, predicate and start. */
  readonly facts: readonly FactVersion[];
  /** Facts that held before, where the question asks how things were or changed. */
  readonly past: readonly FactVersion[];
  /** Turns of other times that are near the question and were said by the view's instant, in order of time. */
  readonly relevant: readonly StoredEpisode[];
  /** The last turns of the thread, in order of time. */
  readonly recent: readonly StoredEpisode[];
}

/** The parts, and of what may be cut which is worth more: ids, the best first. */
export interface GatheredContext {
  readonly parts: ContextParts;
  readonly best: Readonly<Record<'facts' | 'past' | 'relevant', readonly string[]>>;
}

export interface ContextWishes {
  readonly thread?: string;
  readonly query?: string;
  readonly recentTurns: number;
  readonly mostFacts: number;
  readonly profiles: boolean;
}

const MOST_RELEVANT_TURNS = 8;

/** Gathers what belongs into a context block at a view's point: nothing recorded later, no current fact of another time. Where nothing is near the query, nothing is gathered for it. */
export async function gatherContext(context: SearchContext, wishes: ContextWishes): Promise<GatheredContext> {
  const recent = await recentTurns(context, wishes);
  const query = wishes.query ?? recent.at(-1)?.text ?? '';
  if (query === '') return gathered({ recent });
  const question = await understandQuestion(query, context.at.validAt);
  const speakers = recent.flatMap(({ speaker, role }) => (speaker === null || role !== 'user' ? [] : [entityKey(speaker)]));
  const entities = await entitiesOf(context, [...namesIn(query), ...speakers]);
  const about = entities.map(({ key }) => key);
  const found = await search(context, query, { kinds: ['facts', 'episodes'], limit: wishes.mostFacts + MOST_RELEVANT_TURNS });
  const near = found.some(isVouchedFor) ? found : [];
  const { store, space, at } = context;
  const around =
    about.length === 0
      ? []
      : await store.adjacent(space, { keys: about, validAt: at.validAt, knownAt: at.knownAt, limitPerKey: wishes.mostFacts });
  const asksOfThePast = question.wants === 'history' || (question.time !== null && question.wants !== 'present');
  const shown = new Set(recent.map(({ id }) => id));
  const isToldBy = ({ id, occurredAt }: StoredEpisode) => !shown.has(id) && occurredAt <= at.validAt;
  return gathered({
    recent,
    profiles: wishes.profiles ? profilesOf(entities, around) : [],
    facts: once([...factsOf(near.filter(isVouchedFor)), ...around, ...factsOf(near)]).slice(0, wishes.mostFacts),
    past: asksOfThePast ? once(await factsThatEnded(context, about, wishes.mostFacts)) : [],
    relevant: near
      .flatMap((result) => (result.kind === 'episodes' && isToldBy(result.episode) ? [result.episode] : []))
      .slice(0, MOST_RELEVANT_TURNS),
  });
}

/** @param found facts and turns near the query with the best first */
function gathered({
  profiles = [],
  facts = [],
  past = [],
  relevant = [],
  recent,
}: Partial<ContextParts> & Pick<ContextParts, 'recent'>): GatheredContext {
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  return {
    parts: {
      profiles,
      facts: inOrder(facts),
      past: inOrder(past),
      relevant: relevant.toSorted((a, b) => a.occurredAt - b.occurredAt || a.sequence - b.sequence),
      recent,
    },
    best: { facts: ids(facts), past: ids(past), relevant: ids(relevant) },
  };
}

function factsOf(found: readonly Found[]): readonly FactVersion[] {
  return found.flatMap((result) => (result.kind === 'facts' ? [result.fact] : []));
}

function once(facts: readonly FactVersion[]): readonly FactVersion[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

async function recentTurns(
  { store, space, at }: ReadContext,
  { thread, recentTurns: limit }: ContextWishes,
): Promise<readonly StoredEpisode[]> {
  if (thread === undefined || limit === 0) return [];
  const turns = await store.episodes(space, { thread, take: 'latest', limit, knownAt: at.knownAt, occurredBefore: at.validAt + 1 });
  return turns.filter(({ kind }) => kind !== 'facts');
}

async function entitiesOf(context: ReadContext, keys: readonly EntityKey[]): Promise<readonly Entity[]> {
  const identities = await identitiesOf(context, [...new Set(keys)]);
  return [...new Set(keys.flatMap((key) => identities.entity(key) ?? []))];
}

async function factsThatEnded(
  { store, space, at }: ReadContext,
  about: readonly EntityKey[],
  limit: number,
): Promise<readonly FactVersion[]> {
  if (about.length === 0) return [];
  const ended = await store.facts(space, { about, knownAt: at.knownAt, during: { from: Number.MIN_SAFE_INTEGER, to: at.validAt } });
  return ended
    .filter((fact) => validTime(fact).invalidAt <= at.validAt)
    .toSorted((a, b) => validTime(b).invalidAt - validTime(a).invalidAt)
    .slice(0, limit);
}

function inOrder(facts: readonly FactVersion[]): readonly FactVersion[] {
  const text = (fact: FactVersion) => `${fact.subject}\u0000${fact.predicate}`;
  return facts.toSorted((a, b) =>
    text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : validTime(a).validAt - validTime(b).validAt || (a.id < b.id ? -1 : 1),
  );
}
