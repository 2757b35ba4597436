import { z } from 'zod';

/** How the caller asked for its form: by `response_format`, by a forced tool call, or by words in the prompt. */
export type AskedBy = 'json-schema' | 'tool' | 'prompt';

/** A chat completion that was asked for. */
export interface ScriptedChatRequest {
  readonly model: string;
  readonly system: string;
  readonly user: string;
  readonly askedBy: AskedBy;
  /** The JSON Schema that came with it; `null` where the form was asked for in words. */
  readonly schema: unknown;
  readonly schemaName: string | null;
  /** The whole body as it came. */
  readonly body: Readonly<Record<string, unknown>>;
}

const message = z.object({ role: z.string(), content: z.union([z.string(), z.array(z.object({ text: z.string().optional() }))]) });
const chatBody = z.object({
  model: z.string(),
  messages: z.array(message).min(1),
  response_format: z.object({ json_schema: z.object({ name: z.string(), schema: z.unknown() }).optional() }).optional(),
  tools: z.array(z.object({ function: z.object({ name: z.string(), parameters: z.unknown() }) })).optional(),
});

/** @returns the request, or what is wrong with it */
export function readChatRequest(body: Readonly<Record<string, unknown>>): ScriptedChatRequest | string {
  const read = chatBody.safeParse(body);
  if (!read.success) return z.prettifyError(read.error);
  const { model, messages, response_format: format, tools } = read.data;
  const texts = (role: string) => messages.filter((one) => one.role === role).map(({ content }) => asText(content));
  const schema = format?.json_schema;
  const tool = tools?.[0]?.function;
  return {
    model,
    system: texts('system').join('\n'),
    user: texts('user').join('\n'),
    askedBy: schema ? 'json-schema' : tool ? 'tool' : 'prompt',
    schema: schema?.schema ?? tool?.parameters ?? null,
    schemaName: schema?.name ?? tool?.name ?? null,
    body,
  };
}

function asText(content: z.infer<typeof message>['content']): string {
  return typeof content === 'string' ? content : content.map(({ text }) => text ?? '').join('');
}
