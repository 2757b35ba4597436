import type { SearchKind } from '../../../ports/search-kind.ts';
import type { Connection } from '../connection.ts';
import { rowsOf, type SpaceRow } from '../space-row.ts';
import { EMBEDDED, VECTOR_WRITES, VECTORS } from '../sql/vectors.ts';
import { type EmbeddedRow, type Stretch, scanned } from './embedded-row.ts';
import { type Candidate, ScanBlocks, type ScanQuery } from './scan-blocks.ts';
import { BLOCK_ROWS } from './scan-kernel.ts';

export interface ShardRow {
  readonly born: number;
  readonly latest: number;
  readonly sealed: number;
}

/** So many rows that had to be read one by one are worth new pages. */
const WORTH_SEALING = 4096;

/** What is scanned of one kind of record of one space, in memory. It follows the file: derived from it, and never ahead of it. */
export class Shard {
  readonly born: number;
  readonly #space: Pick<SpaceRow, 'id'>;
  readonly #kind: SearchKind;
  readonly #blocks: ScanBlocks;
  /** Rows that were believed at several times with gaps between, by number. */
  readonly #gaps = new Map<number, readonly Stretch[]>();
  /** Blocks that differ from their pages. */
  readonly #unsealed = new Set<number>();
  #seq: number;
  #readSingly = 0;

  /** Within a read. */
  constructor(
    connection: Connection,
    space: Pick<SpaceRow, 'id'>,
    kind: SearchKind,
    { born, latest, sealed }: ShardRow,
    codeBytes: number,
  ) {
    this.born = born;
    this.#space = space;
    this.#kind = kind;
    this.#blocks = new ScanBlocks(codeBytes);
    // What was never sealed has no pages: all of it is read as it is now.
    this.#seq = sealed === 0 ? latest : sealed;
    this.#load(connection);
    this.catchUp(connection, latest);
  }

  get bytes(): number {
    return this.#blocks.bytes + this.#gaps.size * 200;
  }

  /** Within a read: takes over what changed since. */
  catchUp(connection: Connection, latest: number): void {
    if (latest === this.#seq) return;
    const since = { ...this.#key, seq: this.#seq };
    const { first } = rowsOf(this.#space);
    for (const { row } of connection.all<{ row: number }>(VECTORS.goneSince, since)) {
      this.#blocks.unset(row - first);
      this.#changed(row - first);
    }
    let after = { ...since, row: Number.MAX_SAFE_INTEGER };
    for (;;) {
      const rows = connection.all<EmbeddedRow>(EMBEDDED[this.#kind].changed, after);
      for (const row of rows) this.#take(row);
      const last = rows.at(-1);
      if (!last) break;
      after = { ...after, seq: last.seq, row: last.row };
    }
    this.#seq = latest;
  }

  /** Those believed and valid then whose vectors may be nearest, at most so many or a few more, nearest first; `complete` where these are all. */
  nearest(query: ScanQuery, most: number): { readonly found: readonly Candidate[]; readonly complete: boolean } {
    const { first } = rowsOf(this.#space);
    const { found, complete } = this.#blocks.nearest(query, most + this.#gaps.size);
    const believed = this.#gaps.size === 0 ? found : found.filter(({ row }) => this.#wasBelieved(row, query.knownAt));
    return { found: believed.map((one) => ({ ...one, row: one.row + first })), complete };
  }

  /** Compares a vector with those of the file; not across a later search of the shard. */
  cosines(vector: Float32Array): (numbers: Uint8Array) => number {
    return this.#blocks.cosines(vector);
  }

  get isWorthSealing(): boolean {
    return this.#readSingly >= WORTH_SEALING;
  }

  /** Within a write: puts the blocks into the file as they are now. */
  seal(connection: Connection, latest: number): void {
    this.catchUp(connection, latest);
    // Pages do not tell of gaps: blocks that have some are read row by row.
    const withGaps = new Set([...this.#gaps.keys()].map((row) => Math.floor(row / BLOCK_ROWS)));
    for (const page of this.#unsealed) {
      if (withGaps.has(page)) connection.run(VECTOR_WRITES.dropPage, { ...this.#key, page });
      else connection.run(VECTOR_WRITES.page, { ...this.#key, page, body: this.#blocks.page(page) });
    }
    connection.run(VECTOR_WRITES.seal, { ...this.#key, seq: latest });
  }

  /** After the write is in the file. */
  wasSealed(): void {
    this.#unsealed.clear();
    this.#readSingly = 0;
  }

  get #key(): { space: number; kind: number } {
    return { space: this.#space.id, kind: EMBEDDED[this.#kind].kind };
  }

  /** Pages where there are some, rows where there are none. */
  #load(connection: Connection): void {
    const { first, last } = rowsOf(this.#space);
    const lastRow = connection.first<{ row: number }>(VECTORS.lastRow, { kind: this.#key.kind, first, last })?.row ?? first;
    for (let page = 0; page * BLOCK_ROWS <= lastRow - first; page += 1) {
      const body = connection.first<{ body: Uint8Array }>(VECTORS.page, { ...this.#key, page })?.body;
      if (body && this.#blocks.setPage(page, body)) continue;
      const start = first + page * BLOCK_ROWS;
      for (const row of connection.all<EmbeddedRow>(EMBEDDED[this.#kind].rows, { first: start, last: start + BLOCK_ROWS - 1 }))
        this.#take(row);
    }
  }

  #take(row: EmbeddedRow): void {
    const number = row.row - rowsOf(this.#space).first;
    const found = scanned(row);
    if (found) this.#blocks.set(number, found.row, row.numbers);
    else this.#blocks.unset(number);
    this.#changed(number);
    if (found && found.stretches.length > 1) this.#gaps.set(number, found.stretches);
  }

  #changed(number: number): void {
    this.#gaps.delete(number);
    this.#unsealed.add(Math.floor(number / BLOCK_ROWS));
    this.#readSingly += 1;
  }

  #wasBelieved(row: number, at: number): boolean {
    return this.#gaps.get(row)?.some(([from, to]) => from <= at && at < to) ?? true;
  }
}
