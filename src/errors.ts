/** What kind of failure this is, so that callers can decide without knowing every code. */
export type ErrorCategory =
  | 'incorrect' // the caller's input is wrong: mend it
  | 'not-found' // the thing asked for is not there
  | 'conflict' // somebody else changed it: read again and retry
  | 'unavailable' // a server, file or model does not answer: retry later
  | 'unsupported' // this store, model or runtime cannot do it
  | 'fault'; // a defect or damaged data

/**
 * The one base of all errors that asof throws on purpose. `message` names the operation, the value and what to do;
 * `code` is stable and kebab-case; `details` carries the values a program may want.
 */
export class AsofError extends Error {
  override readonly name: string = 'AsofError';
  readonly code: string;
  readonly category: ErrorCategory;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    category: ErrorCategory,
    message: string,
    options: { readonly details?: Readonly<Record<string, unknown>>; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.category = category;
    this.details = options.details ?? {};
  }
}

/** The caller's input cannot be used as it is. */
export class IncorrectInputError extends AsofError {
  override readonly name = 'IncorrectInputError';
  constructor(code: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code, 'incorrect', message, { details });
  }
}

/** Something that was asked for by name or id is not in this space. */
export class NotFoundError extends AsofError {
  override readonly name = 'NotFoundError';
  constructor(code: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code, 'not-found', message, { details });
  }
}

/** The store is of another version, locked, damaged or out of reach. */
export class StoreError extends AsofError {
  override readonly name = 'StoreError';
}
