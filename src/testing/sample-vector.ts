import { createHash } from 'node:crypto';
import type { EmbeddedText } from '../domain/graph-changes.ts';

/** The model whose vectors {@link sampleVector} makes. */
export const SAMPLE_MODEL = { model: 'sample@1', dimension: 4 } as const;

/** A vector for tests: as far from {@link ahead} as the angle says, in degrees. */
export function turned(degrees: number): Float32Array {
  const angle = (degrees * Math.PI) / 180;
  return Float32Array.of(Math.cos(angle), Math.sin(angle), 0, 0);
}

/** What tests look for. */
export const ahead: Float32Array = turned(0);

/** The vector of a text for tests, so many degrees away from {@link ahead}. */
export function sampleVector(kind: EmbeddedText['kind'], id: string, text: string, degrees: number): EmbeddedText {
  return { kind, id, textHash: createHash('sha256').update(text).digest('hex'), vector: turned(degrees) };
}
