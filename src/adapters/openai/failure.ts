import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { AsofError } from '../../errors.ts';
import { retryAfter } from './retry-delay.ts';

/** A whole HTTP answer that holds no usable one: no choice, no vector. Tried again like a failed connection. */
export class BrokenAnswer extends Error {}

/** Why one try failed. */
export interface Failure {
  readonly status: number | null;
  /** What the endpoint said, or what became of the connection. */
  readonly reason: string;
  readonly headers: Headers | undefined;
  /** Trying again soon may help. */
  readonly passing: boolean;
  readonly outOfCredit: boolean;
}

/** @returns `null` for an error that is no failure of the endpoint: a defect, or the caller's own */
export function readFailure(error: unknown): Failure | null {
  const broken = { status: null, headers: undefined, passing: true, outOfCredit: false };
  if (error instanceof APIConnectionTimeoutError) return { ...broken, reason: 'no whole answer within the time-out' };
  if (error instanceof APIConnectionError) return { ...broken, reason: `no connection: ${deepest(error)}` };
  if (error instanceof APIError) {
    const status: number | null = error.status ?? null;
    const outOfCredit = status === 402 || error.code === 'insufficient_quota';
    return { status, reason: shortened(error.message), headers: error.headers, passing: !outOfCredit && isPassing(status), outOfCredit };
  }
  if (error instanceof BrokenAnswer) return { ...broken, reason: error.message };
  // The body was no JSON, or the connection broke in its middle: fetch tells so in errors of these types.
  if (error instanceof SyntaxError || (error instanceof TypeError && error.message === 'terminated'))
    return { ...broken, reason: `the answer broke off: ${error.message}` };
  return null;
}

function isPassing(status: number | null): boolean {
  return status === null || status === 408 || status === 409 || status === 429 || (status >= 500 && status !== 501);
}

/** What the caller gets when no further try is made. */
export function asofError(
  { status, reason, headers, passing, outOfCredit }: Failure,
  what: string,
  tries: number,
  cause: unknown,
): AsofError {
  const details = { status, reason, tries, retryAfterMs: retryAfter(headers) };
  const fail = (code: string, category: 'incorrect' | 'unavailable', advice: string) =>
    new AsofError(code, category, `${what}: ${reason}. ${advice}`, { details, cause });
  if (outOfCredit) return fail('model-quota', 'unavailable', 'The account has no credit or quota left: top it up, then retry.');
  if (passing)
    return fail(
      'model-unavailable',
      'unavailable',
      `Given up after ${tries} ${tries === 1 ? 'try' : 'tries'}; retry later, or check baseURL and that the server runs.`,
    );
  if (status === 401) return fail('model-key-refused', 'incorrect', 'Check apiKey, and that it belongs to baseURL.');
  if (status === 403) return fail('model-forbidden', 'incorrect', 'The key may not use this model: check its rights and region.');
  if (status === 404)
    return fail(
      'model-not-found',
      'incorrect',
      'Check model and baseURL (it usually ends in /v1); GET baseURL/models lists what is there.',
    );
  return fail(
    'model-request-refused',
    'incorrect',
    'The endpoint does not take this request: check the model, its context length and the options.',
  );
}

function deepest(error: Error): string {
  return error.cause instanceof Error
    ? deepest(error.cause)
    : shortened(error.message || ('code' in error ? String(error.code) : error.name));
}

function shortened(text: string): string {
  return (text.length > 300 ? `${text.slice(0, 300)}…` : text).replace(/\.$/, '');
}
