import { AsofError } from '../../errors.ts';

/** @throws AsofError `embedding-dimension` naming both lengths */
export function checkDimension(model: string, vector: Float32Array, dimension: number): void {
  if (vector.length === dimension) return;
  const message = `${model}: vectors have ${vector.length} numbers, but ${dimension} are expected. Set dimension to ${vector.length}, or choose a model that gives ${dimension}.`;
  throw new AsofError('embedding-dimension', 'incorrect', message, { details: { model, given: vector.length, expected: dimension } });
}
