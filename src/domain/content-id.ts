import { hash } from 'node:crypto';

/**
 * An id made from content, so that the same content has the same id in every store, process and arrival order.
 * 80 bits of SHA-256 in lower-case base 32: two of a billion ids collide with a chance below one in a million.
 */
export function contentId(prefix: string, ...parts: readonly (string | number)[]): string {
  const digest = hash('sha256', JSON.stringify(parts), 'buffer');
  let id = '';
  let bits = 0;
  let buffer = 0;
  for (const byte of digest.subarray(0, 10)) {
    buffer = ((buffer << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      id += ALPHABET.charAt((buffer >> bits) & 31);
    }
  }
  return `${prefix}_${id}`;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
