/**
 * A process that writes messages into space `home` of a file, one after the other, and tells each number on a line of its own once its commit was
 * answered: node counting-writer.ts FILE [COUNT]. Message n leaves five facts `step-n`, their vectors and claims, and the one fact of `counter` that is believed.
 */
import { writeSync } from 'node:fs';
import { sqliteStore } from '../../../src/sqlite.ts';
import { commitAt } from '../../../src/testing/commit-at.ts';
import { said } from '../../../src/testing/said.ts';
import { sampleClaim } from '../../../src/testing/sample-claim.ts';
import { sampleEpisode } from '../../../src/testing/sample-episode.ts';
import { sampleFact } from '../../../src/testing/sample-fact.ts';
import { sampleMention } from '../../../src/testing/sample-mention.ts';
import { SAMPLE_MODEL, sampleVector } from '../../../src/testing/sample-vector.ts';

const [file = '', count = 'Infinity'] = process.argv.slice(2);
const store = sqliteStore({ file });
await store.vectors?.declare(SAMPLE_MODEL);
const { revision } = await store.revision('home');

for (let number = revision + 1; number <= revision + Number(count); number += 1) {
  const id = `message ${number}`;
  await store.recordEpisodes('home', [sampleEpisode(id, { text: `message${number} of many`, occurredAt: number })], number);
  await store.lease({ owner: 'writer', now: Date.now(), ttlMs: 1, limit: 1 });
  const parts = [0, 1, 2, 3, 4].map((part) => ({ part, claimId: `c${number}-${part}` }));
  await commitAt(store, 'home', number, {
    outcomes: [{ episodeId: id, state: 'done', reason: null, notBefore: 0, readBy: 'test@1', leansOnThread: false }],
    mentions: [sampleMention(`person ${number}`, { episodeId: id, saidAt: number })],
    claims: parts.map(({ part, claimId }) => said(sampleClaim(claimId, { episodeId: id, position: part }))),
    expiredFacts: number === 1 ? [] : [`counter ${number - 1}`],
    facts: [
      ...parts.map(({ part, claimId }) =>
        sampleFact(`${claimId}-fact`, {
          subject: `step-${number}`,
          object: `o${part}`,
          claimIds: [claimId],
          sentence: `message${number} part${part}`,
        }),
      ),
      sampleFact(`counter ${number}`, { subject: 'counter', object: String(number), claimIds: [`c${number}-0`] }),
    ],
    vectors: parts.map(({ part, claimId }) => sampleVector('facts', `${claimId}-fact`, `message${number} part${part}`, number % 360)),
  });
  writeSync(1, `${number}\n`);
}
await store.close();
