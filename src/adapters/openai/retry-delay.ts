const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** How long to wait before the next try, `attempt` counting from 0: what the endpoint asks for, else doubling, with jitter, to at most 30 s. */
export function retryDelay(headers: Headers | undefined, attempt: number): number {
  const asked = retryAfter(headers);
  if (asked !== null) return asked;
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt) * (0.5 + Math.random() / 2);
}

/**
 * Milliseconds that the endpoint asks to wait: `retry-after-ms`, or `Retry-After` in seconds or as an HTTP date (RFC 9110 §10.2.3), which is counted
 * from the answer's own `Date`, so that the two clocks need not agree. `null` where it asks for nothing readable.
 */
export function retryAfter(headers: Headers | undefined): number | null {
  const ms = numberIn(headers?.get('retry-after-ms'));
  if (ms !== null) return ms;
  const text = headers?.get('retry-after');
  const seconds = numberIn(text);
  if (seconds !== null) return seconds * 1000;
  const wait = Date.parse(text ?? '') - Date.parse(headers?.get('date') ?? '');
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}

function numberIn(text: string | null | undefined): number | null {
  return text && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : null;
}
