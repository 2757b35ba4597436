import { z } from 'zod';
import { type Bound, endOfUnit, type Precision } from '../domain/bound.ts';
import { SAYS, TRUSTS } from '../domain/claim.ts';
import { ANY_OBJECT, entityKey } from '../domain/entity-key.ts';
import { parseInstant } from '../domain/instant.ts';
import { APART } from '../domain/mention.ts';
import { CONTROL_CHARACTER } from '../domain/text.ts';
import { IncorrectInputError } from '../errors.ts';

const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => text.isWellFormed() && !CONTROL_CHARACTER.test(text), 'has a control character');

const kindSchema = z
  .string()
  .min(1)
  .max(50)
  .refine((kind) => kind !== APART, `${JSON.stringify(APART)} is the mark of a split and no kind of entity`);

/** A statement as it is stored in the text of a `facts` episode, one JSON object a line. */
const statementSchema = z.strictObject({
  subject: words(1000),
  predicate: words(200),
  object: words(4000),
  says: z.enum(SAYS).optional(),
  /** ISO 8601. `null` = the start is not known. Left out = when it was said. */
  valid_at: z.string().nullable().optional(),
  /** ISO 8601: the first instant at which it no longer holds. */
  invalid_at: z.string().nullable().optional(),
  subject_kind: kindSchema.optional(),
  object_kind: kindSchema.optional(),
  trust: z.enum(TRUSTS).optional(),
  also: z.boolean().optional(),
  /** In a correction: the value that was wrong. */
  instead_of: words(4000).optional(),
  /** In a correction or refutation: when the run that is meant started. */
  run_valid_at: z.string().optional(),
  quote: z.string().max(4000).optional(),
});

/** What says that two names are one entity, or that they are not. */
export const identitySchema = z.strictObject({
  entity: words(1000),
  same_as: words(1000).optional(),
  not_same_as: words(1000).optional(),
});

export type IdentityStatement = z.infer<typeof identitySchema>;

/** A structured statement: data that is already subject, predicate and object. */
export type Statement = z.infer<typeof statementSchema>;

/** @throws IncorrectInputError `bad-statement` naming the field and the value */
export function readStatement(value: unknown): Statement {
  const result = statementSchema.safeParse(value);
  if (!result.success) {
    const issues = result.error.issues.map((issue) => `${issue.path.join('.') || 'the statement'}: ${issue.message}`).join('; ');
    throw new IncorrectInputError(
      'bad-statement',
      `${issues}. A statement looks like {"subject":"Ann","predicate":"works_at","object":"Acme","valid_at":"2020-01-01"}; got ${JSON.stringify(value)?.slice(0, 300)}.`,
    );
  }
  statementBounds(result.data);
  return result.data;
}

/** @throws IncorrectInputError `bad-statement` where one of the names names nothing */
export function readIdentity(statement: IdentityStatement): IdentityStatement {
  const result = identitySchema.safeParse(statement);
  if (result.success && Object.values(result.data).every((name) => entityKey(name ?? '') !== ANY_OBJECT)) return result.data;
  throw new IncorrectInputError(
    'bad-statement',
    `${JSON.stringify(statement)?.slice(0, 300)} names nobody. Give two names, of 1 to 1000 characters each and neither of them "*".`,
  );
}

/** A statement that could hold at no instant is an error where it is the only one; among many it is rejected with the same reason. */
export function refuseEmptyPeriod(statement: Statement): void {
  const { start, end } = statementBounds(statement);
  if (!start || !end || end.at > start.at) return;
  throw new IncorrectInputError(
    'bad-statement',
    `invalid_at ${statement.invalid_at} is not after valid_at ${statement.valid_at}: it would hold at no instant. invalid_at is the first instant at which the fact no longer holds.`,
  );
}

/** The bounds of a statement; `undefined` where it gives none. A date means its first instant, and its text shows how exactly it is known. */
export function statementBounds(statement: Pick<Statement, 'valid_at' | 'invalid_at'>): {
  start: Bound | null | undefined;
  end: Bound | undefined;
} {
  const { valid_at: validAt, invalid_at: invalidAt } = statement;
  const start = validAt === undefined || validAt === null ? validAt : startBound(validAt);
  return { start, end: invalidAt === undefined || invalidAt === null ? undefined : endBound(invalidAt) };
}

function startBound(text: string): Bound {
  const at = parseInstant(text, 'valid_at');
  const precision = precisionOf(text);
  return { at, until: endOfUnit(at, precision), precision, basis: 'stated' };
}

/** The first instant at which it no longer holds, not a unit in which it ends. */
function endBound(text: string): Bound {
  const at = parseInstant(text, 'invalid_at');
  return { at, until: at, precision: precisionOf(text), basis: 'stated' };
}

function precisionOf(text: string): Precision {
  const parts = text.trim().replace(/^[+-]/, '').split('T')[0]?.split('-').length ?? 3;
  if (/[Tt ]/.test(text.trim())) return 'second';
  return parts === 1 ? 'year' : parts === 2 ? 'month' : 'day';
}
