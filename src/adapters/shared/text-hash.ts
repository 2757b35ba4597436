import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal, as {@link EmbeddedText.textHash} has it. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
