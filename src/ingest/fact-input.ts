import { parseInstant } from '../domain/instant.ts';
import type { Statement } from './statement.ts';

/** A fact that is already structured, in the words of the API. */
export interface FactInput {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  /** When it began to hold. Left out: when it was said (`occurredAt`). `null`: not known. */
  readonly validAt?: Date | string | null;
  /** The first instant at which it no longer holds. */
  readonly invalidAt?: Date | string | null;
  readonly subjectKind?: string;
  readonly objectKind?: string;
  /** In addition to the main value of a single-valued relation. */
  readonly also?: boolean;
  /** The words that state it, for explain. */
  readonly quote?: string;
}

/** The statement that says so. */
export function toStatement(fact: FactInput, says: NonNullable<Statement['says']>): Statement {
  const { subject, predicate, object, validAt, invalidAt, subjectKind, objectKind, also, quote } = fact;
  return {
    subject,
    predicate,
    object,
    ...(says === 'holds' ? {} : { says }),
    ...(validAt === undefined ? {} : { valid_at: isoText(validAt) }),
    ...(invalidAt === undefined ? {} : { invalid_at: isoText(invalidAt) }),
    ...(subjectKind === undefined ? {} : { subject_kind: subjectKind }),
    ...(objectKind === undefined ? {} : { object_kind: objectKind }),
    ...(also === undefined ? {} : { also }),
    ...(quote === undefined ? {} : { quote }),
  };
}

function isoText(value: Date | string | null): string | null {
  return value instanceof Date ? new Date(parseInstant(value, 'date')).toISOString() : value;
}
