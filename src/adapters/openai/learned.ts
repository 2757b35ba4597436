import { AsofError } from '../../errors.ts';

/** How an answer's form is asked for: by `response_format`, by a forced tool call, or by words in the prompt. */
export type StructuredOutput = 'json-schema' | 'tool' | 'json';

/** What an endpoint was found to take. */
export interface Learned {
  readonly structure: StructuredOutput;
  readonly limit: 'max_tokens' | 'max_completion_tokens';
  readonly temperature: boolean;
}

const NEXT: Readonly<Record<StructuredOutput, StructuredOutput | null>> = { 'json-schema': 'tool', tool: 'json', json: null };
const ABOUT_STRUCTURE: Readonly<Record<StructuredOutput, RegExp>> = {
  'json-schema': /response[_ ]format|json[_ ]schema|structured|schema|grammar|guided/i,
  tool: /tool|function/i,
  json: /^\b$/,
};
const NOT_TAKEN =
  /unsupported|not[ -]support|does ?n[o']t support|unknown (parameter|field|argument)|unrecognized|extra (inputs|fields)|not permitted|requested parameters/i;

/** The next weaker way to ask for a form; `null` after the last. */
export function weaker(learned: Learned): Learned | null {
  const structure = NEXT[learned.structure];
  return structure === null ? null : { ...learned, structure };
}

/**
 * What a refusal (400, 404 or 422) tells about the endpoint.
 *
 * @param sent what was known when the refused request was sent
 * @returns `null` where it tells nothing that another request could respect
 */
export function learnFrom(error: unknown, sent: Learned, fixedStructure: boolean): Learned | null {
  const said = refusal(error);
  if (said === null) return null;
  if (sent.limit === 'max_tokens' && said.includes('max_completion_tokens')) return { ...sent, limit: 'max_completion_tokens' };
  if (sent.temperature && /temperature/i.test(said)) return { ...sent, temperature: false };
  return !fixedStructure && (ABOUT_STRUCTURE[sent.structure].test(said) || NOT_TAKEN.test(said)) ? weaker(sent) : null;
}

/** What an endpoint said when it refused a request as such; `null` for other errors. */
export function refusal(error: unknown): string | null {
  if (!(error instanceof AsofError)) return null;
  const { status, reason } = error.details;
  return typeof reason === 'string' && [400, 404, 413, 422].includes(Number(status)) ? reason : null;
}

/** The answer is not what was asked for in form: no JSON at all, or JSON without the fields. One that is broken off is another matter. */
export function ignoresForm(text: string, schema: Readonly<Record<string, unknown>>): boolean {
  const start = text.indexOf('{');
  if (start < 0) return true;
  try {
    const value: unknown = JSON.parse(text.slice(start, text.lastIndexOf('}') + 1));
    const required = Array.isArray(schema['required']) ? schema['required'] : [];
    return typeof value === 'object' && value !== null && required.some((key) => !(String(key) in value));
  } catch {
    return false;
  }
}
