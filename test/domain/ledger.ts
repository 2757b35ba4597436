import { changedFacts } from '../../src/domain/changes.ts';
import type { Claim } from '../../src/domain/claim.ts';
import { foldSlot } from '../../src/domain/fold/fold-slot.ts';
import type { Slot } from '../../src/domain/fold/slot.ts';
import { OPEN_END } from '../../src/domain/instant.ts';
import type { FactVersion } from '../../src/domain/stored.ts';
import { type Point, visibleAt } from '../../src/domain/visibility.ts';

/** One commit: the claims of an episode come in, or an episode is taken back. */
export type Commit = { readonly record: readonly Claim[] } | { readonly retract: string };

/** The smallest memory there is: the claims of one slot that count, and every version of its facts. Commit n happens at transaction time n. */
export class Ledger {
  readonly #slot: Omit<Slot, 'claims'>;
  #claims: readonly Claim[] = [];
  #versions: readonly FactVersion[] = [];
  #now = 0;

  constructor(slot: Omit<Slot, 'claims'>, commits: readonly Commit[] = []) {
    this.#slot = slot;
    for (const commit of commits) this.commit(commit);
  }

  commit(commit: Commit): void {
    const recordedAt = ++this.#now;
    this.#claims =
      'retract' in commit ? this.#claims.filter(({ episodeId }) => episodeId !== commit.retract) : [...this.#claims, ...commit.record];
    const computed = foldSlot({ ...this.#slot, claims: this.#claims }).map((fact) => ({
      ...fact,
      subjectName: '',
      objectName: '',
      sentence: '',
    }));
    const { expired, recorded } = changedFacts(this.current(), computed);
    const gone = new Set(expired);
    this.#versions = [
      ...this.#versions.map((version) =>
        version.expiredAt === OPEN_END && gone.has(version.id) ? { ...version, expiredAt: recordedAt } : version,
      ),
      ...recorded.map((fact) => ({ ...fact, recordedAt, expiredAt: OPEN_END })),
    ];
  }

  get now(): number {
    return this.#now;
  }

  get versions(): readonly FactVersion[] {
    return this.#versions;
  }

  current(): readonly FactVersion[] {
    return this.#versions.filter(({ expiredAt }) => expiredAt === OPEN_END);
  }

  /** What a question asked at a point is answered with, in order of id. */
  answer(point: Point): readonly unknown[] {
    return this.#versions
      .filter((version) => visibleAt(version, point))
      .map(believed)
      .toSorted(byId);
  }

  /** What is believed now, of every standing, without when it was recorded. */
  beliefs(): readonly unknown[] {
    return this.current().map(believed).toSorted(byId);
  }
}

/** A version without the time at which it stopped being believed, which nobody could know before. */
function believed({ recordedAt: _, expiredAt: __, ...fact }: FactVersion): Omit<FactVersion, 'recordedAt' | 'expiredAt'> {
  return fact;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
