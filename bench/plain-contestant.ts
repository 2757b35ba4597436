import { entityKey } from '../src/domain/entity-key.ts';
import { validTime } from '../src/domain/fact.ts';
import { OPEN_END } from '../src/domain/instant.ts';
import type { FactVersion } from '../src/domain/stored.ts';
import { contentWords } from '../src/search/content-words.ts';
import type { ClusteredVectors } from './clustered-vectors.ts';
import { type GeneratedSpace, generatedRecords, LAST_DAY } from './generated-graph.ts';
import { benchMessage } from './ingest-messages.ts';
import type { Asked, Contestant } from './neo4j-contest.ts';
import { PLAIN_FACTS, PLAIN_LOAD, PLAIN_SCHEMA, PLAIN_TEXT, PLAIN_VECTOR, PLAIN_WRITE, type Plain, plainHops } from './plain-cypher.ts';
import type { Given } from './store-contestant.ts';

const BATCH = 2000;

/** The statements of plain-cypher.ts, asked what a store is asked. */
export function plainContestant(plain: Plain, { space, vectors, first, cpu }: Given): Contestant {
  const where = ({ name, validAt, knownAt }: Asked) => ({ space, name: entityKey(name), valid: validAt, known: knownAt });
  const ids = async (rows: ReturnType<Plain>) => (await rows).map(({ fact }) => fact.id);
  const near = (asked: Asked, limit: number) =>
    ids(plain(PLAIN_VECTOR, { space, valid: asked.validAt, known: asked.knownAt, vector: asked.vector, limit }));
  const text = (asked: Asked, limit: number) => {
    const words = contentWords(asked.text).replace(/[^\p{L}\p{N} ]/gu, ' ');
    return ids(plain(PLAIN_TEXT, { space, valid: asked.validAt, known: asked.knownAt, words, limit }));
  };
  const hops = (asked: Asked, count: number) => ids(plain(plainHops(count), where(asked)));
  let closed: readonly string[] = [];
  return {
    name: 'plain Cypher',
    cpu,
    write: async (index) => {
      const number = first + index;
      const message = benchMessage('5/5', number);
      const now = LAST_DAY + number * 1000;
      const facts = message.text.split('. ').map((sentence, index) => {
        const [subject = '', ...rest] = sentence.split(/ (?:works at|moved to|likes) /);
        const said = { subjectName: subject, objectName: rest.join(' '), sentence, predicate: 'said', id: `m${number}-${index}` };
        return rowOf({ ...said, validAt: now, invalidAt: OPEN_END, recordedAt: now, expiredAt: OPEN_END }, space, vectors);
      });
      await plain(PLAIN_WRITE, { space, id: `m${number}`, text: message.text, now, facts, closed });
      closed = [`m${number}-0`];
    },
    facts: (asked) => ids(plain(PLAIN_FACTS, where(asked))),
    vector: (asked) => near(asked, 20),
    text: (asked) => text(asked, 20),
    hops,
    hybrid: async (asked) => fused(await Promise.all([text(asked, 100), near(asked, 100), hops(asked, 2)])).slice(0, 20),
  };
}

/** Reciprocal ranks, summed. */
function fused(lists: readonly (readonly string[])[]): readonly string[] {
  const scores = new Map<string, number>();
  for (const list of lists) for (const [rank, id] of list.entries()) scores.set(id, (scores.get(id) ?? 0) + 1 / (60 + rank));
  return [...scores].toSorted(([, one], [, other]) => other - one).map(([id]) => id);
}

type Row = Pick<FactVersion, 'id' | 'subjectName' | 'objectName' | 'predicate' | 'sentence' | 'recordedAt' | 'expiredAt'> & {
  readonly validAt: number;
  readonly invalidAt: number;
};

function rowOf(fact: Row, space: string, vectors: ClusteredVectors) {
  return {
    subject: entityKey(fact.subjectName),
    object: entityKey(fact.objectName),
    fact: {
      space,
      id: fact.id,
      predicate: fact.predicate,
      sentence: fact.sentence,
      valid_at: fact.validAt,
      invalid_at: fact.invalidAt,
      recorded_at: fact.recordedAt,
      expired_at: fact.expiredAt,
      embedding: vectors.of(fact.subjectName, fact.predicate, fact.sentence),
    },
  };
}

/** The facts of the spaces with their vectors. */
export async function fillPlain(plain: Plain, spaces: readonly GeneratedSpace[], vectors: ClusteredVectors): Promise<void> {
  for (const statement of PLAIN_SCHEMA) await plain(statement, {});
  for (const space of spaces) {
    let facts: object[] = [];
    const write = () => plain(PLAIN_LOAD, { space: space.name, facts });
    for await (const { type, value } of generatedRecords(space)) {
      if (type !== 'fact') continue;
      facts.push(rowOf({ ...value, ...validTime(value) }, space.name, vectors));
      if (facts.length < BATCH) continue;
      await write();
      facts = [];
    }
    await write();
  }
}
