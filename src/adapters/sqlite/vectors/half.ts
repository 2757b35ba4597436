/** Numbers of 16 bits (IEEE 754 binary16): half of the space, and 0.0005 off at most for the numbers of a unit vector. Typed arrays of them are younger than Node 22. */

/** Rounded to the nearest, ties to even. */
export function toHalves(vector: Float32Array): Uint16Array {
  const bits = new Uint32Array(vector.buffer, vector.byteOffset, vector.length);
  return Uint16Array.from(bits, halfOf);
}

/** A vector of the file. */
export function fromHalves(bytes: Uint8Array): Float32Array {
  const table = valuesOfHalves();
  return Float32Array.from(asHalves(bytes), (half) => table[half] as number);
}

/** The dot product of a vector of the file with another: the cosine, where both have unit length. Four sums, so that none waits for another. */
export function dotOfHalves(bytes: Uint8Array, vector: Float32Array): number {
  const table = valuesOfHalves();
  const halves = asHalves(bytes);
  const term = (index: number) => (table[halves[index] as number] as number) * (vector[index] as number);
  let [a, b, c, d] = [0, 0, 0, 0];
  let index = 0;
  for (; index + 4 <= vector.length; index += 4) {
    a += term(index);
    b += term(index + 1);
    c += term(index + 2);
    d += term(index + 3);
  }
  for (; index < vector.length; index += 1) a += term(index);
  return a + b + (c + d);
}

/** Blobs may begin at an odd address. */
export function asHalves(bytes: Uint8Array): Uint16Array {
  const even = bytes.byteOffset % 2 === 0 ? bytes : bytes.slice();
  return new Uint16Array(even.buffer, even.byteOffset, even.byteLength / 2);
}

const word = new DataView(new ArrayBuffer(4));
/** 0.5: added to a number below 2^-14, it moves the bits that a half keeps to the end of its float, rounded. */
const HALF_OF_ONE = 0x3f000000;

function halfOf(bits: number): number {
  const sign = (bits >>> 16) & 0x8000;
  const size = bits & 0x7fffffff;
  if (size >= 0x47800000) return sign | (size > 0x7f800000 ? 0x7e00 : 0x7c00);
  if (size < 0x38800000) {
    word.setUint32(0, size);
    word.setFloat32(0, word.getFloat32(0) + 0.5);
    return sign | (word.getUint32(0) - HALF_OF_ONE);
  }
  const odd = (size >>> 13) & 1;
  return sign | ((size - 0x38000000 + 0xfff + odd) >>> 13);
}

let values: Float32Array | undefined;

/** The value of each of the 65 536 halves. */
function valuesOfHalves(): Float32Array {
  values ??= Float32Array.from({ length: 65536 }, (_, half) => valueOfHalf(half));
  return values;
}

function valueOfHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 31;
  const fraction = half & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
