import type { SearchKind } from '../../../ports/search-kind.ts';
import type { Connection } from '../connection.ts';
import type { SpaceRow } from '../space-row.ts';
import { EMBEDDED, VECTORS } from '../sql/vectors.ts';
import { Shard, type ShardRow } from './shard.ts';

/** The shards in memory, those asked last at the end. */
export class Shards {
  readonly #mostBytes: number;
  readonly #shards = new Map<string, Shard>();

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** Within a read: the shard as the file is now; `null` where no record of the space has a vector. */
  upToDate(connection: Connection, space: Pick<SpaceRow, 'id'>, kind: SearchKind, codeBytes: number): Shard | null {
    const name = `${space.id} ${kind}`;
    const known = this.#shards.get(name);
    const row = connection.first<ShardRow>(VECTORS.shard, { space: space.id, kind: EMBEDDED[kind].kind });
    this.#shards.delete(name);
    if (!row) return null;
    const follows = known?.born === row.born;
    const shard = follows ? known : new Shard(connection, space, kind, row, codeBytes);
    if (follows) shard.catchUp(connection, row.latest);
    this.#shards.set(name, shard);
    this.#dropOldest();
    return shard;
  }

  /** Outside of reads and writes: puts what was read row by row into pages, where nobody else is writing. */
  seal(connection: Connection, space: Pick<SpaceRow, 'id'>, kind: SearchKind): void {
    const shard = this.#shards.get(`${space.id} ${kind}`);
    if (!shard?.isWorthSealing) return;
    const done = connection.writeIfFree(() => {
      const row = connection.first<ShardRow>(VECTORS.shard, { space: space.id, kind: EMBEDDED[kind].kind });
      if (row?.born === shard.born) shard.seal(connection, row.latest);
    });
    if (done) shard.wasSealed();
  }

  #dropOldest(): void {
    let bytes = [...this.#shards.values()].reduce((sum, shard) => sum + shard.bytes, 0);
    for (const [name, shard] of this.#shards) {
      if (bytes <= this.#mostBytes || this.#shards.size === 1) return;
      this.#shards.delete(name);
      bytes -= shard.bytes;
    }
  }
}
