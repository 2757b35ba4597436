import type { Timer } from '../shared/timer.ts';

export interface PaceLimits {
  /** Requests that may start in a minute, evenly spaced. Default: no limit. */
  readonly requestsPerMinute?: number;
  /** Tokens, of prompts and answers, in a minute. Prompts are counted by a tokenizer before they are sent. Default: no limit. */
  readonly tokensPerMinute?: number;
}

/** When the next request may start. */
export interface Pace {
  /** Waits for the turn of a request of about so many tokens. Turns come in the order in which they are asked for. */
  turn(tokens: number, signal?: AbortSignal): Promise<void>;
  /** Counts tokens that no turn was asked for, such as those of an answer. */
  spend(tokens: number): void;
  /** Nobody starts for so long: the endpoint asked for it. */
  holdOff(ms: number): void;
}

const MINUTE_MS = 60_000;

/** Spaces requests out: each one makes the next wait for as long as its share of the limits lasts. */
export function pace(
  { requestsPerMinute = Number.POSITIVE_INFINITY, tokensPerMinute = Number.POSITIVE_INFINITY }: PaceLimits,
  timer: Timer,
): Pace {
  let requestsFreeAt = Number.NEGATIVE_INFINITY;
  let tokensFreeAt = Number.NEGATIVE_INFINITY;
  const spend = (tokens: number, from: number) => {
    tokensFreeAt = Math.max(tokensFreeAt, from) + (tokens * MINUTE_MS) / tokensPerMinute;
  };
  return {
    turn: async (tokens, signal) => {
      const now = timer.now();
      const start = Math.max(now, requestsFreeAt, tokensFreeAt);
      requestsFreeAt = start + MINUTE_MS / requestsPerMinute;
      spend(tokens, start);
      if (start > now) await timer.sleep(start - now, signal);
    },
    spend: (tokens) => spend(tokens, timer.now()),
    holdOff: (ms) => {
      requestsFreeAt = Math.max(requestsFreeAt, timer.now() + ms);
    },
  };
}
