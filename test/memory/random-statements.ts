import fc from 'fast-check';
import type { IdentityStatement, Statement } from '../../src/ingest/statement.ts';

/** A statement and when it was said: everything from small sets, so that statements meet. */
export interface Said {
  readonly id: string;
  readonly statement: Statement | IdentityStatement;
  readonly saidAt: Date;
}

const PEOPLE = ['Ann', 'Bob', 'Cleo'] as const;
const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 1);

const day = fc.integer({ min: 0, max: 30 }).map((days) => new Date(START + days * DAY));
const month = fc.integer({ min: 1, max: 3 }).map((number) => `2024-0${number}`);
const start = fc.oneof(
  { weight: 3, arbitrary: day.map((date) => date.toISOString()) },
  { weight: 1, arbitrary: month },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.constant(undefined) },
);

const relation = fc.oneof(
  fc.record({ predicate: fc.constantFrom('works_at', 'employed_by'), object: fc.constantFrom('Acme', 'Globex', '*') }),
  fc.record({ predicate: fc.constantFrom('likes', 'loves'), object: fc.constantFrom('tea', 'coffee', '*') }),
  fc.record({ predicate: fc.constantFrom('owns', 'drives'), object: fc.constantFrom('Mini', 'Vespa', '*') }),
  fc.record({ predicate: fc.constantFrom('dating', 'married_to'), object: fc.constantFrom(...PEOPLE, '*') }),
  fc.record({ predicate: fc.constantFrom('manages', 'reports_to', 'friend_of'), object: fc.constantFrom(...PEOPLE) }),
  fc.record({ predicate: fc.constant('visited'), object: fc.constantFrom('Rome', 'Oslo') }),
);

const statement: fc.Arbitrary<Statement> = fc
  .record({
    subject: fc.constantFrom(...PEOPLE),
    relation,
    says: fc.constantFrom('holds', 'holds', 'holds', 'ended', 'not', 'wrong', 'corrected'),
    validAt: start,
    invalidAt: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: day.map((date) => date.toISOString()) }),
    also: fc.boolean(),
    trust: fc.constantFrom('stated', 'stated', 'hearsay', 'unsure'),
    insteadOf: fc.constantFrom(undefined, undefined, 'Acme', 'tea'),
    kind: fc.constantFrom('person', 'thing'),
  })
  .filter(({ relation: { object }, says, subject }) => object !== subject && (object !== '*' || (says !== 'holds' && says !== 'corrected')))
  .map(({ relation: { predicate, object }, subject, says, validAt, invalidAt, also, trust, insteadOf, kind }) => ({
    subject,
    predicate,
    object,
    says: says as Statement['says'],
    trust: trust as Statement['trust'],
    subject_kind: 'person',
    object_kind: kind,
    ...(validAt === undefined ? {} : { valid_at: validAt }),
    ...(invalidAt === undefined ? {} : { invalid_at: invalidAt }),
    ...(also && says === 'holds' ? { also } : {}),
    ...(insteadOf !== undefined && says === 'corrected' ? { instead_of: insteadOf } : {}),
  }));

const identity: fc.Arbitrary<IdentityStatement> = fc
  .record({
    entity: fc.constantFrom('Ann', 'Annie', 'Mini', 'Globex'),
    other: fc.constantFrom('Bob', 'Annie', 'Vespa', 'Acme'),
    same: fc.boolean(),
  })
  .filter(({ entity, other }) => entity !== other)
  .map(({ entity, other, same }) => (same ? { entity, same_as: other } : { entity, not_same_as: other }));

/** Several statements said at various times, in order of their ids. */
export function saidThings(options: { readonly maxLength: number }): fc.Arbitrary<readonly Said[]> {
  return fc
    .array(fc.record({ statement: fc.oneof({ weight: 5, arbitrary: statement }, { weight: 1, arbitrary: identity }), saidAt: day }), {
      minLength: 1,
      ...options,
    })
    .map((said) => said.map((item, index) => ({ id: `e${index}`, ...item })));
}
