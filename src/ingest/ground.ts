import { type Bound, episodeBound } from '../domain/bound.ts';
import type { Claim } from '../domain/claim.ts';
import { contentId } from '../domain/content-id.ts';
import { ANY_OBJECT, type EntityKey, entityKey } from '../domain/entity-key.ts';
import type { Episode } from '../domain/episode.ts';
import { isoOrNull } from '../domain/instant.ts';
import { APART, type EntityKind, type Mention } from '../domain/mention.ts';
import type { ReadClaim, ReadEntity, Reading, Rejected } from '../ports/extractor.ts';
import { predicateName } from '../resolution/predicate-name.ts';

export interface Grounded {
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
  readonly rejected: readonly Rejected[];
}

/** Turns what was read into claims and mentions: names become keys, time words become bounds, and what cannot be true is rejected with a reason. */
export function ground(episode: Episode, reading: Pick<Reading, 'entities' | 'claims' | 'rejected'>): Grounded {
  const rejected: Rejected[] = [...reading.rejected];
  const claims: Claim[] = [];
  const named = new Map<EntityKey, { name: string; kind: EntityKind }>();
  for (const [position, read] of reading.claims.entries()) {
    const claim = groundClaim(episode, read, position);
    if ('why' in claim) {
      rejected.push(claim);
      continue;
    }
    claims.push(claim);
    note(named, read.subject, claim.subject);
    if (claim.object !== ANY_OBJECT) note(named, read.object, claim.object);
    if (read.meant?.object !== undefined) note(named, read.meant.object, entityKey(read.meant.object));
  }
  return { claims: withoutRepeats(claims), mentions: mentionsFor(episode, named, reading.entities), rejected };
}

function note(named: Map<EntityKey, { name: string; kind: EntityKind }>, name: string, key: EntityKey): void {
  if (!named.has(key)) named.set(key, { name: name.trim(), kind: 'value' });
}

function groundClaim(episode: Episode, read: ReadClaim, position: number): Claim | Rejected {
  const what = `${read.subject} ${read.predicate} ${read.object}`;
  const subject = entityKey(read.subject);
  const object = read.object === ANY_OBJECT ? ANY_OBJECT : entityKey(read.object);
  if (subject === '' || object === '' || subject === ANY_OBJECT) return { what, why: 'a subject or object without a name' };
  if (!/[\p{L}\p{N}]/u.test(read.predicate)) return { what, why: `${JSON.stringify(read.predicate)} is no relation` };
  if (object === ANY_OBJECT && (read.says === 'holds' || read.says === 'corrected'))
    return { what, why: 'only an ending or a refutation can speak of any object' };

  const predicate = predicateName(read.predicate);
  const { start, end } = boundsOf(read, episode);
  const backwards = (read.says === 'holds' || read.says === 'corrected') && start !== null && end !== null && end.at <= start.at;
  if (backwards) return { what, why: `it would end (${isoOrNull(end.at)}) before it starts (${isoOrNull(start.at)})` };
  const meant = read.meant && {
    ...(read.meant.object === undefined ? {} : { object: entityKey(read.meant.object) }),
    ...(read.meant.runStart === undefined ? {} : { runStart: read.meant.runStart }),
  };
  const content = {
    subject,
    predicate,
    object,
    says: read.says,
    start,
    end,
    trust: read.trust,
    also: read.also ?? false,
    meant: meant ?? null,
    quote: read.quote,
  };
  return {
    id: contentId('c', episode.id, position, JSON.stringify(content)),
    episodeId: episode.id,
    position,
    saidAt: episode.occurredAt,
    ...content,
  };
}

/** See {@link Claim.start} and {@link Claim.end} for what the bounds mean for each kind of claim. */
function boundsOf(read: ReadClaim, episode: Episode): { start: Bound | null; end: Bound | null } {
  const said = episodeBound(episode.occurredAt);
  if (read.says === 'wrong') return { start: null, end: null };
  if (read.says === 'ended' || read.says === 'not') return { start: read.start ?? null, end: read.end ?? said };
  const end = read.end ? { ...read.end, at: read.end.until } : null;
  if (read.says === 'corrected') return { start: read.start ?? null, end };
  if (read.start === undefined) return { start: said, end };
  return { start: read.start, end };
}

/** The same thing said twice in one message is one claim. */
function withoutRepeats(claims: readonly Claim[]): readonly Claim[] {
  const seen = new Set<string>();
  return claims.filter(({ id, position, quote, episodeId, ...content }) => {
    const key = JSON.stringify(content);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** `thing` and `value` stand where nobody says what something is: they do not take back what an earlier line said. */
function isToldBetter(before: ReadEntity | undefined, { kind, sameAs }: ReadEntity): boolean {
  if (!before || sameAs !== undefined || (kind !== 'thing' && kind !== 'value')) return false;
  return before.sameAs !== undefined || (before.kind !== 'thing' && before.kind !== 'value');
}

/** One mention for each name that a claim uses, and for each other name that an entity is given. */
function mentionsFor(
  episode: Episode,
  named: ReadonlyMap<EntityKey, { name: string; kind: EntityKind }>,
  entities: readonly ReadEntity[],
): readonly Mention[] {
  const told = new Map<EntityKey, ReadEntity>();
  for (const entity of entities) if (!isToldBetter(told.get(entityKey(entity.name)), entity)) told.set(entityKey(entity.name), entity);
  const linked = entities.filter(({ sameAs }) => sameAs !== undefined);
  const targets = new Map(
    linked.filter(({ kind }) => kind !== APART).map(({ sameAs = '', kind }) => [entityKey(sameAs), { name: sameAs, kind }]),
  );
  const keys = new Set([...named.keys(), ...linked.map(({ name }) => entityKey(name)), ...targets.keys()]);
  const speaker = episode.speaker === null ? null : entityKey(episode.speaker);
  return [...keys].map((key) => {
    const entity = told.get(key) ?? targets.get(key);
    const other = told.get(key)?.sameAs;
    const sameAs = other === undefined ? null : entityKey(other);
    return {
      episodeId: episode.id,
      key,
      name: (key === speaker ? episode.speaker : null) ?? entity?.name ?? named.get(key)?.name ?? key,
      kind: entity?.kind ?? (key === speaker && episode.role === 'user' ? 'person' : 'value'),
      sameAs: sameAs === key ? null : sameAs,
      saidAt: episode.occurredAt,
    };
  });
}
