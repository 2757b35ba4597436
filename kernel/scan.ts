/**
 * The scan of one block in AssemblyScript: a dialect of TypeScript that becomes WebAssembly (`npm run build:kernel`). What it does is said, and done
 * once more without SIMD, in src/adapters/sqlite/vectors/plain-kernel.ts, which is its oracle.
 */

const ROWS: usize = 1024;
/** Where the columns begin: four of times, 8 bytes a row, then the codes. */
const INVALID_AT: usize = ROWS * 8;
const RECORDED_AT: usize = ROWS * 16;
const EXPIRED_AT: usize = ROWS * 24;
const CODES: usize = ROWS * 32;

export function scan(
  block: usize,
  codeBytes: usize,
  query: usize,
  times: i32,
  validTo: f64,
  invalidAfter: f64,
  knownAt: f64,
  below: u32,
  histogram: usize,
  first: u32,
  out: usize,
): i32 {
  // Behind the room for what is found. Rows that pass are listed first, so that the processor has no branches to guess.
  const list = out + ROWS * 8;
  const end = listPassing(block, times, validTo, invalidAfter, knownAt, list);
  const codes = block + CODES;
  const passing = (end - list) >> 2;
  // Where some are left out, codes come from memory faster when all are gone over in order first; where most are, one by one.
  if (passing > ROWS / 10 && passing < ROWS / 2) fetch(codes, codes + ROWS * codeBytes, end);
  let to = out;
  for (let at = list; at < end; at += 4) {
    const row = load<u32>(at);
    const distance = differing(codes + <usize>row * codeBytes, codeBytes, query);
    if (distance >= below) continue;
    store<u32>(to, first + row);
    store<u32>(to, distance, 4);
    to += 8;
    const counter = histogram + <usize>distance * 4;
    store<u32>(counter, load<u32>(counter) + 1);
  }
  return <i32>((to - out) >> 3);
}

/** Lists the rows whose times pass; tells where the list ends. */
function listPassing(block: usize, times: i32, validTo: f64, invalidAfter: f64, knownAt: f64, list: usize): usize {
  const starts = f64x2.splat(validTo);
  const ends = f64x2.splat(invalidAfter);
  const known = f64x2.splat(knownAt);
  let end = list;
  for (let row: usize = 0; row < ROWS; row += 2) {
    const at = block + row * 8;
    let passes = i64x2.splat(-1);
    if (times & 1) passes = f64x2.le(v128.load(at), starts);
    if (times & 2) passes = v128.and(passes, f64x2.gt(v128.load(at + INVALID_AT), ends));
    if (times & 4) passes = v128.and(passes, f64x2.le(v128.load(at + RECORDED_AT), known));
    if (times & 8) passes = v128.and(passes, f64x2.gt(v128.load(at + EXPIRED_AT), known));
    const which = i64x2.bitmask(passes);
    store<u32>(end, <u32>row);
    end += (which & 1) << 2;
    store<u32>(end, <u32>row + 1);
    end += (which & 2) << 1;
  }
  return end;
}

/** Loads a word of each cache line; what comes of it goes somewhere, or the compiler leaves it out. */
function fetch(from: usize, to: usize, somewhere: usize): void {
  let any: u64 = 0;
  for (let at = from; at < to; at += 64) any |= load<u64>(at);
  store<u64>(somewhere, any);
}

/** In how many bits a code differs from the query's. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function differing(code: usize, codeBytes: usize, query: usize): u32 {
  let distance: u64 = 0;
  for (let at: usize = 0; at < codeBytes; at += 16) {
    distance += popcnt<u64>(load<u64>(code + at) ^ load<u64>(query + at)) + popcnt<u64>(load<u64>(code + at + 8) ^ load<u64>(query + at + 8));
  }
  return <u32>distance;
}

/** The bits of a half, moved to where a float has them, are its value times 2^-112. */
const HALF_SCALE: f32 = 5192296858534827628530496329220096.0;

export function dot(vector: usize, halves: usize, numbers: usize): f32 {
  let low = f32x4.splat(0);
  let high = f32x4.splat(0);
  for (let at: usize = 0; at < numbers; at += 8) {
    const eight = v128.load(halves + at * 2);
    low = f32x4.add(low, f32x4.mul(v128.load(vector + at * 4), valuesOf(i32x4.extend_low_i16x8_u(eight))));
    high = f32x4.add(high, f32x4.mul(v128.load(vector + at * 4 + 16), valuesOf(i32x4.extend_high_i16x8_u(eight))));
  }
  const four = f32x4.add(low, high);
  return f32x4.extract_lane(four, 0) + f32x4.extract_lane(four, 1) + (f32x4.extract_lane(four, 2) + f32x4.extract_lane(four, 3));
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function valuesOf(halves: v128): v128 {
  const sizes = i32x4.shl(v128.and(halves, i32x4.splat(0x7fff)), 13);
  const signs = i32x4.shl(v128.and(halves, i32x4.splat(0x8000)), 16);
  return f32x4.mul(v128.or(sizes, signs), f32x4.splat(HALF_SCALE));
}
