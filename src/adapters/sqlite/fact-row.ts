import { validTime } from '../../domain/fact.ts';
import { OPEN_END } from '../../domain/instant.ts';
import type { FactVersion } from '../../domain/stored.ts';
import { boundColumns, boundOf } from './bound-columns.ts';
import { closings, standings } from './codes.ts';
import type { Connection, Parameters } from './connection.ts';
import { spanClass } from './spans.ts';
import { FACTS } from './sql/facts.ts';

/** The columns of `FACTS.byRow` in its order. */
type FactColumns = readonly [
  id: string,
  subject: string,
  predicate: string,
  object: string,
  validAt: number,
  invalidAt: number,
  recordedAt: number,
  expiredAt: number,
  standing: number,
  disputed: number,
  startUntil: number | null,
  startPrecision: number | null,
  startBasis: number | null,
  endUntil: number | null,
  endPrecision: number | null,
  endBasis: number | null,
  claimIds: string,
  openedBy: string,
  closedBy: string | null,
  closedHow: number | null,
  subjectName: string,
  objectName: string,
  sentence: string,
];

/** The facts of these rows in the port's order. */
export function factsOfRows(connection: Connection, rows: Iterable<number>, limit?: number): readonly FactVersion[] {
  const wanted = [...new Set(rows)];
  if (wanted.length === 0) return [];
  return connection.arrays<FactColumns>(FACTS.byRow, { rows: JSON.stringify(wanted), limit: limit ?? -1 }).map(factOf);
}

function factOf([
  id,
  subject,
  predicate,
  object,
  validAt,
  invalidAt,
  recordedAt,
  expiredAt,
  standing,
  disputed,
  startUntil,
  startPrecision,
  startBasis,
  endUntil,
  endPrecision,
  endBasis,
  claimIds,
  openedBy,
  closedBy,
  closedHow,
  subjectName,
  objectName,
  sentence,
]: FactColumns): FactVersion {
  return {
    id,
    subject,
    predicate,
    object,
    start: boundOf(validAt, { until: startUntil, precision: startPrecision, basis: startBasis }),
    end: boundOf(invalidAt, { until: endUntil, precision: endPrecision, basis: endBasis }),
    standing: standings.word(standing),
    disputed: disputed === 1,
    claimIds: JSON.parse(claimIds) as string[],
    openedBy,
    closedBy: closedBy === null || closedHow === null ? null : { claimId: closedBy, how: closings.word(closedHow) },
    subjectName,
    objectName,
    sentence,
    recordedAt,
    expiredAt,
  };
}

/** What the row keeps of a fact, without its ends and predicate. */
export function factColumns(fact: FactVersion): Parameters {
  const { validAt, invalidAt } = validTime(fact);
  const start = boundColumns(fact.start);
  const end = boundColumns(fact.end);
  return {
    id: fact.id,
    past: Number(fact.expiredAt !== OPEN_END),
    span: spanClass(validAt, invalidAt),
    valid_at: validAt,
    invalid_at: invalidAt,
    recorded_at: fact.recordedAt,
    expired_at: fact.expiredAt,
    standing: standings.code[fact.standing],
    disputed: Number(fact.disputed),
    start_until: start.until,
    start_precision: start.precision,
    start_basis: start.basis,
    end_until: end.until,
    end_precision: end.precision,
    end_basis: end.basis,
    claim_ids: JSON.stringify(fact.claimIds),
    opened_by: fact.openedBy,
    closed_by: fact.closedBy?.claimId ?? null,
    closed_how: fact.closedBy === null ? null : closings.code[fact.closedBy.how],
    subject_name: fact.subjectName,
    object_name: fact.objectName,
    sentence: fact.sentence,
  };
}
