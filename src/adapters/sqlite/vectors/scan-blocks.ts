import { plainKernel } from './plain-kernel.ts';
import { BLOCK_ROWS, FOUND_BYTES, type ScanKernel, TIME_BYTES, TIME_COLUMNS } from './scan-kernel.ts';
import { cosineByCode, signsOf, writeSignsOfHalves } from './sign-code.ts';
import { TimeBounds } from './time-bounds.ts';
import { wasmKernel } from './wasm-kernel.ts';

/** What is kept of one row besides its code. */
export interface ScanRow {
  readonly validAt: number;
  readonly invalidAt: number;
  readonly recordedAt: number;
  readonly expiredAt: number;
  /** Where the file has its vector. */
  readonly vector: number;
}

/** A vector and the instants that it is asked at. */
export interface ScanQuery {
  /** Unit length. */
  readonly vector: Float32Array;
  /** Left out = at any time. */
  readonly validAt?: number | undefined;
  readonly knownAt: number;
}

export interface Candidate {
  readonly row: number;
  readonly vector: number;
  /** About its cosine with the query's vector, as far as its code tells. */
  readonly nearness: number;
}

/** Up to so many rows are scanned in plain TypeScript: a WebAssembly memory reserves gigabytes of addresses, too many for each of thousands of spaces. */
const SMALL = 4 * BLOCK_ROWS;

/**
 * The rows of a shard in memory, by number from 0: times, code and the place of the vector. For 384 numbers that is 88 bytes a row: 32 of times, 48 of
 * code, 8 for the place.
 */
export class ScanBlocks {
  readonly codeBytes: number;
  readonly #blockBytes: number;
  /** Where the file has the vectors of each block's rows. */
  readonly #vectors: Float64Array[] = [];
  /** Of each block; none where its times have changed since the last scan. */
  readonly #bounds: (TimeBounds | undefined)[] = [];
  readonly #small: () => ScanKernel;
  readonly #large: () => ScanKernel | null;
  #kernel: ScanKernel;
  /** How many rows found so far the memory has room for. */
  #room = BLOCK_ROWS;

  constructor(codeBytes: number, kernels: { small?: () => ScanKernel; large?: () => ScanKernel | null } = {}) {
    this.codeBytes = codeBytes;
    this.#blockBytes = TIME_BYTES + BLOCK_ROWS * codeBytes;
    this.#small = kernels.small ?? plainKernel;
    this.#large = kernels.large ?? wasmKernel;
    this.#kernel = this.#small();
    this.#kernel.grow(this.#start);
  }

  get blocks(): number {
    return this.#vectors.length;
  }

  get bytes(): number {
    return this.#kernel.buffer.byteLength + this.#vectors.length * BLOCK_ROWS * 8;
  }

  /** @param halves the vector itself */
  set(row: number, { validAt, invalidAt, recordedAt, expiredAt, vector }: ScanRow, halves: Uint8Array): void {
    const block = Math.floor(row / BLOCK_ROWS);
    this.#reach(block);
    const at = row % BLOCK_ROWS;
    const times = this.#times(block);
    for (const [column, time] of [validAt, invalidAt, recordedAt, expiredAt].entries()) times[column * BLOCK_ROWS + at] = time;
    this.#bounds[block] = undefined;
    writeSignsOfHalves(halves, new Uint8Array(this.#kernel.buffer, this.#at(block) + TIME_BYTES + at * this.codeBytes, this.codeBytes));
    (this.#vectors[block] as Float64Array)[at] = vector;
  }

  /** The row has no vector any more. */
  unset(row: number): void {
    const block = Math.floor(row / BLOCK_ROWS);
    if (block >= this.blocks) return;
    this.#times(block)[2 * BLOCK_ROWS + (row % BLOCK_ROWS)] = Number.POSITIVE_INFINITY;
    this.#bounds[block] = undefined;
  }

  /** Those that pass and whose codes differ least from the query's, at most so many, by their nearness; `complete` where these are all that pass. */
  nearest(query: ScanQuery, asked: number): { readonly found: readonly Candidate[]; readonly complete: boolean } {
    const most = Math.min(asked, this.blocks * BLOCK_ROWS);
    // One more tells whether there are more.
    const rows = this.#scan(query, most + 1);
    const nearness = cosineByCode(query.vector, this.codeBytes);
    const memory = new Uint8Array(this.#kernel.buffer);
    const found = rows.slice(0, most).map((row): Candidate => {
      const block = Math.floor(row / BLOCK_ROWS);
      const at = row % BLOCK_ROWS;
      const vector = (this.#vectors[block] as Float64Array)[at] as number;
      return { row, vector, nearness: nearness(memory, this.#at(block) + TIME_BYTES + at * this.codeBytes) };
    });
    return { found: found.sort((a, b) => b.nearness - a.nearness || a.row - b.row), complete: rows.length <= most };
  }

  /** Compares a vector with others in halves: the cosine, where all have unit length. */
  cosines(vector: Float32Array): (halves: Uint8Array) => number {
    const kernel = this.#kernel;
    const numbers = this.codeBytes * 8;
    const halvesAt = this.#vectorAt + numbers * 4;
    new Float32Array(kernel.buffer, this.#vectorAt, numbers).fill(0).set(vector);
    const place = new Uint8Array(kernel.buffer, halvesAt, numbers * 2);
    place.fill(0);
    return (halves) => {
      place.set(halves);
      return kernel.dot(this.#vectorAt, halvesAt, numbers);
    };
  }

  /** What is kept of a block, to be put elsewhere: times, codes, places. */
  page(block: number): Uint8Array {
    const kept = TIME_BYTES + BLOCK_ROWS * this.codeBytes;
    const page = new Uint8Array(kept + BLOCK_ROWS * 8);
    page.set(new Uint8Array(this.#kernel.buffer, this.#at(block), kept));
    page.set(new Uint8Array((this.#vectors[block] as Float64Array).buffer), kept);
    return page;
  }

  /** `false` where it is no page of such codes. */
  setPage(block: number, page: Uint8Array): boolean {
    const kept = TIME_BYTES + BLOCK_ROWS * this.codeBytes;
    if (page.byteLength !== kept + BLOCK_ROWS * 8) return false;
    this.#reach(block);
    new Uint8Array(this.#kernel.buffer, this.#at(block), kept).set(page.subarray(0, kept));
    new Uint8Array((this.#vectors[block] as Float64Array).buffer).set(page.subarray(kept));
    this.#bounds[block] = undefined;
    return true;
  }

  /** The rows that pass and whose codes differ least, at most so many, of equal ones the first; the last of them is one that differs most. */
  #scan({ vector, validAt, knownAt }: ScanQuery, most: number): readonly number[] {
    // After a block at most a block more than twice as many as are wanted count: those nearer than the last, and those as near as the last.
    this.#makeRoom(Math.min(2 * most + 4 * BLOCK_ROWS, this.blocks * BLOCK_ROWS));
    const kernel = this.#kernel;
    new Uint8Array(kernel.buffer, 0, this.codeBytes).set(signsOf(vector, this.codeBytes));
    const counts = new Uint32Array(kernel.buffer, this.#histogram, this.#distances).fill(0);
    const [to, after] = validAt === undefined ? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] : [validAt, validAt];
    const found = new Uint32Array(kernel.buffer, this.#out, this.#room * 2);
    let written = 0;
    /** Of what was written, what still counts: it differs in fewer bits than `below`. */
    let kept = 0;
    let below = this.#distances;
    for (let block = 0; block < this.blocks; block += 1) {
      const times = this.#boundsOf(block).deciding(to, after, knownAt);
      if (times === null) continue;
      if (written + BLOCK_ROWS > this.#room) written = keepBelow(found, written, below);
      // Later rows that differ as much as the last of enough come too late.
      const bound = kept < most ? below : below - 1;
      const out = this.#out + written * 8;
      const more = kernel.scan(
        this.#at(block),
        this.codeBytes,
        0,
        times,
        to,
        after,
        knownAt,
        bound,
        this.#histogram,
        block * BLOCK_ROWS,
        out,
      );
      written += more;
      kept += more;
      for (let last = counts[below - 1] as number; kept - last >= most; last = counts[below - 1] as number) {
        below -= 1;
        kept -= last;
      }
    }
    written = keepBelow(found, written, below);
    const rows = (from: number, to: number) => rowsBetween(found.subarray(0, written * 2), from, to);
    return [...rows(0, below - 1), ...rows(below - 1, below)].slice(0, most);
  }

  #boundsOf(block: number): TimeBounds {
    this.#bounds[block] ??= new TimeBounds(this.#times(block));
    return this.#bounds[block];
  }

  #times(block: number): Float64Array {
    return new Float64Array(this.#kernel.buffer, this.#at(block), BLOCK_ROWS * TIME_COLUMNS);
  }

  /** How many different distances there are. */
  get #distances(): number {
    return this.codeBytes * 8 + 1;
  }

  /** Behind the query's code: its vector, and the one that it is compared with. */
  get #vectorAt(): number {
    return this.codeBytes;
  }

  get #histogram(): number {
    return this.#vectorAt + this.codeBytes * 8 * 6;
  }

  get #out(): number {
    return this.#histogram + this.#distances * 4;
  }

  /** Where the first block begins: a multiple of 64, a line of the processor's cache, behind the query, what it is compared with, the histogram and what is found. */
  get #start(): number {
    return Math.ceil((this.#out + (this.#room - BLOCK_ROWS) * 8 + FOUND_BYTES) / 64) * 64;
  }

  #at(block: number): number {
    return this.#start + block * this.#blockBytes;
  }

  /** Makes blocks up to this one, of rows that pass never. */
  #reach(block: number): void {
    if (block < this.blocks) return;
    if ((block + 1) * BLOCK_ROWS > SMALL && this.blocks * BLOCK_ROWS <= SMALL) this.#move(this.#large() ?? this.#kernel, this.#room, block);
    const needed = this.#at(block + 1);
    if (needed > this.#kernel.buffer.byteLength) this.#kernel.grow(Math.max(needed, Math.ceil(this.#kernel.buffer.byteLength * 1.25)));
    while (this.blocks <= block) {
      this.#vectors.push(new Float64Array(BLOCK_ROWS));
      this.#times(this.blocks - 1).fill(Number.POSITIVE_INFINITY, 2 * BLOCK_ROWS, 3 * BLOCK_ROWS);
    }
  }

  #makeRoom(found: number): void {
    if (found > this.#room) this.#move(this.#kernel, Math.ceil(found * 1.25), this.blocks);
  }

  /** Brings the blocks into another kernel's memory, or further back in the same. */
  #move(kernel: ScanKernel, room: number, blocks: number): void {
    const old = new Uint8Array(this.#kernel.buffer).slice(this.#start, this.#at(this.blocks));
    this.#room = room;
    this.#kernel = kernel;
    if (this.#at(blocks) > kernel.buffer.byteLength) kernel.grow(this.#at(blocks));
    new Uint8Array(kernel.buffer).set(old, this.#start);
  }
}

/** Takes out what differs in as many bits or more; tells how many are left. */
function keepBelow(found: Uint32Array, written: number, below: number): number {
  let kept = 0;
  for (let index = 0; index < written; index += 1) {
    if ((found[index * 2 + 1] as number) >= below) continue;
    found.copyWithin(kept * 2, index * 2, index * 2 + 2);
    kept += 1;
  }
  return kept;
}

function rowsBetween(found: Uint32Array, from: number, to: number): readonly number[] {
  const rows: number[] = [];
  for (let index = 0; index < found.length; index += 2) {
    const distance = found[index + 1] as number;
    if (from <= distance && distance < to) rows.push(found[index] as number);
  }
  return rows;
}
