import type { PredicateDefinition } from '../domain/predicate.ts';
import { IncorrectInputError } from '../errors.ts';
import type { DeclaredPredicate } from './declared-predicate.ts';
import { DEFAULT_PREDICATES } from './default-ontology.ts';
import { nearestName } from './nearest-name.ts';

/**
 * Whether declared predicates agree with each other and with those that ship. A declared alias or inverse takes over an alias or inverse that ships.
 *
 * @throws IncorrectInputError `alias-clash`, `inverse-clash`, `unknown-predicate`, `cyclic-implies`, `bad-group`, `bad-value`
 */
export function checkPredicates(declared: readonly DeclaredPredicate[]): void {
  const own = declared.map(({ definition }) => definition).filter(({ source }) => source === 'user');
  checkDefinitions(own, DEFAULT_PREDICATES);
  for (const predicate of declared) checkValue(predicate);
}

/**
 * Whether definitions of the user agree with each other and with what is known besides. What was merely learned gives way to them.
 *
 * @throws IncorrectInputError `alias-clash`, `inverse-clash`, `unknown-predicate`, `cyclic-implies`, `bad-group`
 */
export function checkDefinitions(given: readonly PredicateDefinition[], known: readonly PredicateDefinition[]): void {
  const all = new Map([...known, ...given].map((definition) => [definition.name, definition]));
  const firm = new Map([...all].filter(([, { source }]) => source !== 'learned'));
  const users = [...all.values()].filter(({ source }) => source === 'user');
  checkAliases(given, users, firm);
  checkInverses(given, users, firm);
  for (const definition of given) {
    checkImplies(definition, all);
    checkGroup(definition, all);
  }
}

type Definitions = ReadonlyMap<string, PredicateDefinition>;

function checkAliases(given: readonly PredicateDefinition[], users: readonly PredicateDefinition[], all: Definitions): void {
  for (const { name, aliases } of given) {
    for (const alias of aliases) {
      const claimant = users.find((other) => other.name !== name && other.aliases.includes(alias));
      if (claimant) {
        throw clash('alias-clash', alias, `both ${name} and ${claimant.name} have the alias ${alias}. Leave it to one of them`, name);
      }
      if (alias !== name && all.has(alias)) {
        throw clash(
          'alias-clash',
          alias,
          `the alias ${alias} of ${name} is a predicate of its own. Take it out, or define ${alias} itself instead of ${name}`,
          name,
        );
      }
    }
  }
}

function checkInverses(given: readonly PredicateDefinition[], users: readonly PredicateDefinition[], all: Definitions): void {
  for (const { name, inverses, symmetric, inverseKinds } of given) {
    for (const inverse of inverses) {
      const also = users.find((other) => other.name !== name && [...other.inverses, ...other.aliases].includes(inverse));
      const reason = symmetric
        ? `${name} goes both ways and needs no inverse ${inverse}`
        : also
          ? `the inverse ${inverse} of ${name} is an inverse or alias of ${also.name} too`
          : users.some((other) => other.name === inverse || (other.name === name && other.aliases.includes(inverse)))
            ? `the inverse ${inverse} of ${name} is a name of a predicate too`
            : all.has(inverse) && inverseKinds.length === 0
              ? `the inverse ${inverse} of ${name} is a predicate that ships; with inverseKinds it could be both`
              : null;
      if (reason !== null) throw clash('inverse-clash', inverse, `${reason}. Take one of the two out`, name);
    }
  }
}

function checkImplies({ name, implies }: PredicateDefinition, all: Definitions): void {
  for (const general of implies) {
    if (!all.has(general)) {
      throw new IncorrectInputError(
        'unknown-predicate',
        `predicates.${name}.implies: there is no predicate ${general}. ${nearestName(general, [...all.keys()])}Declare it, or take it out.`,
        { predicate: name, implies: general },
      );
    }
  }
  const way = [name];
  const reaches = (from: string): boolean => {
    for (const next of all.get(from)?.implies ?? []) {
      if (next === name) return true;
      if (way.includes(next)) continue;
      way.push(next);
      if (reaches(next)) return true;
    }
    return false;
  };
  if (!reaches(name)) return;
  throw new IncorrectInputError(
    'cyclic-implies',
    `predicates.${name}.implies: ${[...way, name].join(' implies ')}, in a circle. If they mean the same, make one an alias of the other.`,
    { predicates: way },
  );
}

/** Only predicates of one value compete with each other. */
function checkGroup({ name, group, cardinality }: PredicateDefinition, all: Definitions): void {
  if (group === null) return;
  const many = cardinality === 'one' ? [...all.values()].find((other) => other.group === group && other.cardinality !== 'one') : { name };
  if (!many) return;
  throw new IncorrectInputError(
    'bad-group',
    `predicates.${name}.group: the predicates of group ${JSON.stringify(group)} exclude each other, and ${many.name} is not of cardinality one. Make it one, or take it out of the group.`,
    { predicate: many.name, group },
  );
}

function checkValue({ definition: { name, symmetric, inverses }, values, objects }: DeclaredPredicate): void {
  if (values.length === 0) return;
  const entity = symmetric
    ? 'goes both ways'
    : inverses.length > 0
      ? `has the inverse ${inverses[0]}`
      : objects.some((kind) => kind !== 'value')
        ? `allows objects of kind ${objects.join(', ')}`
        : null;
  if (entity === null) return;
  throw new IncorrectInputError(
    'bad-value',
    `predicates.${name}: it has a schema for literal values, and ${entity}, which only entities can be. Take one of the two out.`,
    { predicate: name },
  );
}

function clash(code: 'alias-clash' | 'inverse-clash', word: string, what: string, predicate: string): IncorrectInputError {
  return new IncorrectInputError(code, `predicates.${predicate}: ${what}.`, { predicate, name: word });
}
