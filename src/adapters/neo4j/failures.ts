import { AsofError, type ErrorCategory, StoreError } from '../../errors.ts';

export interface Place {
  readonly uri: string;
  readonly database: string | undefined;
}

interface Failure {
  readonly when: RegExp;
  readonly code: string;
  readonly category: ErrorCategory;
  readonly what: (place: Place) => string;
}

/** By the server's or driver's code; the first that fits. */
const FAILURES: readonly Failure[] = [
  {
    when: /\.Security\.(Unauthorized|TokenExpired|CredentialsExpired)$/,
    code: 'wrong-credentials',
    category: 'incorrect',
    what: ({ uri }) => `${uri} does not accept this user and password. Check both; a new password may be asked for at the first login.`,
  },
  {
    when: /\.Security\.AuthenticationRateLimit$/,
    code: 'too-many-logins',
    category: 'unavailable',
    what: ({ uri }) =>
      `${uri} has refused too many wrong passwords of this user and waits. Check the password, then try again in a few seconds.`,
  },
  {
    when: /\.Security\./,
    code: 'not-permitted',
    category: 'incorrect',
    what: ({ uri }) =>
      `this user may not do that on ${uri}. Give it the right to read, write and, at the first opening, to make indexes and constraints.`,
  },
  {
    when: /\.Database\.DatabaseNotFound$/,
    code: 'no-database',
    category: 'incorrect',
    what: ({ uri, database }) =>
      `${uri} has no database ${JSON.stringify(database ?? null)}. Create it, or name one that is there; the Community edition has "neo4j" alone.`,
  },
  {
    when: /^(ServiceUnavailable|SessionExpired)$|\.Database\.DatabaseUnavailable$|\.General\.DatabaseUnavailable$/,
    code: 'store-out-of-reach',
    category: 'unavailable',
    what: ({ uri }) =>
      `${uri} does not answer. Check that Neo4j runs and that the address is that of Bolt (port 7687 usually), then try again; what was committed is kept.`,
  },
  {
    when: /^ProtocolError$|\.Security\.ProtocolError$/,
    code: 'not-a-store',
    category: 'incorrect',
    what: ({ uri }) => `what answers on ${uri} is not Neo4j's Bolt. Give the Bolt address (port 7687 usually).`,
  },
  {
    when: /OutOfMemory|\.General\.(StackOverFlow|MemoryPoolOutOfMemory)/,
    code: 'store-out-of-memory',
    category: 'unavailable',
    what: ({ uri }) =>
      `${uri} ran out of memory for this transaction; nothing of it was written. Give Neo4j more memory, or write less at once.`,
  },
  {
    when: /^Neo\.TransientError\./,
    code: 'store-busy',
    category: 'unavailable',
    what: ({ uri }) =>
      `${uri} was too busy with other transactions for as long as this one was retried. Try again; nothing was half-written.`,
  },
  {
    when: /\.Cluster\.NotALeader$|\.General\.(ForbiddenOnReadOnlyDatabase|ReadOnly)$/,
    code: 'store-read-only',
    category: 'unavailable',
    what: ({ uri }) => `${uri} takes no writes now. Address the cluster by neo4j:// instead of bolt://, or wait until it has a leader.`,
  },
];

/** What the driver or server reports, as an error that says what to do. Others pass as they are. */
export function failureOf(error: unknown, place: Place): unknown {
  if (error instanceof AsofError || !isFromNeo4j(error)) return error;
  const details = { uri: place.uri, database: place.database ?? null, neo4j: error.code };
  if (/too large to index/i.test(error.message)) {
    return new StoreError(
      'text-too-long',
      'incorrect',
      'neo4j: a name, key or id is longer than the 8,000 bytes that an index takes; nothing was written. Shorten it.',
      {
        details,
        cause: error,
      },
    );
  }
  const waited = /acquisition timed out/i.test(error.message) ? 'ServiceUnavailable' : error.code;
  const failure = FAILURES.find(({ when }) => when.test(waited));
  if (failure) return new StoreError(failure.code, failure.category, `neo4j: ${failure.what(place)}`, { details, cause: error });
  return new StoreError(
    'store-fault',
    'fault',
    `neo4j: ${place.uri} answered "${error.message}" (${error.code}). This is a defect of asof: please report it.`,
    {
      details,
      cause: error,
    },
  );
}

function isFromNeo4j(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && error.name === 'Neo4jError' && 'code' in error && typeof error.code === 'string';
}
