import { expect, test } from 'vitest';
import { seeded } from '../../../../bench/generated-graph.ts';
import { compileKernel } from '../../../../scripts/compile-kernel.ts';
import { dotOfHalves, toHalves } from '../../../../src/adapters/sqlite/vectors/half.ts';
import { KERNEL_WASM } from '../../../../src/adapters/sqlite/vectors/kernel-wasm.ts';
import { plainKernel } from '../../../../src/adapters/sqlite/vectors/plain-kernel.ts';
import { ScanBlocks, type ScanRow } from '../../../../src/adapters/sqlite/vectors/scan-blocks.ts';
import { BLOCK_ROWS, FOUND_BYTES, TIME_BYTES } from '../../../../src/adapters/sqlite/vectors/scan-kernel.ts';
import { codeBytesOf, signsOf, writeSignsOfHalves } from '../../../../src/adapters/sqlite/vectors/sign-code.ts';
import { wasmKernel } from '../../../../src/adapters/sqlite/vectors/wasm-kernel.ts';

const random = seeded(5);
const bytesOf = (vector: Float32Array) => new Uint8Array(toHalves(vector).buffer);
const vectorOf = (dimension: number) => Float32Array.from({ length: dimension }, () => random() - 0.5);
const instant = () => Math.floor(random() * 10);

function randomRow(vector: number): ScanRow {
  return { validAt: instant(), invalidAt: instant() + 3, recordedAt: instant(), expiredAt: instant() + 3, vector };
}

test('the committed WebAssembly is what kernel/scan.ts compiles to', async () => {
  expect(Buffer.from(await compileKernel()).toString('base64')).toBe(KERNEL_WASM);
});

test.for([3, 128, 384, 1000])('WebAssembly scans as plain TypeScript does, %i numbers to a vector', (dimension) => {
  const codeBytes = codeBytesOf(dimension);
  const kernels = [plainKernel(), wasmKernel() ?? expect.fail('this Node has WebAssembly')];
  const [histogram, out] = [codeBytes, codeBytes + (codeBytes * 8 + 1) * 4];
  const block = Math.ceil((out + FOUND_BYTES) / 64) * 64;
  const end = block + TIME_BYTES + BLOCK_ROWS * codeBytes;
  for (const kernel of kernels) kernel.grow(end);
  const content = Uint8Array.from({ length: TIME_BYTES + BLOCK_ROWS * codeBytes }, () => random() * 256);
  const times = new Float64Array(content.buffer, 0, TIME_BYTES / 8);
  for (let index = 0; index < times.length; index += 1)
    times[index] =
      random() < 0.1 ? ([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 8.64e15, -8.64e15][index % 4] as number) : instant();
  const query = Uint8Array.from({ length: codeBytes }, () => random() * 256);
  const asked = [
    [15, 5, 5, 5],
    [15, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 4],
    [15, 0, 0, 8.64e15],
    [0, 5, 5, 5],
    [2, 5, 6, 5],
    [9, 3, 6, 5],
    [4, 3, 6, 1],
  ] as const;
  for (const [times, validTo, invalidAfter, knownAt] of asked)
    for (const below of [codeBytes * 8 + 1, codeBytes * 4, 0]) {
      const [plain, wasm] = kernels.map((kernel) => {
        new Uint8Array(kernel.buffer).fill(0);
        new Uint8Array(kernel.buffer, block).set(content);
        new Uint8Array(kernel.buffer).set(query);
        const found = kernel.scan(block, codeBytes, 0, times, validTo, invalidAfter, knownAt, below, histogram, 5000, out);
        return {
          written: new Uint32Array(kernel.buffer, out, found * 2).slice(),
          counts: new Uint32Array(kernel.buffer, histogram, codeBytes * 8 + 1).slice(),
          block: new Uint8Array(kernel.buffer, block, content.length).slice(),
        };
      });
      expect(wasm).toEqual(plain);
      expect(plain?.block).toEqual(content);
      expect(plain?.counts.reduce((sum, count) => sum + count, 0)).toBe((plain?.written.length ?? 0) / 2);
      if (times === 0 && below > codeBytes * 8) expect(plain?.written.length).toBe(BLOCK_ROWS * 2);
    }
});

test('what is nearest is the same in plain TypeScript, in WebAssembly and by hand, from the first block to those after the change to WebAssembly', () => {
  const dimension = 40;
  const codeBytes = codeBytesOf(dimension);
  const blocks = [new ScanBlocks(codeBytes), new ScanBlocks(codeBytes, { large: () => null })];
  const rows = Array.from({ length: 6000 }, (_, number) => ({ number, row: randomRow(number * 2), vector: vectorOf(dimension) }));
  for (const { number, row, vector } of rows) if (number % 7 !== 0) for (const one of blocks) one.set(number, row, bytesOf(vector));
  for (const one of blocks) one.unset(8);
  const query = vectorOf(dimension);
  const asked = { vector: query, validAt: 5, knownAt: 6 };
  const differing = (vector: Float32Array) => vector.reduce((sum, value, at) => sum + Number(value < 0 !== (query[at] as number) < 0), 0);
  const nearness = (vector: Float32Array) =>
    query.reduce((sum, value, at) => sum + ((vector[at] as number) < 0 ? -value : value), 0) * Math.sqrt(Math.PI / 2 / dimension);
  const passing = rows.filter(
    ({ number, row }) =>
      number % 7 !== 0 && number !== 8 && row.validAt <= 5 && row.invalidAt > 5 && row.recordedAt <= 6 && row.expiredAt > 6,
  );
  const inOrder = passing.map(({ vector }) => differing(vector)).sort((a, b) => a - b);
  for (const most of [1, 50, 800, passing.length, 9999]) {
    const [wasm, plain] = blocks.map((one) => one.nearest(asked, most));
    expect(wasm).toEqual(plain);
    expect(wasm?.complete).toBe(most >= passing.length);
    const distances = wasm?.found.map(({ row }) => differing(rows[row]?.vector as Float32Array)).sort((a, b) => a - b);
    expect(distances).toEqual(inOrder.slice(0, most));
    expect(wasm?.found.every(({ row, vector }) => vector === row * 2)).toBe(true);
    for (const { row, nearness: told } of wasm?.found ?? []) expect(told).toBeCloseTo(nearness(rows[row]?.vector as Float32Array), 4);
    const told = wasm?.found.map((one) => one.nearness) ?? [];
    expect(told).toEqual(told.toSorted((a, b) => b - a));
  }
});

test('of many that are as near as the last the first are taken, also where every block is nearer than the one before', () => {
  const codeBytes = codeBytesOf(128);
  const blocks = new ScanBlocks(codeBytes);
  const query = new Float32Array(128).fill(1);
  const always = { validAt: 0, invalidAt: 9, recordedAt: 0, expiredAt: 9 };
  const count = 12 * BLOCK_ROWS;
  // The first block differs in all bits, the last in 18 of 128.
  const differing = (row: number) => 128 - Math.floor(row / BLOCK_ROWS) * 10;
  for (let row = 0; row < count; row += 1)
    blocks.set(row, { ...always, vector: row }, bytesOf(query.map((value, at) => (at < differing(row) ? -value : value))));
  const first = (from: number, many: number) => Array.from({ length: many }, (_, index) => from + index);
  const rowsOf = (most: number, validAt = 5) => blocks.nearest({ vector: query, validAt, knownAt: 5 }, most).found.map(({ row }) => row);
  expect(rowsOf(10)).toEqual(first(11 * BLOCK_ROWS, 10));
  expect(rowsOf(BLOCK_ROWS + 3)).toEqual([...first(11 * BLOCK_ROWS, BLOCK_ROWS), ...first(10 * BLOCK_ROWS, 3)]);
  expect(rowsOf(count).length).toBe(count);
  expect(rowsOf(10, 9)).toEqual([]);
  for (let row = 11 * BLOCK_ROWS; row < count; row += 1) blocks.unset(row);
  blocks.set(7, { ...always, validAt: 6, vector: 7 }, bytesOf(query));
  expect(rowsOf(2, 7)).toEqual([7, 10 * BLOCK_ROWS]);
  expect(rowsOf(2)).toEqual(first(10 * BLOCK_ROWS, 2));
});

test.for([1, 8, 130, 384])('a vector is compared with halves as by hand, %i numbers', (dimension) => {
  const codeBytes = codeBytesOf(dimension);
  const blocks = [
    new ScanBlocks(codeBytes),
    new ScanBlocks(codeBytes, { small: () => wasmKernel() ?? expect.fail('this Node has WebAssembly') }),
  ];
  const query = vectorOf(dimension);
  const compare = blocks.map((one) => one.cosines(query));
  for (const other of [vectorOf(dimension), query, query.map((value) => -value), new Float32Array(dimension).fill(2 ** -20)]) {
    const halves = bytesOf(other);
    for (const cosine of compare) expect(cosine(halves)).toBeCloseTo(dotOfHalves(halves, query), 5);
  }
});

test('a page brings a block elsewhere', () => {
  const codeBytes = codeBytesOf(8);
  const [one, other] = [new ScanBlocks(codeBytes), new ScanBlocks(codeBytes)];
  for (let number = 0; number < 3000; number += 1) one.set(number, randomRow(number), bytesOf(vectorOf(8)));
  for (let block = 0; block < one.blocks; block += 1) expect(other.setPage(block, one.page(block))).toBe(true);
  const asked = { vector: vectorOf(8), knownAt: 5 };
  expect(other.nearest(asked, 300)).toEqual(one.nearest(asked, 300));
  expect(new ScanBlocks(codeBytesOf(300)).setPage(0, one.page(0))).toBe(false);
});

test('the signs of a vector and of its halves are the same', () => {
  for (const dimension of [1, 8, 130]) {
    const vector = vectorOf(dimension);
    const code = new Uint8Array(codeBytesOf(dimension)).fill(255);
    writeSignsOfHalves(bytesOf(vector), code);
    expect(code).toEqual(signsOf(vector, codeBytesOf(dimension)));
  }
});
