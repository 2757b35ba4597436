import type { StandardSchemaV1 } from '@standard-schema/spec';
import { z } from 'zod';
import { IncorrectInputError } from '../errors.ts';
import type { OntologyInput } from './ontology-input.ts';

const DESCRIPTION = 300;

/** Goes into a prompt as one line. */
const description = z
  .string()
  .max(DESCRIPTION)
  .transform((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
const names = z.array(z.string());

const schema = z.custom<StandardSchemaV1>(
  isStandardSchema,
  'is no Standard Schema: give a schema of zod, Valibot, ArkType or another library that implements it',
);

const predicateForm = z.strictObject({
  cardinality: z.enum(['one', 'many', 'event']).optional(),
  aliases: names.optional(),
  inverses: names.optional(),
  inverseKinds: names.optional(),
  symmetric: z.boolean().optional(),
  group: z.string().min(1).max(100).nullable().optional(),
  implies: names.optional(),
  label: z.string().trim().min(1).max(100).optional(),
  description: description.optional(),
  subjects: names.optional(),
  objects: names.optional(),
  value: schema.optional(),
});

const attributeForm = z.unknown().transform((attribute, context) => {
  if (isStandardSchema(attribute)) return { value: attribute };
  const result = predicateForm.omit({ subjects: true }).safeParse(attribute);
  if (result.success) return result.data;
  for (const { message, path } of result.error.issues) context.addIssue({ code: 'custom', message, path });
  return z.NEVER;
});

const ontologyForm = z.strictObject({
  predicates: z.record(z.string(), predicateForm).optional(),
  entityTypes: z
    .record(
      z.string(),
      z.strictObject({
        is: z.string().optional(),
        description: description.optional(),
        attributes: z.record(z.string(), attributeForm).optional(),
      }),
    )
    .optional(),
});

export type PredicateForm = z.infer<typeof predicateForm>;
export type OntologyForm = z.infer<typeof ontologyForm>;

/** @throws IncorrectInputError `bad-ontology` naming the field */
export function readOntology(input: OntologyInput): OntologyForm {
  const result = ontologyForm.safeParse(input);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'ontology'}: ${message}`).join('; ');
  throw new IncorrectInputError(
    'bad-ontology',
    `The ontology has a mistake. ${issues}. It looks like { predicates: { docked_at: { cardinality: 'one' } }, entityTypes: { Ship: { is: 'thing', attributes: { tonnage: z.number() } } } }.`,
  );
}

/** Schemas may be objects or, as in ArkType, functions. */
function isStandardSchema(value: unknown): value is StandardSchemaV1 {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return false;
  const standard: unknown = '~standard' in value ? value['~standard'] : undefined;
  return typeof standard === 'object' && standard !== null && 'validate' in standard && typeof standard.validate === 'function';
}
