/** A process that commits COUNT facts to space `home`, again where another process was first: node contending-writer.ts FILE COUNT. Tells the id of each. */

import { AsofError } from '../../../src/errors.ts';
import { sqliteStore } from '../../../src/sqlite.ts';
import { commitAt } from '../../../src/testing/commit-at.ts';
import { sampleFact } from '../../../src/testing/sample-fact.ts';

const [file = '', count = '0'] = process.argv.slice(2);
const store = sqliteStore({ file });
for (let written = 0; written < Number(count); ) {
  const id = `${process.pid}-${written}`;
  const { lastRecordedAt } = await store.revision('home');
  try {
    await commitAt(store, 'home', Math.max(1, lastRecordedAt + 1), { facts: [sampleFact(id)] });
    console.log(id);
    written += 1;
  } catch (error) {
    if (!(error instanceof AsofError && error.code === 'revision-moved')) throw error;
  }
}
await store.close();
