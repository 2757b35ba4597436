import type { ScriptedChatRequest } from './chat-request.ts';
import { faultyContent, type ModelFault } from './model-fault.ts';

/** The body of `/chat/completions`, with the fault where the fault is one of content. */
export function chatCompletion(request: ScriptedChatRequest, answer: string, fault: ModelFault | undefined): object {
  const content = faultyContent(answer, fault);
  return {
    id: 'chatcmpl-scripted',
    object: 'chat.completion',
    created: 0,
    model: request.model,
    choices:
      fault?.kind === 'empty-choices'
        ? []
        : [{ index: 0, finish_reason: finishReason(request, fault), message: message(request, content, fault) }],
    ...(fault?.kind === 'no-usage' ? {} : { usage: usage(request, content) }),
  };
}

function message({ askedBy, schemaName }: ScriptedChatRequest, content: string, fault: ModelFault | undefined): object {
  if (fault?.kind === 'refusal') return { role: 'assistant', content: null, refusal: fault.message ?? 'I cannot help with that.' };
  if (fault?.kind === 'content-filter') return { role: 'assistant', content: '' };
  if (askedBy !== 'tool' || fault?.kind === 'content') return { role: 'assistant', content };
  const call = { id: 'call_scripted', type: 'function', function: { name: schemaName, arguments: content } };
  return { role: 'assistant', content: null, tool_calls: [call] };
}

function finishReason({ askedBy }: ScriptedChatRequest, fault: ModelFault | undefined): string {
  if (fault?.kind === 'truncated') return 'length';
  if (fault?.kind === 'content-filter') return 'content_filter';
  return askedBy === 'tool' && fault?.kind !== 'content' ? 'tool_calls' : 'stop';
}

/** Four characters a token: near enough for tests, and the same on every machine. */
function usage({ system, user }: ScriptedChatRequest, content: string): object {
  const prompt = Math.ceil((system.length + user.length) / 4);
  const completion = Math.ceil(content.length / 4);
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: { cached_tokens: Math.floor(system.length / 4) },
  };
}
