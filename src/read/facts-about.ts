import { checkCount } from '../domain/count.ts';
import type { EntityKey } from '../domain/entity-key.ts';
import { STANDINGS, type Standing } from '../domain/fact.ts';
import { type Instant, isoOrNull, parseInstant } from '../domain/instant.ts';
import type { FactVersion } from '../domain/stored.ts';
import { checkOneOf } from '../domain/text.ts';
import { IncorrectInputError } from '../errors.ts';
import type { FactQuery } from '../ports/graph-store.ts';
import { keyOfName, ontologyOf, type ReadContext } from './read-context.ts';

/** Which facts are asked for. All conditions must hold. */
export interface FactsQuestion {
  /** The entity in question. With a `predicate` it is the subject; without one it may stand on either side. */
  readonly about?: string;
  /** Any name, alias or inverse of the relation. */
  readonly predicate?: string;
  readonly object?: string;
  /** Facts that hold at some time of `[from, to)` instead of at the view's instant; a side left out is open. `'ever'` = at any time. */
  readonly during?: { readonly from?: Date | string; readonly to?: Date | string } | 'ever';
  /** Default: `['accepted']`, the facts that answer questions. */
  readonly standings?: readonly Standing[];
  /** Default: all. */
  readonly limit?: number;
}

/** The facts that answer a question, told from the side it was asked from. */
export async function factsAbout(context: ReadContext, question: FactsQuestion): Promise<readonly FactVersion[]> {
  const { store, space, at } = context;
  checkCount(question.limit, 'limit');
  for (const standing of question.standings ?? []) checkOneOf(standing, STANDINGS, 'standings');
  const about = question.about === undefined ? undefined : [await keyOfName(context, question.about)];
  const object = question.object === undefined ? undefined : [await keyOfName(context, question.object)];
  const shared: FactQuery = {
    knownAt: at.knownAt,
    ...timeOf(question, at.validAt),
    ...(question.standings ? { standings: question.standings } : {}),
    ...(question.limit === undefined ? {} : { limit: question.limit }),
  };
  if (question.predicate === undefined) {
    if (about && object) return factsBetween(context, shared, [...about, ...object]);
    return store.facts(space, { ...shared, ...(about ? { about } : {}), ...(object ? { objects: object } : {}) });
  }
  const ontology = await ontologyOf(context);
  const found: FactVersion[] = [];
  for (const { definition, inverted } of ontology.readings(question.predicate)) {
    const [subjects, objects] = inverted ? [object, about] : [about, object];
    const query = { ...shared, predicates: [definition.name] };
    const direct = await store.facts(space, { ...query, ...(subjects ? { subjects } : {}), ...(objects ? { objects } : {}) });
    found.push(...(inverted ? direct.map((fact) => turned(fact, question.predicate as string)) : direct));
    if (!definition.symmetric || (!subjects && !objects)) continue;
    const mirrored = await store.facts(space, {
      ...query,
      ...(objects ? { subjects: objects } : {}),
      ...(subjects ? { objects: subjects } : {}),
    });
    found.push(...mirrored.map((fact) => turned(fact, fact.predicate)));
  }
  return question.limit === undefined ? found : found.slice(0, question.limit);
}

function timeOf({ during }: FactsQuestion, validAt: Instant): Pick<FactQuery, 'validAt' | 'during'> {
  if (during === undefined) return { validAt };
  if (during === 'ever') return {};
  if (typeof during !== 'object')
    throw new IncorrectInputError('bad-period', `during: ${JSON.stringify(during)} is no period. Give { from, to }, or 'ever'.`);
  const from = during.from === undefined ? Number.MIN_SAFE_INTEGER : parseInstant(during.from, 'during.from');
  const to = during.to === undefined ? Number.MAX_SAFE_INTEGER : parseInstant(during.to, 'during.to');
  if (from >= to)
    throw new IncorrectInputError(
      'bad-period',
      `during: from ${isoOrNull(from)} is not before to ${isoOrNull(to)}. A period holds its first instant and not its last.`,
    );
  return { during: { from, to } };
}

/** Facts that join two entities, whichever is the subject, in order of subject. */
async function factsBetween({ store, space }: ReadContext, query: FactQuery, ends: readonly EntityKey[]): Promise<readonly FactVersion[]> {
  const [first, second] = ends.toSorted() as [EntityKey, EntityKey];
  const found = [...(await store.facts(space, { ...query, subjects: [first], objects: [second] }))];
  if (first !== second) found.push(...(await store.facts(space, { ...query, subjects: [second], objects: [first] })));
  return found.slice(0, query.limit);
}

/** The same fact told from its object's side. */
function turned(fact: FactVersion, predicate: string): FactVersion {
  return { ...fact, subject: fact.object, object: fact.subject, subjectName: fact.objectName, objectName: fact.subjectName, predicate };
}
