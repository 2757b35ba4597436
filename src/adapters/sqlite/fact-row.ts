import type { FactVersion } from '../../domain/stored.ts';
import { boundOf } from './bound-columns.ts';
import { closings, standings } from './codes.ts';
import type { Connection } from './connection.ts';
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
