import type { EmbeddedText } from '../../domain/graph-changes.ts';
import { knownAt } from '../../domain/stored.ts';
import { SEARCH_KINDS, type SearchKind } from '../../ports/search-kind.ts';
import type { VectorHit, VectorIndex, VectorQuery, VectorSpace } from '../../ports/vector-index.ts';
import { checkDimension } from '../shared/check-dimension.ts';
import { compareText } from '../shared/compare-text.ts';
import { noEmbeddingModel, otherEmbeddingModel } from '../shared/refused-vectors.ts';
import { textHash } from '../shared/text-hash.ts';
import { type Embeddable, embeddable } from './embeddable.ts';
import { emptySpace, type Space } from './space.ts';

/** Vectors by the hash of their text, and in each space the texts that have theirs. Searched one by one. */
export class VectorMemory implements VectorIndex {
  readonly #spaces: ReadonlyMap<string, Space>;
  readonly #vectors = new Map<string, Float32Array>();
  #declared: VectorSpace | null = null;

  constructor(spaces: ReadonlyMap<string, Space>) {
    this.#spaces = spaces;
  }

  async describe(): Promise<VectorSpace | null> {
    return this.#vectors.size === 0 ? null : this.#declared;
  }

  async declare(space: VectorSpace): Promise<void> {
    const held = await this.describe();
    if (held && (held.model !== space.model || held.dimension !== space.dimension)) throw otherEmbeddingModel(held, space);
    this.#declared = { ...space };
  }

  async cached(textHashes: readonly string[]): Promise<ReadonlyMap<string, Float32Array>> {
    return new Map(
      textHashes.flatMap((hash) => (this.#vectors.has(hash) ? [[hash, (this.#vectors.get(hash) as Float32Array).slice()]] : [])),
    );
  }

  async put(space: string, vectors: readonly EmbeddedText[]): Promise<void> {
    this.check(vectors);
    const existing = this.#spaces.get(space);
    if (existing) this.add(existing, vectors);
  }

  async missing(space: string, query: Parameters<VectorIndex['missing']>[1]): ReturnType<VectorIndex['missing']> {
    const { kind, after, limit } = query;
    const records = this.#spaces.get(space) ?? emptySpace();
    const lacking = embeddable(records, kind).filter((one) => one.wanted && !records.vectors.has(place(kind, one)));
    const texts = new Map(lacking.map(({ id, text }) => [JSON.stringify([id, text]), { id, text }]));
    const inOrder = [...texts.values()].sort((a, b) => compareText(a.id, b.id) || compareText(a.text, b.text));
    const later = inOrder.filter(({ id }) => after === undefined || compareText(id, after) > 0);
    const lastId = later.slice(0, limit).at(-1)?.id;
    return later.filter(({ id }, index) => index < limit || id === lastId);
  }

  async search(name: string, query: VectorQuery): Promise<readonly VectorHit[]> {
    const space = this.#spaces.get(name);
    if (!space || this.#declared === null) return [];
    checkDimension(this.#declared.model, query.vector, this.#declared.dimension);
    const best = new Map<string, number>();
    for (const one of embeddable(space, query.kind)) {
      const hash = textHash(one.text);
      const vector = this.#vectors.get(hash);
      if (!vector || !meets(one, query) || !space.vectors.has(place(query.kind, one))) continue;
      best.set(one.id, Math.max(best.get(one.id) ?? Number.NEGATIVE_INFINITY, dot(vector, query.vector)));
    }
    return [...best]
      .map(([id, score]) => ({ id, score }))
      .sort((a, b) => b.score - a.score || compareText(a.id, b.id))
      .slice(0, query.limit);
  }

  async clear(): Promise<void> {
    this.#vectors.clear();
    for (const { vectors } of this.#spaces.values()) vectors.clear();
  }

  /** @throws AsofError as {@link VectorIndex.put} */
  check(vectors: readonly EmbeddedText[]): void {
    if (vectors.length === 0) return;
    if (this.#declared === null) throw noEmbeddingModel();
    for (const { vector } of vectors) checkDimension(this.#declared.model, vector, this.#declared.dimension);
  }

  /** Gives the vectors to the records that have their texts. */
  add(space: Space, vectors: readonly EmbeddedText[]): void {
    if (vectors.length === 0) return;
    const there = placesOf(space);
    for (const { kind, id, textHash: hash, vector } of vectors) {
      const at = JSON.stringify([kind, id, hash]);
      if (!there.has(at)) continue;
      space.vectors.add(at);
      this.#vectors.set(hash, vector.slice());
    }
  }

  /** Drops the vectors of texts that no record has any more. */
  drop(): void {
    const left = new Set<string>();
    for (const space of this.#spaces.values()) {
      if (space.vectors.size === 0) continue;
      const there = placesOf(space);
      for (const at of space.vectors) {
        if (there.has(at)) left.add((JSON.parse(at) as [string, string, string])[2]);
        else space.vectors.delete(at);
      }
    }
    for (const hash of this.#vectors.keys()) if (!left.has(hash)) this.#vectors.delete(hash);
  }
}

function placesOf(space: Space): ReadonlySet<string> {
  return new Set(SEARCH_KINDS.flatMap((kind) => embeddable(space, kind).map((one) => place(kind, one))));
}

function place(kind: SearchKind, { id, text }: Pick<Embeddable, 'id' | 'text'>): string {
  return JSON.stringify([kind, id, textHash(text)]);
}

function meets(one: Embeddable, { validAt, knownAt: at }: VectorQuery): boolean {
  return one.findable && knownAt(one, at) && (validAt === undefined || (one.validAt <= validAt && validAt < one.invalidAt));
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);
}
