import { createHash } from 'node:crypto';
import type { SpaceRecord } from '../../index.ts';

const MODULUS = 1n << 256n;
/** Records are summed in so many groups, so that one that differs is found again by looking at a small part. */
const GROUPS = 256;

/** Counts records and sums their hashes, in whatever order they come. Two spaces with the same tally hold the same records. */
export class Tally {
  readonly #counts = new Map<SpaceRecord['type'], number>();
  readonly #sums = Array.from({ length: GROUPS }, () => 0n);
  #total = 0;

  add(record: SpaceRecord): void {
    const group = groupOf(record);
    this.#sums[group] = ((this.#sums[group] ?? 0n) + BigInt(`0x${hashOf(record)}`)) % MODULUS;
    this.#counts.set(record.type, (this.#counts.get(record.type) ?? 0) + 1);
    this.#total += 1;
  }

  get total(): number {
    return this.#total;
  }

  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** The sum of the SHA-256 of all records, modulo 2^256, as 64 hexadecimal digits. */
  get checksum(): string {
    return (this.#sums.reduce((sum, part) => sum + part, 0n) % MODULUS).toString(16).padStart(64, '0');
  }

  equals(other: Tally): boolean {
    return this.#total === other.#total && this.differingGroup(other) === null;
  }

  /** The first group of records in which two tallies differ. */
  differingGroup(other: Tally): number | null {
    const group = this.#sums.findIndex((sum, index) => sum !== other.#sums[index]);
    return group === -1 ? null : group;
  }
}

/** A record and its other versions and states are in one group. */
export function groupOf(record: SpaceRecord): number {
  return createHash('sha256').update(nameOf(record)).digest().readUInt8(0);
}

export function hashOf(record: SpaceRecord): string {
  return createHash('sha256').update(JSON.stringify(record, sortKeys)).digest('hex');
}

/** What a person calls it, such as `fact f_1`. */
export function nameOf({ type, value }: SpaceRecord): string {
  if (type === 'claim') return `claim ${value.claim.id}`;
  if (type === 'mention') return `mention ${JSON.stringify(value.name)} of episode ${value.episodeId}`;
  return `${type} ${type === 'predicate' ? value.name : value.id}`;
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
