import { oneLine } from '../domain/one-line.ts';
import { AsofError } from '../errors.ts';
import { jsonIn } from '../extraction/model/json-in.ts';
import { loadPrompt } from '../extraction/model/prompt-file.ts';
import type { LanguageModel } from '../ports/language-model.ts';

/** What a summary is asked of a model with: lines of data. */
interface SummaryRequest {
  readonly name: string;
  readonly kind: string;
  readonly facts: readonly string[];
  readonly signal?: AbortSignal;
}

/** Makes summaries by a prompt and a model. */
export interface SummaryModel {
  /** Prompt and model. */
  readonly id: string;
  /** @throws AsofError `bad-summary` where the answer cannot be used, and whatever the model throws */
  summarise(request: SummaryRequest): Promise<string>;
}

const SCHEMA = {
  type: 'object',
  properties: { summary: { type: 'string' } },
  required: ['summary'],
  additionalProperties: false,
} as const;

const MOST_CHARACTERS = 1000;

/** The prompt is `extraction-prompts/summarise.md`. */
export function summaryModel(model: LanguageModel): SummaryModel {
  const prompt = loadPrompt('summarise');
  return {
    id: `${prompt.id}/${model.id}`,
    summarise: async ({ name, kind, facts, signal }) => {
      const user = prompt.user({ name: oneLine(name), kind: oneLine(kind), facts: facts.map((fact) => `- ${oneLine(fact)}`).join('\n') });
      const { text } = await model.complete({
        system: prompt.system,
        user,
        schema: SCHEMA,
        schemaName: 'summary',
        promptId: prompt.id,
        ...(signal ? { signal } : {}),
      });
      return checked(text, user, prompt.id);
    },
  };
}

/** A number that stands in no fact is made up. */
function checked(answer: string, user: string, promptId: string): string {
  const summary = summaryIn(answer);
  const known = new Set(user.match(/\d+/g));
  const invented = summary?.match(/\d+/g)?.filter((number) => !known.has(number) && !known.has(`0${number}`)) ?? [];
  if (summary && summary.length <= MOST_CHARACTERS && invented.length === 0) return summary;
  const why = summary
    ? invented.length > 0
      ? `it has numbers that no fact has (${invented.join(', ')})`
      : 'it is too long'
    : 'it has no summary';
  throw new AsofError('bad-summary', 'fault', `Prompt ${promptId}: the model's answer was not taken, ${why}. The template's text stays.`, {
    details: { promptId, answer },
  });
}

function summaryIn(answer: string): string | null {
  const json = jsonIn(answer);
  const summary = 'value' in json ? (json.value as { summary?: unknown } | null)?.summary : null;
  return typeof summary === 'string' ? oneLine(summary) : null;
}
