import type { StandardSchemaV1 } from '@standard-schema/spec';

/** A value that a schema took, as the schema gives it out and as a text that the schema takes for the same. */
export interface LiteralValue {
  readonly value: unknown;
  readonly text: string;
}

/**
 * Reads a text as a value of a schema. Statements are text, and `z.number()` wants a number: where the schema refuses the text it is asked about what the text
 * spells – a number, a truth value, JSON.
 */
export async function literalValue(schema: StandardSchemaV1, text: string): Promise<LiteralValue | { readonly why: string }> {
  const read = await taken(schema, text);
  if ('why' in read) return read;
  const normal = normalForm(read.value);
  if (normal === null || normal === text) return { ...read, text };
  const again = await taken(schema, normal);
  const isStable = 'value' in again && normalForm(again.value) === normal;
  return { ...read, text: isStable ? normal : text };
}

async function taken(schema: StandardSchemaV1, text: string): Promise<{ readonly value: unknown } | { readonly why: string }> {
  let why = '';
  for (const candidate of [text, ...spelled(text)]) {
    const result = await schema['~standard'].validate(candidate);
    if (!result.issues) return { value: result.value };
    why = result.issues.map(({ message }) => message).join('; ');
  }
  return { why };
}

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d+)?$/i;

function spelled(text: string): readonly unknown[] {
  const trimmed = text.trim();
  if (NUMBER.test(trimmed)) return [numberIn(trimmed.replaceAll(',', ''))];
  if (/^(?:true|yes)$/i.test(trimmed)) return [true];
  if (/^(?:false|no)$/i.test(trimmed)) return [false];
  try {
    return /^[[{]/.test(trimmed) ? [JSON.parse(trimmed) as unknown] : [];
  } catch {
    return [];
  }
}

/** A number that JavaScript would round is a `bigint`. */
function numberIn(digits: string): number | bigint {
  const number = Number(digits);
  return /^[+-]?\d+$/.test(digits) && !Number.isSafeInteger(number) ? BigInt(digits) : number;
}

/** `null` where a value has no text of its own: then the text stays as it was said. */
function normalForm(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (Array.isArray(value) || (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)) {
    return JSON.stringify(value);
  }
  return null;
}
