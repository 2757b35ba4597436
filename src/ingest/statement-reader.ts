import { ANY_OBJECT } from '../domain/entity-key.ts';
import { parseInstant } from '../domain/instant.ts';
import { APART } from '../domain/mention.ts';
import type { Extractor, ReadClaim, ReadEntity, Reading } from '../ports/extractor.ts';
import { NO_USAGE } from './attempt.ts';
import { type IdentityStatement, identitySchema, readStatement, type Statement, statementBounds } from './statement.ts';

/** Reads `facts` episodes: their text is statements, one JSON object a line. Direct facts so take the same path as messages. */
export const statementReader: Extractor = {
  id: 'statements@1',
  wants: { earlierTurns: 0, facts: 0 },
  async read({ episode }): Promise<Reading> {
    const lines = episode.text
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line));
    const identities = lines.flatMap((line) => identitySchema.safeParse(line).data ?? []);
    const statements = lines.filter((line) => !identitySchema.safeParse(line).success).map(readStatement);
    return {
      entities: [...statements.flatMap(entitiesOf), ...identities.map(identityOf)],
      claims: statements.map(claimOf),
      rejected: [],
      leansOnThread: false,
      usage: NO_USAGE,
    };
  },
};

function identityOf({ entity, same_as: sameAs, not_same_as: other }: IdentityStatement): ReadEntity {
  return sameAs === undefined ? { name: entity, kind: APART, sameAs: other ?? entity } : { name: entity, kind: 'thing', sameAs };
}

function entitiesOf(statement: Statement): readonly ReadEntity[] {
  const object: readonly ReadEntity[] =
    statement.object === ANY_OBJECT ? [] : [{ name: statement.object, kind: statement.object_kind ?? 'thing' }];
  return [{ name: statement.subject, kind: statement.subject_kind ?? 'thing' }, ...object];
}

function claimOf(statement: Statement): ReadClaim {
  const { start, end } = statementBounds(statement);
  return {
    quote: statement.quote ?? `${statement.subject} ${statement.predicate} ${statement.object}`,
    subject: statement.subject,
    predicate: statement.predicate,
    object: statement.object,
    says: statement.says ?? 'holds',
    trust: statement.trust ?? 'stated',
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(statement.also === undefined ? {} : { also: statement.also }),
    ...meantBy(statement),
  };
}

function meantBy({ instead_of: object, run_valid_at: run }: Statement): Pick<ReadClaim, 'meant'> {
  if (object === undefined && run === undefined) return {};
  return {
    meant: { ...(object === undefined ? {} : { object }), ...(run === undefined ? {} : { runStart: parseInstant(run, 'run_valid_at') }) },
  };
}
