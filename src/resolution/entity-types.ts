import { APART, type EntityKind, isUsualKind, USUAL_KINDS } from '../domain/mention.ts';
import { IncorrectInputError } from '../errors.ts';
import { nearestName } from './nearest-name.ts';
import type { OntologyForm } from './ontology-form.ts';

const MOST_CHARACTERS = 50;

export interface EntityType {
  readonly name: EntityKind;
  readonly is: EntityKind;
  readonly description: string;
}

/** The declared kinds of entities and what each is a kind of. */
export class EntityTypes {
  readonly #byName: ReadonlyMap<EntityKind, EntityType>;
  readonly #written: ReadonlyMap<string, EntityKind>;

  /** @throws IncorrectInputError `invalid-name`, `unknown-kind`, `cyclic-type` */
  constructor(declared: NonNullable<OntologyForm['entityTypes']>) {
    const types = Object.entries(declared).map(([name, { is = 'thing', description = '' }]): EntityType => ({ name, is, description }));
    this.#written = new Map([...USUAL_KINDS, ...types.map(({ name }) => name)].map((kind) => [kind.toLowerCase(), kind]));
    this.#byName = new Map(types.map((type) => [type.name, { ...type, is: this.written(type.is) }]));
    for (const { name } of types) this.#checkName(name);
    for (const { name, is } of this.list()) {
      this.check(is, `entityTypes.${name}.is`);
      if (is === 'value') throw unknownKind(`entityTypes.${name}.is`, is, 'A literal value has no kinds below it: give a usual kind');
      this.#checkCycle(name);
    }
  }

  list(): readonly EntityType[] {
    return [...this.#byName.values()];
  }

  /** The kind as it was declared, whatever the case that it is written in here. */
  written(kind: EntityKind): EntityKind {
    return this.#written.get(kind.toLowerCase()) ?? kind;
  }

  /** The kind, the kind above it, and so on to a usual one. */
  lineage(kind: EntityKind): readonly EntityKind[] {
    const above: EntityKind[] = [];
    for (let at: EntityKind | undefined = kind; at !== undefined && !above.includes(at); at = this.#byName.get(at)?.is) above.push(at);
    return above;
  }

  /** @throws IncorrectInputError `unknown-kind` */
  check(kind: EntityKind, where: string): void {
    const known = [...this.#written.values()];
    if (!known.includes(this.written(kind))) {
      throw unknownKind(where, kind, `${nearestName(kind, known)}Usual kinds are ${USUAL_KINDS.join(', ')}; declare others in entityTypes`);
    }
  }

  #checkName(name: string): void {
    const lower = name.toLowerCase();
    if (!/^\p{L}[\p{L}\p{M}\p{N} _-]*$/u.test(name) || name.length > MOST_CHARACTERS) {
      throw invalidName(name, `give letters, digits, spaces, - or _, at most ${MOST_CHARACTERS} characters, a letter first`);
    }
    if (isUsualKind(lower) || lower === APART) throw invalidName(name, 'this kind exists; choose another name');
    if (this.#written.get(lower) !== name) throw invalidName(name, `it differs from ${this.#written.get(lower)} in case only`);
  }

  #checkCycle(name: EntityKind): void {
    const above = this.lineage(name);
    const top = this.#byName.get(above.at(-1) ?? name);
    if (!top) return;
    throw new IncorrectInputError(
      'cyclic-type',
      `entityTypes: ${[...above, top.is].join(' is ')}, in a circle. Let one of them be a usual kind, such as thing.`,
      { kinds: above },
    );
  }
}

function invalidName(name: string, what: string): IncorrectInputError {
  return new IncorrectInputError('invalid-name', `entityTypes: ${JSON.stringify(name)} cannot be a kind's name: ${what}.`, { name });
}

function unknownKind(where: string, kind: string, what: string): IncorrectInputError {
  return new IncorrectInputError('unknown-kind', `${where}: there is no kind ${JSON.stringify(kind)}. ${what}.`, { where, kind });
}
