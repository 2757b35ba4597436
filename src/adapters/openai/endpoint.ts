import OpenAI from 'openai';
import PQueue from 'p-queue';
import { IncorrectInputError } from '../../errors.ts';
import { systemTimer, type Timer } from '../shared/timer.ts';
import { asofError, readFailure } from './failure.ts';
import { type PaceLimits, pace } from './pace.ts';
import { retryDelay } from './retry-delay.ts';

export interface OpenaiEndpointOptions extends PaceLimits {
  /** Such as `https://api.openai.com/v1` or `http://localhost:11434/v1`. */
  readonly baseURL: string;
  /** Default: none is sent, as local servers like it. */
  readonly apiKey?: string;
  readonly model: string;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** For one try, from its start to its whole answer. Default 60,000. */
  readonly timeoutMs?: number;
  /** Further tries after 408, 409, 429, 5xx, a failed connection or a time-out. Default 4. */
  readonly maxRetries?: number;
  /** Requests under way at once; the others wait. Default 16. */
  readonly concurrency?: number;
  /** Default: the runtime's own. */
  readonly fetch?: typeof globalThis.fetch;
  /** How waits are made. Default: with the runtime's timers. */
  readonly timer?: Timer;
}

interface EndpointCall {
  /** Names the call in errors. */
  readonly what: string;
  /** About how many tokens the request has; asked for only where tokens per minute are limited. */
  readonly tokens: () => Promise<number>;
  /** Called before every try. */
  readonly onTry?: () => void;
  readonly signal?: AbortSignal | undefined;
}

export interface Endpoint {
  /** Such as `openai` or `localhost:11434`. */
  readonly name: string;
  /** Sends, within the limits and again where that may help. @throws AsofError; the signal's reason where it is aborted */
  call<Answer>(call: EndpointCall, send: (client: OpenAI, options: { signal?: AbortSignal }) => Promise<Answer>): Promise<Answer>;
  /** Counts tokens of an answer against the limit. */
  spend(tokens: number): void;
}

/** An endpoint that asks for a longer wait than this is left alone; the caller decides when to come back. */
const LONGEST_WAIT_MS = 120_000;

/** @throws IncorrectInputError `bad-base-url` */
export function openEndpoint(options: OpenaiEndpointOptions): Endpoint {
  const { timeoutMs = 60_000, maxRetries = 4, concurrency = 16, timer = systemTimer } = options;
  const host = hostOf(options.baseURL);
  const queue = new PQueue({ concurrency });
  const turns = pace(options, timer);
  // Everything that the package would take from environment variables is given, so that nothing comes from there.
  const client = new OpenAI({
    baseURL: options.baseURL,
    apiKey: options.apiKey ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: 'off',
    maxRetries: 0,
    timeout: timeoutMs,
    defaultHeaders: { ...(options.apiKey === undefined ? { Authorization: null } : {}), ...options.headers },
    ...(options.fetch ? { fetch: options.fetch } : {}),
  });

  return {
    name: host === 'api.openai.com' ? 'openai' : host,
    spend: (tokens) => turns.spend(tokens),
    call: async ({ what, tokens, onTry, signal }, send) => {
      for (let attempt = 0; ; attempt += 1) {
        signal?.throwIfAborted();
        const size = options.tokensPerMinute === undefined ? 0 : await tokens();
        const tryOnce = async () => {
          await turns.turn(size, signal);
          onTry?.();
          return send(client, signal ? { signal } : {});
        };
        try {
          return await queue.add(tryOnce, { signal });
        } catch (error) {
          signal?.throwIfAborted();
          const failure = readFailure(error);
          if (!failure) throw error;
          const delay = retryDelay(failure.headers, attempt);
          if (!failure.passing || attempt >= maxRetries || delay > LONGEST_WAIT_MS)
            throw asofError(failure, `${host}, ${what}`, attempt + 1, error);
          if (failure.status === 429) turns.holdOff(delay);
          await timer.sleep(delay, signal);
        }
      }
    },
  };
}

function hostOf(baseURL: string): string {
  try {
    return new URL(baseURL).host;
  } catch {
    throw new IncorrectInputError(
      'bad-base-url',
      `baseURL ${JSON.stringify(baseURL)} is no URL. Give one such as https://api.openai.com/v1.`,
      { baseURL },
    );
  }
}
