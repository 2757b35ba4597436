import { type ClosedHow, type Standing, validTime } from '../../domain/fact.ts';
import { searchWords } from '../../domain/search-words.ts';
import type { FactVersion } from '../../domain/stored.ts';
import { textHash } from '../shared/text-hash.ts';
import { besidesInstant, boundOf } from './bound-properties.ts';

/** A fact version as the properties of its relationship. */
export interface FactProperties {
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly subject_name: string;
  readonly object_name: string;
  readonly sentence: string;
  readonly standing: string;
  readonly disputed: boolean;
  readonly claim_ids: readonly string[];
  readonly opened_by: string;
  readonly closed_by: string | null;
  readonly closed_how: string | null;
  readonly valid_at: number;
  readonly start_until: number | null;
  readonly start_precision: string | null;
  readonly start_basis: string | null;
  readonly invalid_at: number;
  readonly end_until: number | null;
  readonly end_precision: string | null;
  readonly end_basis: string | null;
  readonly recorded_at: number;
  readonly expired_at: number;
}

/** Only what answers questions gets search words: the text index then holds nothing else under them. */
export function factProperties(
  space: string,
  fact: FactVersion,
): FactProperties & { readonly space: string; readonly words: string | null; readonly sentence_hash: string } {
  const { validAt, invalidAt } = validTime(fact);
  const start = besidesInstant(fact.start);
  const end = besidesInstant(fact.end);
  return {
    space,
    id: fact.id,
    subject: fact.subject,
    predicate: fact.predicate,
    object: fact.object,
    subject_name: fact.subjectName,
    object_name: fact.objectName,
    sentence: fact.sentence,
    words: fact.standing === 'accepted' ? searchWords(fact.sentence).join(' ') : null,
    sentence_hash: textHash(fact.sentence),
    standing: fact.standing,
    disputed: fact.disputed,
    claim_ids: fact.claimIds,
    opened_by: fact.openedBy,
    closed_by: fact.closedBy?.claimId ?? null,
    closed_how: fact.closedBy?.how ?? null,
    valid_at: validAt,
    start_until: start.until,
    start_precision: start.precision,
    start_basis: start.basis,
    invalid_at: invalidAt,
    end_until: end.until,
    end_precision: end.precision,
    end_basis: end.basis,
    recorded_at: fact.recordedAt,
    expired_at: fact.expiredAt,
  };
}

export function factOf(properties: FactProperties): FactVersion {
  const { closed_by, closed_how } = properties;
  return {
    id: properties.id,
    subject: properties.subject,
    predicate: properties.predicate,
    object: properties.object,
    subjectName: properties.subject_name,
    objectName: properties.object_name,
    sentence: properties.sentence,
    start: boundOf(properties.valid_at, properties.start_until, properties.start_precision, properties.start_basis),
    end: boundOf(properties.invalid_at, properties.end_until, properties.end_precision, properties.end_basis),
    standing: properties.standing as Standing,
    disputed: properties.disputed,
    claimIds: properties.claim_ids,
    openedBy: properties.opened_by,
    closedBy: closed_by === null ? null : { claimId: closed_by, how: closed_how as ClosedHow },
    recordedAt: properties.recorded_at,
    expiredAt: properties.expired_at,
  };
}
