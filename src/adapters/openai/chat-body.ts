import type OpenAI from 'openai';
import type { ModelRequest } from '../../ports/language-model.ts';
import type { Learned } from './learned.ts';

/** The request as this endpoint takes it. What is fixed comes first, so that providers cache it. */
export function chatBody(
  model: string,
  { system, user, schema, schemaName, maxOutputTokens }: ModelRequest,
  { structure, limit, temperature: takesTemperature }: Learned,
  temperature: number | undefined,
): OpenAI.ChatCompletionCreateParamsNonStreaming {
  const inWords = `${system}\n\nAnswer with one JSON object and nothing else. Its JSON Schema:\n${JSON.stringify(schema)}`;
  return {
    model,
    messages: [
      { role: 'system', content: structure === 'json' ? inWords : system },
      { role: 'user', content: user },
    ],
    ...(structure === 'json-schema'
      ? { response_format: { type: 'json_schema', json_schema: { name: schemaName, schema, strict: true } } }
      : {}),
    ...(structure === 'tool' ? byTool(schemaName, schema) : {}),
    ...(maxOutputTokens === undefined ? {} : { [limit]: maxOutputTokens }),
    ...(temperature !== undefined && takesTemperature ? { temperature } : {}),
  };
}

function byTool(name: string, parameters: Record<string, unknown>) {
  return {
    tools: [{ type: 'function' as const, function: { name, description: 'Takes the answer.', parameters } }],
    tool_choice: { type: 'function' as const, function: { name } },
  };
}
