import type { Meant, Says, Trust } from '../../domain/claim.ts';
import { ANY_OBJECT } from '../../domain/entity-key.ts';
import type { Canonical, StoredClaim } from '../../domain/stored.ts';
import { besidesInstant, boundOf } from './bound-properties.ts';

/** A claim as the properties of its node: `subject`, `predicate` and `object` are canonical, `said_…` are those of the episode. */
export interface ClaimProperties {
  readonly id: string;
  readonly episode_id: string;
  readonly position: number;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly said_subject: string;
  readonly said_predicate: string;
  readonly said_object: string;
  readonly says: string;
  readonly start_at?: number | null;
  readonly start_until?: number | null;
  readonly start_precision?: string | null;
  readonly start_basis?: string | null;
  readonly end_at?: number | null;
  readonly end_until?: number | null;
  readonly end_precision?: string | null;
  readonly end_basis?: string | null;
  readonly said_at: number;
  readonly trust: string;
  readonly also: boolean;
  readonly is_aimed: boolean;
  readonly meant_object?: string | null;
  readonly meant_run_start?: number | null;
  readonly quote: string;
  readonly recorded_at: number;
  readonly expired_at: number;
}

export function claimProperties(
  space: string,
  { claim, canonical, recordedAt, expiredAt }: StoredClaim,
): ClaimProperties & { readonly space: string } {
  const start = besidesInstant(claim.start);
  const end = besidesInstant(claim.end);
  return {
    space,
    id: claim.id,
    episode_id: claim.episodeId,
    position: claim.position,
    subject: canonical.subject,
    predicate: canonical.predicate,
    object: canonical.object,
    said_subject: claim.subject,
    said_predicate: claim.predicate,
    said_object: claim.object,
    says: claim.says,
    start_at: claim.start?.at ?? null,
    start_until: start.until,
    start_precision: start.precision,
    start_basis: start.basis,
    end_at: claim.end?.at ?? null,
    end_until: end.until,
    end_precision: end.precision,
    end_basis: end.basis,
    said_at: claim.saidAt,
    trust: claim.trust,
    also: claim.also,
    is_aimed: claim.meant !== null,
    meant_object: claim.meant?.object ?? null,
    meant_run_start: claim.meant?.runStart ?? null,
    quote: claim.quote,
    recorded_at: recordedAt,
    expired_at: expiredAt,
  };
}

export function claimOf(properties: ClaimProperties): StoredClaim {
  const { start_at = null, start_until = null, start_precision = null, start_basis = null } = properties;
  const { end_at = null, end_until = null, end_precision = null, end_basis = null } = properties;
  return {
    claim: {
      id: properties.id,
      episodeId: properties.episode_id,
      position: properties.position,
      subject: properties.said_subject,
      predicate: properties.said_predicate,
      object: properties.said_object,
      says: properties.says as Says,
      start: boundOf(start_at, start_until, start_precision, start_basis),
      end: boundOf(end_at, end_until, end_precision, end_basis),
      saidAt: properties.said_at,
      trust: properties.trust as Trust,
      also: properties.also,
      meant: properties.is_aimed ? meantOf(properties) : null,
      quote: properties.quote,
    },
    canonical: { subject: properties.subject, predicate: properties.predicate, object: properties.object },
    recordedAt: properties.recorded_at,
    expiredAt: properties.expired_at,
  };
}

function meantOf({ meant_object = null, meant_run_start = null }: ClaimProperties): Meant {
  return { ...(meant_object === null ? {} : { object: meant_object }), ...(meant_run_start === null ? {} : { runStart: meant_run_start }) };
}

/** The entities that a claim is about, each once. `any` object is none. */
export function aboutOf({ subject, object }: Canonical): readonly string[] {
  return [...new Set([subject, object])].filter((key) => key !== ANY_OBJECT);
}
