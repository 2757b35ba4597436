import { AsofError } from '../errors.ts';

/** A model that is not there, or not for this key, is so for every message. */
const CODES: ReadonlySet<string> = new Set(['model-key-refused', 'model-forbidden', 'model-not-found']);

/** Whether no message at all can be read, until somebody mends what the endpoint was asked with. */
export function isEndpointFailure(error: unknown): boolean {
  return error instanceof AsofError && CODES.has(error.code);
}
