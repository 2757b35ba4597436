import type { EntityKind } from '../domain/mention.ts';
import { IncorrectInputError } from '../errors.ts';
import type { DeclaredAttribute, DeclaredPredicate } from './declared-predicate.ts';
import { definePredicate } from './define-predicate.ts';
import type { EntityTypes } from './entity-types.ts';
import { Ontology } from './ontology.ts';
import type { OntologyForm, PredicateForm } from './ontology-form.ts';
import { predicateName } from './predicate-name.ts';

/** What the predicates and the attributes of an ontology come to. */
export interface DeclaredPredicates {
  readonly predicates: readonly DeclaredPredicate[];
  readonly attributes: readonly DeclaredAttribute[];
}

/** @throws IncorrectInputError `invalid-name`, `unknown-kind`, `attribute-clash` */
export function declarePredicates(form: OntologyForm, types: EntityTypes): DeclaredPredicates {
  const byName = new Map<string, DeclaredPredicate>();
  for (const [name, declared] of Object.entries(form.predicates ?? {})) {
    checkName(name, `predicates.${name}`);
    byName.set(name, declare(name, declared, types, `predicates.${name}`));
  }
  const attributes: DeclaredAttribute[] = [];
  for (const [of, type] of Object.entries(form.entityTypes ?? {})) {
    for (const [name, declared] of Object.entries(type.attributes ?? {})) {
      const where = `entityTypes.${of}.attributes.${name}`;
      checkName(name, where);
      const predicate = withAttribute(byName, { of, name, declared, where }, types);
      byName.set(predicate.definition.name, predicate);
      attributes.push({ of, name, predicate: predicate.definition.name });
    }
  }
  return { predicates: [...byName.values()], attributes };
}

const SHIPPED = new Ontology();

function declare(name: string, form: PredicateForm, types: EntityTypes, where: string): DeclaredPredicate {
  const { description = '', subjects = [], objects = [], value, ...given } = form;
  for (const kind of [...subjects, ...objects, ...(given.inverseKinds ?? [])]) types.check(kind, where);
  for (const other of [...(given.aliases ?? []), ...(given.inverses ?? []), ...(given.implies ?? [])]) checkName(other, where);
  return {
    definition: definePredicate({ ...SHIPPED.named(name), ...present(given), name }),
    description,
    subjects: subjects.map((kind) => types.written(kind)),
    objects: objects.map((kind) => types.written(kind)),
    values: value === undefined ? [] : [{ of: null, schema: value }],
  };
}

interface Attribute {
  readonly of: EntityKind;
  readonly name: string;
  readonly declared: Omit<PredicateForm, 'subjects'>;
  readonly where: string;
}

/** The predicate that an attribute is: one that is declared, one that ships, one that another type has too, or a new one. */
function withAttribute(byName: ReadonlyMap<string, DeclaredPredicate>, attribute: Attribute, types: EntityTypes): DeclaredPredicate {
  const { of, name, declared, where } = attribute;
  const { value, description, ...given } = declared;
  const values = value === undefined ? [] : [{ of, schema: value }];
  const others = [...byName.values()];
  const known =
    byName.get(name) ??
    others.find(({ definition }) => definition.aliases.includes(name)) ??
    (SHIPPED.knows(name) ? shipped(name) : undefined);
  if (!known) {
    const fresh = declare(name, { cardinality: 'one', ...declared }, types, where);
    return { ...fresh, subjects: [of], values };
  }
  const differing = Object.entries(given).find(
    ([field, said]) => said !== undefined && JSON.stringify(said) !== JSON.stringify(fieldOf(known, field)),
  );
  if (differing) {
    throw new IncorrectInputError(
      'attribute-clash',
      `${where}.${differing[0]}: ${JSON.stringify(differing[1])} differs from ${JSON.stringify(fieldOf(known, differing[0]))}, which ${known.definition.name} has already. Say it once, in predicates.${known.definition.name}, or give the attribute another name.`,
      { attribute: name, predicate: known.definition.name },
    );
  }
  return {
    ...known,
    description: known.description || (description ?? ''),
    subjects: known.subjects.length === 0 ? [] : [...known.subjects, of],
    values: [...known.values, ...values],
  };
}

function shipped(name: string): DeclaredPredicate {
  const { definition } = SHIPPED.readings(name).at(-1) ?? { definition: SHIPPED.definition(name) };
  return { definition, description: '', subjects: [], objects: [], values: [] };
}

function fieldOf({ definition, objects }: DeclaredPredicate, field: string): unknown {
  return { ...definition, objects }[field];
}

/** @throws IncorrectInputError `invalid-name` */
function checkName(name: string, where: string): void {
  const right = /[\p{L}\p{N}]/u.test(name) ? predicateName(name) : 'works_at';
  if (right === name && name.length <= 100) return;
  throw new IncorrectInputError(
    'invalid-name',
    `${where}: ${JSON.stringify(name.slice(0, 200))} is no name of a predicate. Write it in snake_case, at most 100 characters: ${right.slice(0, 100)}.`,
    { name },
  );
}

function present<T extends object>(fields: T): { [Field in keyof T]: Exclude<T[Field], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Field in keyof T]: Exclude<T[Field], undefined>;
  };
}
