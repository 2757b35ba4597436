import { z } from 'zod';
import { SAYS, TRUSTS } from '../../domain/claim.ts';
import { USUAL_KINDS } from '../../domain/mention.ts';
import { jsonIn } from './json-in.ts';

const KINDS = USUAL_KINDS.filter((kind) => kind !== 'value');
const CARDS = ['one', 'many', 'also', 'event'] as const;

/** What models call the kinds instead. Any other word is kept as a thing: an entity without its kind is better than none. */
const OTHER_KINDS: Readonly<Record<string, string>> = {
  human: 'person',
  people: 'person',
  organisation: 'organization',
  company: 'organization',
  org: 'organization',
  business: 'organization',
  institution: 'organization',
  school: 'organization',
  team: 'organization',
  location: 'place',
  city: 'place',
  country: 'place',
  pet: 'animal',
  concept: 'topic',
};

const entitySchema = z.object({ ref: z.string(), name: z.string(), kind: z.string(), is: z.string() });

const claimSchema = z.object({
  quote: z.string(),
  s: z.string(),
  p: z.string(),
  o: z.string(),
  says: z.enum(SAYS),
  start_words: z.string(),
  start_iso: z.string(),
  end_words: z.string(),
  end_iso: z.string(),
  card: z.enum(CARDS),
  trust: z.enum(TRUSTS),
  about: z.string(),
});

const markedClaimSchema = claimSchema.extend({ m: z.string().optional() });

/** Of words that are not among the choices `says` alone is needed. */
const lenientClaim = markedClaimSchema.extend({
  says: z.preprocess(inLowerCase, z.enum(SAYS)),
  card: z.preprocess(inLowerCase, z.enum(CARDS).catch('many')),
  trust: z.preprocess(inLowerCase, z.enum(TRUSTS).catch('stated')),
});

function inLowerCase(word: unknown): unknown {
  return typeof word === 'string' ? word.trim().toLowerCase() : word;
}

const answerSchema = z.object({ entities: z.array(entitySchema), claims: z.array(markedClaimSchema) });

const NO_KINDS: readonly string[] = [];
const entitySchemas = new WeakMap<readonly string[], ReturnType<typeof newEntitySchemas>>();

/** Made once for a list of kinds: zod compiles a schema when it is first used, which takes longer than to read an answer. */
function entityOf(kinds: readonly string[]) {
  const made = entitySchemas.get(kinds) ?? newEntitySchemas(kinds);
  entitySchemas.set(kinds, made);
  return made;
}

/** @param kinds the user's own; of the usual ones and these */
function newEntitySchemas(kinds: readonly string[]) {
  const all = [...KINDS, ...kinds];
  const written = new Map([...Object.entries(OTHER_KINDS), ...all.map((kind) => [kind.toLowerCase(), kind] as const)]);
  const strict = entitySchema.extend({ kind: z.enum(all) });
  const lenient = entitySchema.extend({
    kind: z.preprocess((kind) => written.get(String(kind).trim().toLowerCase()) ?? 'thing', z.enum(all)),
  });
  return { strict, lenient };
}

export type ModelClaim = z.infer<typeof claimSchema> & { readonly m?: string | undefined };
export type ModelEntity = z.infer<typeof entitySchema>;
export type ModelReading = z.infer<typeof answerSchema>;

/**
 * The answer's form: two levels, enums, every field required, no unions, `""` for none; the first thing that small models and strict
 * decoders agree on. In a batch each claim begins with `m`, the message that states it.
 */
export function answerJsonSchema(batch: boolean, kinds: readonly string[] = NO_KINDS): Readonly<Record<string, unknown>> {
  const claim = batch ? z.object({ m: z.string(), ...claimSchema.shape }) : claimSchema;
  const { $schema, ...schema } = z.toJSONSchema(z.object({ entities: z.array(entityOf(kinds).strict), claims: z.array(claim) }));
  return schema;
}

/** What weak models leave out, or write in another case, does not spoil the rest of the answer. */
const lenientSchema = z.object({
  entities: z.array(z.record(z.string(), z.unknown())).catch([]),
  claims: z.array(z.record(z.string(), z.unknown())),
});

export interface ParsedAnswer {
  readonly reading: ModelReading;
  /** Entries that were dropped because they break the form. */
  readonly broken: readonly string[];
}

/** @returns the answer, or why it is none */
export function parseAnswer(text: string, kinds: readonly string[] = NO_KINDS): ParsedAnswer | { readonly error: string } {
  const json = jsonIn(text);
  if ('error' in json) return json;
  const outer = lenientSchema.safeParse(unwrapped(json.value));
  if (!outer.success) return { error: `the answer is not {"entities":[…],"claims":[…]}: ${z.prettifyError(outer.error)}` };
  const broken: string[] = [];
  const form = entityOf(kinds).lenient;
  const entities = outer.data.entities.flatMap((entity) => keepOrNote(form, { is: '', kind: 'thing', ...entity }, broken));
  const claims = outer.data.claims.flatMap((claim) => keepOrNote(lenientClaim, { ...BLANK_CLAIM, ...claim }, broken));
  if (claims.length === 0 && outer.data.claims.length > 0) return { error: `no claim has the right form: ${broken[0]}` };
  return { reading: { entities, claims }, broken };
}

/** Some models put their answer into a list, or under a name of its own: `[{…}]`, `{"result":{…}}`. */
function unwrapped(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || 'claims' in value) return value;
  const [inner, ...others] = Object.values(value);
  return others.length === 0 && typeof inner === 'object' && inner !== null && 'claims' in inner ? inner : value;
}

const BLANK_CLAIM = { start_words: '', start_iso: '', end_words: '', end_iso: '', card: 'many', trust: 'stated', about: '', says: 'holds' };

function keepOrNote<T>(schema: z.ZodType<T>, entry: Readonly<Record<string, unknown>>, broken: string[]): readonly T[] {
  const withoutNulls = Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [
      key,
      value === null || value === undefined ? '' : typeof value === 'number' || typeof value === 'boolean' ? String(value) : value,
    ]),
  );
  const result = schema.safeParse(withoutNulls);
  if (result.success) return [result.data];
  broken.push(`${JSON.stringify(entry).slice(0, 200)}: ${z.prettifyError(result.error)}`);
  return [];
}
