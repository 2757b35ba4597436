import type { FactVersion } from '../../domain/stored.ts';
import { boundOf } from './bound-columns.ts';
import { closings, standings } from './codes.ts';
import type { Connection } from './connection.ts';
import { FACTS } from './sql/facts.ts';

interface FactRow {
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly valid_at: number;
  readonly invalid_at: number;
  readonly recorded_at: number;
  readonly expired_at: number;
  readonly standing: number;
  readonly disputed: number;
  readonly start_until: number | null;
  readonly start_precision: number | null;
  readonly start_basis: number | null;
  readonly end_until: number | null;
  readonly end_precision: number | null;
  readonly end_basis: number | null;
  readonly claim_ids: string;
  readonly opened_by: string;
  readonly closed_by: string | null;
  readonly closed_how: number | null;
  readonly subject_name: string;
  readonly object_name: string;
  readonly sentence: string;
}

/** The facts of these rows in the port's order. */
export function factsOfRows(connection: Connection, rows: Iterable<number>, limit?: number): readonly FactVersion[] {
  const wanted = [...new Set(rows)];
  if (wanted.length === 0) return [];
  return connection.all<FactRow>(FACTS.byRow, { rows: JSON.stringify(wanted), limit: limit ?? -1 }).map(factOf);
}

function factOf(row: FactRow): FactVersion {
  return {
    id: row.id,
    subject: row.subject,
    predicate: row.predicate,
    object: row.object,
    start: boundOf(row.valid_at, { until: row.start_until, precision: row.start_precision, basis: row.start_basis }),
    end: boundOf(row.invalid_at, { until: row.end_until, precision: row.end_precision, basis: row.end_basis }),
    standing: standings.word(row.standing),
    disputed: row.disputed === 1,
    claimIds: JSON.parse(row.claim_ids) as string[],
    openedBy: row.opened_by,
    closedBy: row.closed_by === null || row.closed_how === null ? null : { claimId: row.closed_by, how: closings.word(row.closed_how) },
    subjectName: row.subject_name,
    objectName: row.object_name,
    sentence: row.sentence,
    recordedAt: row.recorded_at,
    expiredAt: row.expired_at,
  };
}
