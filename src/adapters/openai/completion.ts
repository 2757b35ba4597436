import { z } from 'zod';
import { withoutReasoning } from '../shared/without-reasoning.ts';
import { BrokenAnswer } from './failure.ts';

const text = z.union([z.string(), z.array(z.object({ type: z.string(), text: z.string().optional() }))]).nullish();
const count = z.number().nonnegative().nullish().catch(null);

/** Only what is used, and forgiving: compatible endpoints agree on little more. */
const completionSchema = z.object({
  model: z.string().nullish(),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: text,
          refusal: z.string().nullish(),
          tool_calls: z
            .array(z.object({ function: z.object({ arguments: z.union([z.string(), z.record(z.string(), z.unknown())]) }) }))
            .nullish(),
        }),
      }),
    )
    .min(1),
  usage: z
    .object({
      prompt_tokens: count,
      completion_tokens: count,
      prompt_tokens_details: z.object({ cached_tokens: count }).nullish(),
      prompt_cache_hit_tokens: count,
    })
    .nullish(),
});

export interface Completion {
  readonly text: string;
  readonly complete: boolean;
  /** Why the model gave no answer, in its words or the filter's; `null` = it did. */
  readonly declined: string | null;
  readonly model: string | null;
  readonly usage: { readonly promptTokens: number; readonly cachedPromptTokens: number; readonly completionTokens: number } | null;
}

/** @throws BrokenAnswer where the body holds no choice */
export function readCompletion(body: unknown): Completion {
  const read = completionSchema.safeParse(body);
  if (!read.success) throw new BrokenAnswer(`the answer is no chat completion: ${z.prettifyError(read.error).replaceAll('\n', ' ')}`);
  const { choices, model, usage } = read.data;
  const [{ finish_reason: reason, message }] = choices as [(typeof choices)[number]];
  const argumentsOf = message.tool_calls?.[0]?.function.arguments;
  const answer =
    argumentsOf === undefined
      ? withoutReasoning(joined(message.content))
      : typeof argumentsOf === 'string'
        ? argumentsOf
        : JSON.stringify(argumentsOf);
  return {
    text: answer,
    complete: reason !== 'length',
    declined: reason === 'content_filter' ? 'the content filter stopped it' : answer === '' && message.refusal ? message.refusal : null,
    model: model ?? null,
    usage:
      usage && usage.prompt_tokens != null && usage.completion_tokens != null
        ? {
            promptTokens: usage.prompt_tokens,
            cachedPromptTokens: usage.prompt_tokens_details?.cached_tokens ?? usage.prompt_cache_hit_tokens ?? 0,
            completionTokens: usage.completion_tokens,
          }
        : null,
  };
}

function joined(content: z.infer<typeof text>): string {
  if (typeof content === 'string') return content;
  return (content ?? []).flatMap((part) => (part.type === 'text' ? [part.text ?? ''] : [])).join('');
}
