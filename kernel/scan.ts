/**
 * The scan of one block in AssemblyScript: a dialect of TypeScript that becomes WebAssembly (`npm run build:kernel`). What it does is said, and done
 * once more without SIMD, in src/adapters/sqlite/vectors/plain-kernel.ts, which is its oracle.
 */

const ROWS: usize = 1024;
/** Where the columns begin: four of times, 8 bytes a row, then the codes, then the distances. */
const INVALID_AT: usize = ROWS * 8;
const RECORDED_AT: usize = ROWS * 16;
const EXPIRED_AT: usize = ROWS * 24;
const CODES: usize = ROWS * 32;

/** Distance of a row that does not pass: larger than any. */
const OUT: u16 = 0xffff;

export function scan(
  block: usize,
  codeBytes: usize,
  query: usize,
  histogram: usize,
  validTo: f64,
  invalidAfter: f64,
  knownAt: f64,
): void {
  const starts = f64x2.splat(validTo);
  const ends = f64x2.splat(invalidAfter);
  const known = f64x2.splat(knownAt);
  const codes = block + CODES;
  const distances = codes + ROWS * codeBytes;
  for (let row: usize = 0; row < ROWS; row += 2) {
    const times = block + row * 8;
    const passes = v128.and(
      v128.and(f64x2.le(v128.load(times), starts), f64x2.gt(v128.load(times + INVALID_AT), ends)),
      v128.and(f64x2.le(v128.load(times + RECORDED_AT), known), f64x2.gt(v128.load(times + EXPIRED_AT), known)),
    );
    const which = i64x2.bitmask(passes);
    const two = distances + row * 2;
    const code = codes + row * codeBytes;
    store<u16>(two, which & 1 ? counted(code, codeBytes, query, histogram) : OUT);
    store<u16>(two + 2, which & 2 ? counted(code + codeBytes, codeBytes, query, histogram) : OUT);
  }
}

/** In how many bits the code differs from the query's, counted in the histogram too. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function counted(code: usize, codeBytes: usize, query: usize, histogram: usize): u16 {
  let distance: u64 = 0;
  for (let at: usize = 0; at < codeBytes; at += 16) {
    distance += popcnt<u64>(load<u64>(code + at) ^ load<u64>(query + at)) + popcnt<u64>(load<u64>(code + at + 8) ^ load<u64>(query + at + 8));
  }
  const counter = histogram + (<usize>distance) * 4;
  store<u32>(counter, load<u32>(counter) + 1);
  return <u16>distance;
}

export function collect(distances: usize, from: i32, to: i32, first: u32, out: usize, most: i32): i32 {
  // In unsigned 16 bits `distance - from < to - from` is `from <= distance < to`.
  const shift = i16x8.splat(<i16>from);
  const width = i16x8.splat(<i16>(to - from));
  let found: i32 = 0;
  for (let row: usize = 0; row < ROWS && found < most; row += 8) {
    let which = i16x8.bitmask(i16x8.lt_u(i16x8.sub(v128.load(distances + row * 2), shift), width));
    while (which != 0 && found < most) {
      store<u32>(out + (<usize>found) * 4, first + <u32>row + <u32>ctz(which));
      found += 1;
      which &= which - 1;
    }
  }
  return found;
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
