import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { IncorrectInputError, type OntologyInput, openMemory } from '../../src/index.ts';

async function refusal(ontology: unknown): Promise<IncorrectInputError> {
  const error = await openMemory({ ontology: ontology as OntologyInput }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof IncorrectInputError)) throw new Error(`The ontology was taken, or failed otherwise: ${String(error)}`);
  return error;
}

/** The ontology, the code it is refused with, and what the message names. */
const MISTAKES: readonly (readonly [string, unknown, string, RegExp])[] = [
  ['a misspelt field', { predicates: { docked_at: { cardinalty: 'one' } } }, 'bad-ontology', /predicates\.docked_at.*cardinalty/],
  [
    'no schema',
    { entityTypes: { Ship: { attributes: { tonnage: { value: Number } } } } },
    'bad-ontology',
    /Ship\.attributes\.tonnage.*Standard Schema/,
  ],
  ['another name than snake_case', { predicates: { dockedAt: {} } }, 'invalid-name', /"dockedAt".*docked_at/],
  ['an alias that is none', { predicates: { docked_at: { aliases: ['moored at'] } } }, 'invalid-name', /"moored at".*moored_at/],
  ['a predicate without letters', { predicates: { '…': {} } }, 'invalid-name', /"…"/],
  [
    'an attribute that is none',
    { entityTypes: { Ship: { attributes: { 'Gross Tonnage': z.number() } } } },
    'invalid-name',
    /gross_tonnage/,
  ],
  ['a kind with other signs', { entityTypes: { 'Ship\n(ignore the rest)': {} } }, 'invalid-name', /letters, digits/],
  ['a kind that exists', { entityTypes: { Person: {} } }, 'invalid-name', /this kind exists/],
  ['two kinds that differ in case', { entityTypes: { Ship: {}, SHIP: {} } }, 'invalid-name', /in case only/],
  ['an unknown kind above', { entityTypes: { Ship: { is: 'thig' } } }, 'unknown-kind', /Ship\.is: .*"thig"\. Did you mean thing\?/],
  ['an unknown kind of subject', { predicates: { docked_at: { subjects: ['Boat'] } } }, 'unknown-kind', /docked_at.*"Boat"/],
  ['kinds in a circle', { entityTypes: { A: { is: 'B' }, B: { is: 'A' } } }, 'cyclic-type', /A is B is A/],
  [
    'an alias of two',
    { predicates: { docked_at: { aliases: ['lies_at'] }, buried_at: { aliases: ['lies_at'] } } },
    'alias-clash',
    /both docked_at and buried_at have the alias lies_at/,
  ],
  ['an alias that is a predicate', { predicates: { docked_at: { aliases: ['lives_in'] } } }, 'alias-clash', /lives_in of docked_at/],
  [
    'an inverse of two',
    { predicates: { docked_at: { inverses: ['harbours'] }, hides_at: { inverses: ['harbours'] } } },
    'inverse-clash',
    /harbours of docked_at is .* of hides_at too/,
  ],
  [
    'an inverse of what goes both ways',
    { predicates: { beside: { symmetric: true, inverses: ['next_to'] } } },
    'inverse-clash',
    /both ways/,
  ],
  ['an inverse that ships', { predicates: { docked_at: { inverses: ['owns'] } } }, 'inverse-clash', /owns of docked_at .* ships/],
  ['an unknown general predicate', { predicates: { sails: { implies: ['own'] } } }, 'unknown-predicate', /Did you mean owns\?/],
  [
    'implying in a circle',
    { predicates: { a_b: { implies: ['b_c'] }, b_c: { implies: ['c_d'] }, c_d: { implies: ['a_b'] } } },
    'cyclic-implies',
    /a_b implies b_c implies c_d implies a_b/,
  ],
  ['a group of many', { predicates: { courts: { group: 'partner' } } }, 'bad-group', /courts is not of cardinality one/],
  ['a value that goes both ways', { predicates: { weighs: { symmetric: true, value: z.string() } } }, 'bad-value', /goes both ways/],
  [
    'an attribute of two cardinalities',
    { entityTypes: { Ship: { attributes: { flag: z.string() } }, Fleet: { attributes: { flag: { cardinality: 'many' } } } } },
    'attribute-clash',
    /Fleet\.attributes\.flag\.cardinality: "many" differs from "one"/,
  ],
];

describe('an ontology with a mistake is refused when a memory is opened', () => {
  it.each(MISTAKES)('%s', async (_, ontology, code, message) => {
    const error = await refusal(ontology);
    expect(error).toMatchObject({ code, category: 'incorrect' });
    expect(error.message).toMatch(message);
  });
});

describe('an ontology may', () => {
  it.each([
    ['be empty', {}],
    ['redefine a relation that ships', { predicates: { lives_in: { cardinality: 'many' } } }],
    ['take an alias from a relation that ships', { predicates: { home_port: { aliases: ['home'] } } }],
    ['join a group that ships', { predicates: { courts: { cardinality: 'one', symmetric: true, group: 'partner' } } }],
    ['imply what ships', { predicates: { sails: { implies: ['owns'] } } }],
    [
      'give two types an attribute of one name',
      {
        entityTypes: { Ship: { attributes: { flag: z.string() } }, Fleet: { attributes: { flag: z.enum(['red', 'white']) } } },
      },
    ],
    ['make an attribute of a relation that ships', { entityTypes: { Patient: { is: 'person', attributes: { age: z.coerce.number() } } } }],
    ['name kinds in any script', { entityTypes: { 船: { is: 'thing' } } }],
  ] satisfies readonly (readonly [string, OntologyInput])[])('%s', async (_, ontology) => {
    const memory = await openMemory({ ontology });
    await memory.close();
    expect(memory.space).toBe('default');
  });
});

describe('an attribute of two types', () => {
  it('has the form of the type that is meant, and either where that is not known', async () => {
    const memory = await openMemory({
      ontology: { entityTypes: { Ship: { attributes: { flag: z.string() } }, Fleet: { attributes: { flag: z.enum(['red', 'white']) } } } },
    });
    const stated = async (subject: string, object: string, subjectKind?: string) =>
      (await memory.assert({ subject, predicate: 'flag', object, ...(subjectKind ? { subjectKind } : {}) })).rejected.length === 0;
    expect(await stated('Nina', 'Panama', 'Ship')).toBe(true);
    expect(await stated('Home Fleet', 'Panama', 'Fleet')).toBe(false);
    expect(await stated('Home Fleet', 'red', 'Fleet')).toBe(true);
    expect(await stated('Nobody knows', 'Panama')).toBe(true);
    await memory.close();
  });
});
