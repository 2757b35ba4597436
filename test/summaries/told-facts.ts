import type { LanguageModel, ModelRequest } from '../../src/index.ts';

/** A model that tells the facts of the prompt back, in their order; what it was asked is kept. */
export function tellingModel(answer: (request: ModelRequest) => unknown = told): LanguageModel & { readonly asked: ModelRequest[] } {
  const asked: ModelRequest[] = [];
  return {
    id: 'telling',
    asked,
    complete: async (request) => {
      asked.push(request);
      const text = JSON.stringify(await answer(request));
      return { text, complete: true, usage: { promptTokens: 10, cachedPromptTokens: 0, completionTokens: 5 }, model: 'telling', calls: 1 };
    },
  };
}

function told({ user }: ModelRequest): { readonly summary: string } {
  return { summary: `Told: ${nameOf(user)} · ${user.split('FACTS\n')[1]?.replaceAll('\n', ' ')}` };
}

/** Whom a prompt asks about. */
export function nameOf(user: string): string {
  return user.split('\n')[1] ?? '';
}
