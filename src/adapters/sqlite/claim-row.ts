import type { Meant } from '../../domain/claim.ts';
import type { StoredClaim } from '../../domain/stored.ts';
import { boundColumns, boundOf } from './bound-columns.ts';
import { says, trusts } from './codes.ts';
import type { Connection, Parameters } from './connection.ts';
import { CLAIMS } from './sql/claims.ts';

interface ClaimRow {
  readonly id: string;
  readonly episode_id: string;
  readonly position: number;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  /** As it was said, where that is not where it competes. */
  readonly said_subject: string | null;
  readonly said_predicate: string | null;
  readonly said_object: string | null;
  readonly says: number;
  readonly start_at: number | null;
  readonly start_until: number | null;
  readonly start_precision: number | null;
  readonly start_basis: number | null;
  readonly end_at: number | null;
  readonly end_until: number | null;
  readonly end_precision: number | null;
  readonly end_basis: number | null;
  readonly said_at: number;
  readonly trust: number;
  readonly also: number;
  readonly meant: string | null;
  readonly quote: string;
  readonly recorded_at: number;
  readonly expired_at: number;
}

/** The claims of these rows in the port's order. */
export function claimsOfRows(connection: Connection, rows: readonly number[]): readonly StoredClaim[] {
  if (rows.length === 0) return [];
  return connection.all<ClaimRow>(CLAIMS.byRow, { rows: JSON.stringify([...new Set(rows)]) }).map(claimOf);
}

function claimOf(row: ClaimRow): StoredClaim {
  const { subject, predicate, object } = row;
  return {
    claim: {
      id: row.id,
      episodeId: row.episode_id,
      position: row.position,
      subject: row.said_subject ?? subject,
      predicate: row.said_predicate ?? predicate,
      object: row.said_object ?? object,
      says: says.word(row.says),
      start: boundOf(row.start_at, { until: row.start_until, precision: row.start_precision, basis: row.start_basis }),
      end: boundOf(row.end_at, { until: row.end_until, precision: row.end_precision, basis: row.end_basis }),
      saidAt: row.said_at,
      trust: trusts.word(row.trust),
      also: row.also === 1,
      meant: row.meant === null ? null : (JSON.parse(row.meant) as Meant),
      quote: row.quote,
    },
    canonical: { subject, predicate, object },
    recordedAt: row.recorded_at,
    expiredAt: row.expired_at,
  };
}

/** What the row keeps of a claim, without its episode and the place where it competes. */
export function claimColumns({ claim, canonical, recordedAt, expiredAt }: StoredClaim): Parameters {
  const start = boundColumns(claim.start);
  const end = boundColumns(claim.end);
  return {
    id: claim.id,
    position: claim.position,
    said_subject: claim.subject === canonical.subject ? null : claim.subject,
    said_predicate: claim.predicate === canonical.predicate ? null : claim.predicate,
    said_object: claim.object === canonical.object ? null : claim.object,
    says: says.code[claim.says],
    start_at: claim.start?.at ?? null,
    start_until: start.until,
    start_precision: start.precision,
    start_basis: start.basis,
    end_at: claim.end?.at ?? null,
    end_until: end.until,
    end_precision: end.precision,
    end_basis: end.basis,
    said_at: claim.saidAt,
    trust: trusts.code[claim.trust],
    also: Number(claim.also),
    meant: claim.meant === null ? null : JSON.stringify(claim.meant),
    quote: claim.quote,
    recorded_at: recordedAt,
    expired_at: expiredAt,
  };
}
