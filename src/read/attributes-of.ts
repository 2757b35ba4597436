import type { Entity } from '../domain/mention.ts';
import type { FactVersion } from '../domain/stored.ts';
import type { DeclaredOntology } from '../resolution/declared-ontology.ts';
import { literalValue } from '../resolution/literal-value.ts';

/** The attributes of an entity's type that some facts tell, as their schemas give them out. */
export async function attributesOf(
  ontology: DeclaredOntology | undefined,
  entity: Entity,
  facts: readonly FactVersion[],
): Promise<Readonly<Record<string, unknown>>> {
  const attributes: [string, unknown][] = [];
  for (const { name, predicate, declared } of ontology?.attributesOf(entity.kind) ?? []) {
    const told = facts.filter((fact) => fact.subject === entity.key && fact.predicate === predicate);
    const [form] = ontology?.formsOf(declared, entity.kind) ?? [];
    const values = await Promise.all(
      told.map(async ({ objectName }) => (form === undefined ? { value: objectName } : await literalValue(form, objectName))),
    );
    const held = values.flatMap((read) => ('value' in read ? [read.value] : []));
    if (held.length > 0) attributes.push([name, declared.definition.cardinality === 'one' ? held[0] : held]);
  }
  return Object.fromEntries(attributes);
}
