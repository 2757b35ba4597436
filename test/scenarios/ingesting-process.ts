/**
 * Ingests a scenario's messages into a SQLite file through a model endpoint, and stops dead at one step so that it can be killed there:
 *
 *     node ingesting-process.ts STORE FILE BASE_URL [STEP]
 *
 * STEP is `before:METHOD` or `after:METHOD` of the store, `before:model` or `after:model`. It tells when it stands there, or when it is done.
 */
import { modelExtractor, openMemory } from '../../src/index.ts';
import { openaiLanguageModel } from '../../src/openai.ts';
import type { LanguageModel } from '../../src/ports/language-model.ts';
import { sqliteStore } from '../../src/sqlite.ts';
import { readScenario } from './scenario-files.ts';

const [file = '', scenario = '', baseURL = '', step = 'never'] = process.argv.slice(2);
/** The first few times are let through, so that something is there already. */
let left = 2;
const MESSAGES = 6;

async function standAt(place: string): Promise<void> {
  if (place !== step || left-- > 0) return;
  process.stdout.write('here\n');
  setInterval(() => undefined, 1000);
  await new Promise(() => undefined);
}

const inner = sqliteStore({ file });
const store = new Proxy(inner, {
  get: (target, name) => {
    const value: unknown = Reflect.get(target, name, target);
    if (typeof value !== 'function') return value;
    return async (...given: unknown[]) => {
      await standAt(`before:${String(name)}`);
      const answer: unknown = await Reflect.apply(value, target, given);
      await standAt(`after:${String(name)}`);
      return answer;
    };
  },
});
const endpoint = openaiLanguageModel({ baseURL, model: 'gold' });
const model: LanguageModel = {
  id: endpoint.id,
  complete: async (request) => {
    await standAt('before:model');
    const answer = await endpoint.complete(request);
    await standAt('after:model');
    return answer;
  },
};
const { messages } = readScenario<{ messages: readonly { id: string; thread: string; speaker: string; at: string; text: string }[] }>(
  scenario,
);
const memory = await openMemory({ store, extractor: modelExtractor(model), leaseMs: 300 });
for (const { at, ...message } of messages.slice(0, MESSAGES)) {
  const { done } = await memory.ingest({ ...message, occurredAt: at }, { wait: true });
  const { state, reason } = await done;
  if (state !== 'done') throw new Error(`${message.id}: ${reason}`);
}
await memory.close();
process.stdout.write('done\n');
