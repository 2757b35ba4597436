/**
 * Recall of evidence turns over long conversations (LoCoMo, CC BY-NC 4.0: measured, never copied): every turn is an episode, every question a search,
 * no model anywhere.
 *
 *     npm run bench:locomo -- [--store sqlite|memory] [--only NAME,NAME] [--graph pagerank] [--wrong-golds]
 *
 * `--graph pagerank` adds the hybrid with its graph ranked by personalised PageRank.
 * Questions whose evidence an audit found to be wrong are left out; `--wrong-golds` takes them as they are published.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { hashEmbedding } from '../src/adapters/hash-embedding/hash-embedding.ts';
import { type Memory, openMemory, type SearchOptions } from '../src/index.ts';
import { dataPath } from './jsonl.ts';
import { CATEGORIES, conversationsOf, type Question, type Turn } from './locomo-conversations.ts';
import { printFigures, printTable, rounded } from './report.ts';
import { chooseStore } from './store-choice.ts';

const CUTS = [5, 10, 25] as const;
const WAYS: Readonly<Record<string, SearchOptions>> = {
  'BM25 alone': { weights: { vector: 0, graph: 0 }, neighbours: 0, namedSpeaker: 0 },
  'vectors alone': { weights: { text: 0, graph: 0, vector: 1 }, neighbours: 0, namedSpeaker: 0 },
  'hybrid less vectors': { weights: { vector: 0, graph: 0 } },
  hybrid: { weights: { graph: 0 } },
  'hybrid with graph': {},
};

const { values: options } = parseArgs({
  options: {
    store: { type: 'string', default: 'sqlite' },
    only: { type: 'string' },
    graph: { type: 'string', default: 'hops' },
    'wrong-golds': { type: 'boolean', default: false },
  },
});

interface Tally {
  asked: number;
  readonly any: number[];
  readonly all: number[];
  readonly share: number[];
  ms: number;
}

if (options.graph !== 'hops' && options.graph !== 'pagerank') throw new Error(`--graph ${options.graph}: choose hops or pagerank.`);
const all: typeof WAYS = options.graph === 'hops' ? WAYS : { ...WAYS, 'hybrid with PageRank': { graph: 'pagerank' } };
const ways = Object.entries(all).filter(([name]) => options.only === undefined || options.only.split(',').includes(name));
const tallies = new Map<string, Tally>();
const conversations = conversationsOf(
  await readFile(dataPath('locomo5', 'locomo-first5.json'), 'utf8'),
  options['wrong-golds'] ? '[]' : await readFile(dataPath('locomo5', 'audit-errors.json'), 'utf8'),
);
for (const { turns, questions } of conversations) {
  const { store, dispose } = await chooseStore(options.store);
  const memory = await openMemory({ store, embedding: hashEmbedding({ dimension: 512 }) });
  await ingest(memory, turns);
  for (const question of questions) for (const [name, way] of ways) await ask(memory, question, name, way);
  await memory.close();
  await dispose();
}
report();

async function ingest(memory: Memory, turns: readonly Turn[]): Promise<void> {
  await memory.ingestAll(turns.map(({ session, ...turn }) => ({ ...turn, thread: session })));
}

async function ask(memory: Memory, { text, category, evidence }: Question, name: string, way: SearchOptions): Promise<void> {
  const from = performance.now();
  const found = await memory.search(text, { kinds: ['episodes'], limit: Math.max(...CUTS), ...way });
  const ms = performance.now() - from;
  const ids = found.flatMap((result) => (result.kind === 'episodes' ? [result.episode.id] : []));
  for (const group of [category, 'all']) {
    const tally = tallyOf(name, group);
    tally.asked += 1;
    tally.ms += ms;
    for (const [index, cut] of CUTS.entries()) {
      const hits = evidence.filter((id) => ids.slice(0, cut).includes(id)).length;
      tally.any[index] = (tally.any[index] ?? 0) + (hits > 0 ? 1 : 0);
      tally.all[index] = (tally.all[index] ?? 0) + (hits === evidence.length ? 1 : 0);
      tally.share[index] = (tally.share[index] ?? 0) + hits / evidence.length;
    }
  }
}

function tallyOf(name: string, group: string): Tally {
  const key = `${name}\n${group}`;
  const tally = tallies.get(key) ?? { asked: 0, any: [], all: [], share: [], ms: 0 };
  tallies.set(key, tally);
  return tally;
}

function report(): void {
  const groups = [...Object.values(CATEGORIES), 'all'];
  printTable(
    groups.flatMap((group) =>
      ways.map(([name]) => {
        const { asked, any, all, share, ms } = tallyOf(name, group);
        const columns = CUTS.flatMap((cut, index) =>
          Object.entries({ any, all, recall: share }).map(([kind, sums]) => [`${kind}@${cut}`, ((sums[index] ?? 0) / asked).toFixed(3)]),
        );
        return { category: group, asked, retrievers: name, ...Object.fromEntries(columns), ms: rounded(ms / asked, 1) };
      }),
    ),
  );
  const shares = (name: string, group: string) => {
    const { asked, any, all, share } = tallyOf(name, group);
    const of = (sums: readonly number[]) => Object.fromEntries(CUTS.map((cut, index) => [cut, rounded((sums[index] ?? 0) / asked, 4)]));
    return { asked, recall: of(share), any: of(any), all: of(all) };
  };
  printFigures({
    bench: 'locomo',
    store: options.store,
    wrong_golds_left_out: conversations.reduce((sum, { leftOut }) => sum + leftOut, 0),
    ...Object.fromEntries(
      ways.map(([name]) => [
        name.replaceAll(' ', '_').toLowerCase(),
        Object.fromEntries(groups.map((group) => [group, shares(name, group)])),
      ]),
    ),
  });
}
