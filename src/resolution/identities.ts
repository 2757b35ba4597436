import type { EntityKey } from '../domain/entity-key.ts';
import { APART, type Entity, type EntityKind, isUsualKind, type Mention } from '../domain/mention.ts';

/**
 * Who is who, computed from mentions: keys that some mention calls the same are one entity. Independent of the order of the mentions,
 * so taking one back takes back exactly what it joined.
 */
export class Identities {
  readonly #entities = new Map<EntityKey, Entity>();

  constructor(mentions: Iterable<Mention>) {
    const all = [...mentions];
    const byKey = Map.groupBy(
      all.filter(({ kind }) => kind !== APART),
      (mention) => mention.key,
    );
    const joined = new Joined();
    for (const key of byKey.keys()) joined.add(key);
    const apart = all.flatMap(({ kind, key, sameAs }) => (kind === APART && sameAs !== null ? [[key, sameAs] as const] : []));
    for (const [a, b] of joinsSaid(all)) if (!joined.wouldMeet(a, b, apart)) joined.join(a, b);
    for (const cluster of joined.clusters()) this.#describe(cluster, byKey);
  }

  /** The key that stands for the entity of a key; a key nobody mentioned stands for itself. */
  root(key: EntityKey): EntityKey {
    return this.#entities.get(key)?.key ?? key;
  }

  entity(key: EntityKey): Entity | null {
    return this.#entities.get(key) ?? null;
  }

  kind(key: EntityKey): EntityKind | null {
    return this.#entities.get(key)?.kind ?? null;
  }

  name(key: EntityKey): string {
    return this.#entities.get(key)?.name ?? key;
  }

  keys(): Iterable<EntityKey> {
    return this.#entities.keys();
  }

  #describe(cluster: readonly EntityKey[], byKey: ReadonlyMap<EntityKey, readonly Mention[]>): void {
    const all = cluster.flatMap((key) => byKey.get(key) ?? []);
    const aliases = new Set(
      all.filter((mention) => mention.sameAs !== null && mention.sameAs !== mention.key).map((mention) => mention.key),
    );
    const root = cluster.filter((key) => !aliases.has(key)).toSorted()[0] ?? (cluster.toSorted()[0] as EntityKey);
    const named = byKey.get(root) ?? all;
    const entity: Entity = {
      key: root,
      name: named.toSorted(compareSaid)[0]?.name ?? root,
      kind: all.toSorted((a, b) => tellsMore(b.kind) - tellsMore(a.kind) || compareSaid(a, b))[0]?.kind ?? 'thing',
      aliases: cluster.filter((key) => key !== root).toSorted(),
    };
    for (const key of cluster) this.#entities.set(key, entity);
  }
}

/**
 * Pairs of keys that are said to be one entity, the first said first. Who keeps a pair apart has the last word, whenever it was said: it is taken back by
 * taking back its episode. Where other names would bring the pair together, the joins that were said first count.
 */
function joinsSaid(mentions: readonly Mention[]): readonly (readonly [EntityKey, EntityKey])[] {
  return mentions
    .filter(({ kind, sameAs }) => kind !== APART && sameAs !== null)
    .toSorted((a, b) => compareSaid(a, b) || compareText(a.key, b.key) || compareText(a.sameAs ?? '', b.sameAs ?? ''))
    .map(({ key, sameAs }) => [key, sameAs as EntityKey] as const);
}

/** A literal may turn out to be a thing, a thing to be a person, a person to be a patient: the kind that tells most wins, then the one said first. */
function tellsMore(kind: EntityKind): number {
  if (kind === 'value') return 0;
  if (kind === 'thing') return 1;
  return isUsualKind(kind) ? 2 : 3;
}

function compareSaid(a: Mention, b: Mention): number {
  return a.saidAt - b.saidAt || compareText(a.episodeId, b.episodeId) || compareText(a.name, b.name);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Union–find over keys. */
class Joined {
  readonly #parent = new Map<EntityKey, EntityKey>();

  add(key: EntityKey): void {
    if (!this.#parent.has(key)) this.#parent.set(key, key);
  }

  join(a: EntityKey, b: EntityKey): void {
    this.add(a);
    this.add(b);
    this.#parent.set(this.#top(a), this.#top(b));
  }

  /** Whether joining `a` and `b` would put a pair together that is kept apart. */
  wouldMeet(a: EntityKey, b: EntityKey, apart: readonly (readonly [EntityKey, EntityKey])[]): boolean {
    return apart.some((pair) => {
      const [one, other] = pair.map((key) => (this.#parent.has(key) ? this.#top(key) : key));
      const [top, otherTop] = [a, b].map((key) => (this.#parent.has(key) ? this.#top(key) : key));
      return (one === top && other === otherTop) || (one === otherTop && other === top);
    });
  }

  clusters(): Iterable<readonly EntityKey[]> {
    return Map.groupBy(this.#parent.keys(), (key) => this.#top(key)).values();
  }

  #top(key: EntityKey): EntityKey {
    let top = key;
    for (let up = this.#parent.get(top); up !== undefined && up !== top; up = this.#parent.get(top)) top = up;
    for (let step = key; step !== top; ) {
      const up = this.#parent.get(step) as EntityKey;
      this.#parent.set(step, top);
      step = up;
    }
    return top;
  }
}
