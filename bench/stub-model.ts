import { setTimeout as sleep } from 'node:timers/promises';
import { countTokens } from '../src/adapters/shared/count-tokens.ts';
import type { LanguageModel } from '../src/ports/language-model.ts';

export interface StubModel {
  readonly model: LanguageModel;
  readonly seen: {
    calls: number;
    promptTokens: number[];
    completionTokens: number;
    /** When each call began. */
    startedAt: number[];
  };
  latencyMs: number;
  /** Whether tokens are counted, which takes this process longer than anything else about a call. */
  counting: boolean;
}

interface Answer {
  readonly entities: readonly { readonly ref: string }[];
  readonly claims: readonly { readonly s: string; readonly o: string }[];
}

/** A model in this process that knows the right answer to each text, takes as long as it is told to, and counts. Prompts are counted with their schema. */
export function stubModel(answers: ReadonlyMap<string, object>): StubModel {
  const seen = { calls: 0, promptTokens: [] as number[], completionTokens: 0, startedAt: [] as number[] };
  const stub: StubModel = {
    seen,
    latencyMs: 0,
    counting: true,
    model: {
      id: 'stub/bench',
      complete: async ({ system, user, schema, signal }) => {
        seen.startedAt.push(performance.now());
        seen.calls += 1;
        if (stub.latencyMs > 0) await sleep(stub.latencyMs, undefined, signal ? { signal } : {});
        const promptTokens = stub.counting ? await countTokens(`${system}\n${user}\n${JSON.stringify(schema)}`) : 0;
        const text = JSON.stringify(together(messagesIn(user), answers));
        const completionTokens = stub.counting ? await countTokens(text) : 0;
        seen.promptTokens.push(promptTokens);
        seen.completionTokens += completionTokens;
        return { text, complete: true, usage: { promptTokens, cachedPromptTokens: 0, completionTokens }, model: 'bench', calls: 1 };
      },
    },
  };
  return stub;
}

function messagesIn(user: string): readonly string[] {
  return [...user.matchAll(/^"""\n([\s\S]*?)\n"""$/gm)].map((match) => match[1] as string);
}

/** One answer to several messages: refs are numbered on, so that none is given twice. */
function together(texts: readonly string[], answers: ReadonlyMap<string, object>): object {
  let given = 0;
  const entities: object[] = [];
  const claims: object[] = [];
  for (const [index, text] of texts.entries()) {
    const answer = (answers.get(text) ?? { entities: [], claims: [] }) as Answer;
    const refs = new Map(answer.entities.map(({ ref }, position) => [ref, `n${given + position + 1}`]));
    given += refs.size;
    entities.push(...answer.entities.map((entity) => ({ ...entity, ref: refs.get(entity.ref) })));
    const m = texts.length > 1 ? { m: `m${index + 1}` } : {};
    claims.push(...answer.claims.map((claim) => ({ ...m, ...claim, s: refs.get(claim.s), o: refs.get(claim.o) })));
  }
  return { entities, claims };
}
