/**
 * Reads a conversation of the scenarios' form with the rule extractor and answers its questions.
 *
 *     npm run eval:rules -- FILE [--store sqlite|memory|neo4j] [--shuffle SEED]
 */
import { parseArgs } from 'node:util';
import { describeQuestion, evaluate, readConversation } from './conversation.ts';
import { endPlainly } from './end-plainly.ts';
import { printFigures } from './report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { store: { type: 'string', default: 'sqlite' }, shuffle: { type: 'string' } },
});
const [file] = positionals;
if (file === undefined) {
  console.error('eval:rules: name a conversation file, as in npm run eval:rules -- ../shared/scenarios/first-conversations.json');
  process.exit(2);
}
const shuffle = values.shuffle === undefined ? {} : { shuffle: Number(values.shuffle) };
const { right, asked, misses } = await evaluate(await readConversation(file).catch(endPlainly), { store: values.store, ...shuffle });
for (const { question, got } of misses) console.log(`MISS ${describeQuestion(question)}, got ${got}`);
console.log(`${right} of ${asked} right`);
printFigures({ bench: 'rules', right, asked, store: values.store, ...shuffle });
