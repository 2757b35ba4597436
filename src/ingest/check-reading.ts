import { ANY_OBJECT, type EntityKey, entityKey } from '../domain/entity-key.ts';
import type { Episode } from '../domain/episode.ts';
import { APART, type EntityKind } from '../domain/mention.ts';
import type { ReadClaim, ReadEntity, Reading, Rejected } from '../ports/extractor.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import type { DeclaredOntology } from '../resolution/declared-ontology.ts';
import type { DeclaredPredicate } from '../resolution/declared-predicate.ts';
import { Identities } from '../resolution/identities.ts';
import { literalValue } from '../resolution/literal-value.ts';

type Read = Pick<Reading, 'entities' | 'claims' | 'rejected'>;

/**
 * Holds what was read against the user's ontology: a claim whose ends are of other kinds than its predicate allows, or whose value does not have the form,
 * is rejected with the reason; values get their normal form. An end of which nobody has told a kind, or only one above, gets the only one that is allowed.
 */
export async function checkReading<T extends Read>(
  store: GraphStore,
  space: string,
  { declared, episode, reading }: { declared: DeclaredOntology; episode: Pick<Episode, 'speaker' | 'role'>; reading: T },
): Promise<T> {
  const entities = reading.entities.map((entity) => ({ ...entity, kind: declared.types.written(entity.kind) }));
  const told = new Map(entities.filter(({ kind }) => tells(kind)).map(({ name, kind }) => [entityKey(name), kind]));
  if (episode.speaker !== null && episode.role === 'user' && !told.has(entityKey(episode.speaker)))
    told.set(entityKey(episode.speaker), 'person');
  const meant = reading.claims.map((claim) => {
    const understood = declared.understand(claim.predicate, told.get(entityKey(claim.object)) ?? null);
    return understood && { ...understood, ...sidesOf(claim, understood.inverted) };
  });
  const open = meant.flatMap((claim) => (claim ? namesToLookUp(claim, told, declared) : []));
  const known = open.length === 0 ? null : new Identities(await store.mentions(space, [...new Set(open.map(entityKey))]));

  const claims: ReadClaim[] = [];
  const rejected: Rejected[] = [];
  const inferred = new Map<EntityKey, ReadEntity>();
  const kindOf = (name: string, wanted: readonly EntityKind[]): EntityKind | null => {
    const key = entityKey(name);
    const kinds = [told.get(key), known?.kind(key), inferred.get(key)?.kind].filter((kind) => kind != null && tells(kind)) as EntityKind[];
    return kinds.find((kind) => declared.fits(kind, wanted)) ?? kinds[0] ?? null;
  };
  for (const [index, claim] of reading.claims.entries()) {
    const understood = meant[index];
    const checked = understood ? await checkClaim(claim, { ...understood, declared, kindOf }) : { claim, entities: [] };
    if ('why' in checked) {
      rejected.push({ what: `${claim.subject} ${claim.predicate} ${claim.object}`, why: checked.why });
      continue;
    }
    claims.push(checked.claim);
    for (const entity of checked.entities) inferred.set(entityKey(entity.name), entity);
  }
  return { ...reading, entities: withKinds(entities, inferred, declared), claims, rejected: [...reading.rejected, ...rejected] };
}

/** `thing` and `value` stand where nobody has said what something is. */
function tells(kind: EntityKind): boolean {
  return kind !== 'thing' && kind !== 'value' && kind !== APART;
}

interface Understood {
  readonly predicate: DeclaredPredicate;
  readonly inverted: boolean;
  /** As the predicate has them. */
  readonly subject: string;
  readonly object: string;
}

function sidesOf({ subject, object }: ReadClaim, inverted: boolean): Pick<Understood, 'subject' | 'object'> {
  return inverted ? { subject: object, object: subject } : { subject, object };
}

/** Ends whose kind matters and is not told, or told so that it does not fit: it may be known better. */
function namesToLookUp(
  { predicate, subject, object }: Understood,
  told: ReadonlyMap<EntityKey, EntityKind>,
  declared: DeclaredOntology,
): readonly string[] {
  const matters = [
    [subject, predicate.subjects.length + predicate.values.length > 0, predicate.subjects],
    [object, predicate.objects.length > 0, predicate.objects],
  ] as const;
  return matters.flatMap(([name, does, wanted]) => {
    const kind = told.get(entityKey(name));
    return does && name !== ANY_OBJECT && (kind === undefined || !declared.fits(kind, wanted)) ? [name] : [];
  });
}

interface Checked {
  readonly claim: ReadClaim;
  /** Ends whose kind follows from the predicate. */
  readonly entities: readonly ReadEntity[];
}

interface Check extends Understood {
  readonly declared: DeclaredOntology;
  readonly kindOf: (name: string, wanted: readonly EntityKind[]) => EntityKind | null;
}

async function checkClaim(
  claim: ReadClaim,
  { predicate, inverted, subject, object, declared, kindOf }: Check,
): Promise<Checked | { readonly why: string }> {
  const entities: ReadEntity[] = [];
  for (const [side, name, wanted] of [
    ['subject', subject, predicate.subjects],
    ['object', object, predicate.objects],
  ] as const) {
    if (name === ANY_OBJECT || wanted.length === 0) continue;
    const kind = kindOf(name, wanted);
    if (kind !== null && declared.fits(kind, wanted)) continue;
    if (kind !== null && !wanted.some((below) => declared.fits(below, [kind])))
      return { why: `the ${side} ${name} is of kind ${kind}; ${predicate.definition.name} allows ${wanted.join(', ')}` };
    const [only] = wanted;
    if (only !== undefined && wanted.length === 1) entities.push({ name, kind: only });
  }
  const subjectKind = entities.find(({ name }) => name === subject)?.kind ?? kindOf(subject, predicate.subjects);
  const forms = declared.formsOf(predicate, subjectKind);
  if (forms.length === 0 || inverted || object === ANY_OBJECT || object.trim() === '') return { claim, entities };
  const value = await inForm(forms, claim, predicate);
  if ('why' in value) return value;
  return { claim: value.claim, entities: [...entities, { name: value.claim.object, kind: 'value' }] };
}

/** Only what states a value must have its form: an ending or a refutation of a value that never had it meets nothing. */
async function inForm(
  forms: ReturnType<DeclaredOntology['formsOf']>,
  claim: ReadClaim,
  { definition }: DeclaredPredicate,
): Promise<{ readonly claim: ReadClaim } | { readonly why: string }> {
  const whys: string[] = [];
  const normal = async (text: string) => {
    for (const form of forms) {
      const read = await literalValue(form, text);
      if (!('why' in read)) return read.text;
      whys.push(read.why);
    }
    return null;
  };
  const object = await normal(claim.object);
  const states = claim.says === 'holds' || claim.says === 'corrected';
  if (object === null && states)
    return { why: `${JSON.stringify(claim.object)} cannot be a ${definition.name}: ${[...new Set(whys)].join('; ')}` };
  const old = claim.meant?.object === undefined ? undefined : ((await normal(claim.meant.object)) ?? claim.meant.object);
  const meant = claim.meant && { ...claim.meant, ...(old === undefined ? {} : { object: old }) };
  return { claim: { ...claim, object: object ?? claim.object, ...(meant ? { meant } : {}) } };
}

/** What was told stays, unless what follows says more: `Ship` more than `thing`, `Patient` more than `person`. */
function withKinds(
  told: readonly ReadEntity[],
  inferred: ReadonlyMap<EntityKey, ReadEntity>,
  declared: DeclaredOntology,
): readonly ReadEntity[] {
  const kept = told.map((entity) => {
    const kind = entity.kind === APART ? undefined : inferred.get(entityKey(entity.name))?.kind;
    return kind === undefined || (tells(entity.kind) && !declared.fits(kind, [entity.kind])) ? entity : { ...entity, kind };
  });
  const names = new Set(told.map(({ name }) => entityKey(name)));
  return [...kept, ...[...inferred].filter(([key]) => !names.has(key)).map(([, entity]) => entity)];
}
