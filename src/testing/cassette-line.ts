import { z } from 'zod';
import { contentId } from '../domain/content-id.ts';
import type { ModelAnswer, ModelRequest } from '../ports/language-model.ts';

const lineSchema = z.object({
  prompt: z.string(),
  /** Hash of all that the model saw. */
  request: z.string(),
  /** The id of the model object, which may differ from the name that the endpoint gave itself. */
  model: z.string(),
  /** The variable part, for people who read or compare cassettes. */
  user: z.string(),
  answer: z.object({
    text: z.string(),
    complete: z.boolean(),
    model: z.string(),
    calls: z.number(),
    prompt_tokens: z.number(),
    cached_prompt_tokens: z.number(),
    completion_tokens: z.number(),
  }),
});

/** One exchange, as a line of JSON. */
export type CassetteLine = z.infer<typeof lineSchema>;

export function requestHash({ promptId, system, user, schema, schemaName }: ModelRequest): string {
  return contentId('rq', promptId, system, user, JSON.stringify(schema), schemaName);
}

export function writeLine(modelId: string, request: ModelRequest, { usage, ...answer }: ModelAnswer): string {
  const line: CassetteLine = {
    prompt: request.promptId,
    request: requestHash(request),
    model: modelId,
    user: request.user,
    answer: {
      text: answer.text,
      complete: answer.complete,
      model: answer.model,
      calls: answer.calls,
      prompt_tokens: usage.promptTokens,
      cached_prompt_tokens: usage.cachedPromptTokens,
      completion_tokens: usage.completionTokens,
    },
  };
  return `${JSON.stringify(line)}\n`;
}

/** @returns `null` where the text is no such line */
export function readLine(text: string): CassetteLine | null {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function answerIn({ answer }: CassetteLine): ModelAnswer {
  return {
    text: answer.text,
    complete: answer.complete,
    model: answer.model,
    calls: answer.calls,
    usage: {
      promptTokens: answer.prompt_tokens,
      cachedPromptTokens: answer.cached_prompt_tokens,
      completionTokens: answer.completion_tokens,
    },
  };
}
