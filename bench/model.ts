/**
 * Reads a conversation of the scenarios' form with a model behind an OpenAI-compatible endpoint and answers its questions.
 *
 *     npm run eval:model -- FILE --base-url URL --model NAME [--store sqlite|memory|neo4j] [--shuffle SEED] [--api-key-env NAME]
 */
import { parseArgs } from 'node:util';
import { type LanguageModel, modelExtractor } from '../src/index.ts';
import { openaiLanguageModel } from '../src/openai.ts';
import { describeQuestion, evaluate, readConversation } from './conversation.ts';
import { endPlainly } from './end-plainly.ts';
import { printFigures, rounded } from './report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'base-url': { type: 'string' },
    model: { type: 'string' },
    'api-key-env': { type: 'string' },
    store: { type: 'string', default: 'sqlite' },
    shuffle: { type: 'string' },
  },
});
const [file] = positionals;
const { 'base-url': baseURL, model: name, 'api-key-env': keyName } = values;
if (file === undefined || baseURL === undefined || name === undefined) {
  console.error(
    'eval:model: name a file and an endpoint, as in npm run eval:model -- FILE --base-url http://localhost:11434/v1 --model qwen3:8b',
  );
  process.exit(2);
}
const apiKey = keyName === undefined ? undefined : process.env[keyName];
if (keyName !== undefined && !apiKey) {
  console.error(`eval:model: the environment variable ${keyName} of --api-key-env is empty.`);
  process.exit(2);
}
const spent = { calls: 0, promptTokens: 0, completionTokens: 0 };
const endpoint = openaiLanguageModel({ baseURL, model: name, ...(apiKey ? { apiKey } : {}) });
const model: LanguageModel = {
  id: endpoint.id,
  complete: async (request) => {
    const answer = await endpoint.complete(request);
    spent.calls += answer.calls;
    spent.promptTokens += answer.usage.promptTokens;
    spent.completionTokens += answer.usage.completionTokens;
    return answer;
  },
};
const conversation = await readConversation(file).catch(endPlainly);
const shuffle = values.shuffle === undefined ? {} : { shuffle: Number(values.shuffle) };
const startedAt = performance.now();
const { right, asked, misses } = await evaluate(conversation, { store: values.store, extractor: modelExtractor(model), ...shuffle });
const seconds = rounded((performance.now() - startedAt) / 1000);
for (const { question, got } of misses) console.log(`MISS ${describeQuestion(question)}, got ${got}`);
console.log(
  `${right} of ${asked} right with ${model.id}; ${spent.calls} calls for ${conversation.messages.length} messages in ${seconds} s`,
);
printFigures({
  bench: 'model',
  right,
  asked,
  model: model.id,
  store: values.store,
  ...shuffle,
  messages: conversation.messages.length,
  calls: spent.calls,
  prompt_tokens: spent.promptTokens,
  completion_tokens: spent.completionTokens,
  seconds,
});
