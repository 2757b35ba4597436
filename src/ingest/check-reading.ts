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
 * is rejected with the reason; values get their normal form. An end of which nobody has told a kind gets the only one that is allowed.
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
  const meant = reading.claims.map((claim) => declared.understand(claim.predicate, told.get(entityKey(claim.object)) ?? null));
  const untold = reading.claims.flatMap(({ subject, object }, index) => {
    const { predicate } = meant[index] ?? {};
    if (!predicate || predicate.subjects.length + predicate.objects.length + predicate.values.length === 0) return [];
    return [subject, object].filter((name) => name !== ANY_OBJECT && !told.has(entityKey(name)));
  });
  const known = untold.length === 0 ? null : new Identities(await store.mentions(space, [...new Set(untold.map(entityKey))]));
  const kindOf = (name: string): EntityKind | null => {
    const kind = told.get(entityKey(name)) ?? known?.kind(entityKey(name)) ?? null;
    return kind !== null && tells(kind) ? kind : null;
  };
  const claims: ReadClaim[] = [];
  const rejected: Rejected[] = [];
  const inferred = new Map<EntityKey, ReadEntity>();
  for (const [index, claim] of reading.claims.entries()) {
    const { predicate, inverted = false } = meant[index] ?? {};
    const checked = predicate ? await checkClaim(claim, { predicate, inverted, declared, kindOf }) : { claim, entities: [] };
    if ('why' in checked) {
      rejected.push({ what: `${claim.subject} ${claim.predicate} ${claim.object}`, why: checked.why });
      continue;
    }
    claims.push(checked.claim);
    for (const entity of checked.entities) inferred.set(entityKey(entity.name), entity);
  }
  return { ...reading, entities: withKinds(entities, inferred), claims, rejected: [...reading.rejected, ...rejected] };
}

/** `thing` and `value` stand where nobody has said what something is. */
function tells(kind: EntityKind): boolean {
  return kind !== 'thing' && kind !== 'value' && kind !== APART;
}

interface Checked {
  readonly claim: ReadClaim;
  /** Ends whose kind follows from the predicate. */
  readonly entities: readonly ReadEntity[];
}

interface Check {
  readonly predicate: DeclaredPredicate;
  readonly inverted: boolean;
  readonly declared: DeclaredOntology;
  readonly kindOf: (name: string) => EntityKind | null;
}

async function checkClaim(claim: ReadClaim, { predicate, inverted, declared, kindOf }: Check): Promise<Checked | { readonly why: string }> {
  const [subject, object] = inverted ? [claim.object, claim.subject] : [claim.subject, claim.object];
  const entities: ReadEntity[] = [];
  for (const [side, name, wanted] of [
    ['subject', subject, predicate.subjects],
    ['object', object, predicate.objects],
  ] as const) {
    if (name === ANY_OBJECT || wanted.length === 0) continue;
    const kind = kindOf(name);
    if (kind !== null && !declared.fits(kind, wanted))
      return { why: `the ${side} ${name} is of kind ${kind}; ${predicate.definition.name} takes ${wanted.join(', ')}` };
    const [only] = wanted;
    if (kind === null && only !== undefined && wanted.length === 1) entities.push({ name, kind: only });
  }
  const subjectKind = kindOf(subject) ?? entities.find(({ name }) => name === subject)?.kind ?? null;
  const forms = declared.formsOf(predicate, subjectKind);
  if (forms.length === 0 || inverted || object === ANY_OBJECT || object.trim() === '') return { claim, entities };
  const value = await inForm(forms, claim, predicate);
  if ('why' in value) return value;
  return { claim: value.claim, entities: [...entities, { name: value.claim.object, kind: kindOf(value.claim.object) ?? 'value' }] };
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

/** What was told stays; what follows fills in where only `thing` or `value` was told. */
function withKinds(told: readonly ReadEntity[], inferred: ReadonlyMap<EntityKey, ReadEntity>): readonly ReadEntity[] {
  const kept = told.map((entity) => {
    const kind = tells(entity.kind) || entity.kind === APART ? undefined : inferred.get(entityKey(entity.name))?.kind;
    return kind === undefined ? entity : { ...entity, kind };
  });
  const names = new Set(told.map(({ name }) => entityKey(name)));
  return [...kept, ...[...inferred].filter(([key]) => !names.has(key)).map(([, entity]) => entity)];
}
