/**
 * A process that reads what counting-writer.ts writes until message COUNT is there: node counting-reader.ts FILE COUNT. Every look must show one state:
 * one counter, all five facts of its message, nothing that goes back. Ends with the number of looks.
 */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { LATEST } from '../../../src/domain/instant.ts';
import { sqliteStore } from '../../../src/sqlite.ts';

const [file = '', count = '0'] = process.argv.slice(2);
const store = sqliteStore({ file });
let seen = 0;
let looks = 0;
while (seen < Number(count)) {
  const counters = await store.facts('home', { subjects: ['counter'], knownAt: LATEST });
  const [counter] = counters;
  if (counter) {
    assert.equal(counters.length, 1);
    const number = Number(counter.object);
    assert.ok(number >= seen, `went back from ${seen} to ${number}`);
    seen = number;
    assert.equal((await store.facts('home', { about: [`step-${number}`], validAt: 1 })).length, 5);
    assert.equal((await store.claims('home', { episodeIds: [`message ${number}`] })).length, 5);
    const hits = await store.searchText('home', { kind: 'facts', text: `message${number}`, knownAt: LATEST, limit: 9 });
    assert.equal(hits.length, 5);
    looks += 1;
  }
  await wait(0);
}
await store.close();
console.log(looks);
