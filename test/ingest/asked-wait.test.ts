import { expect, it } from 'vitest';
import { AsofError, type Extractor, openMemory } from '../../src/index.ts';
import { fixedClock } from '../../src/testing.ts';

it('a wait that an endpoint or a budget asks for is kept, and uses up no attempts', async () => {
  const clock = fixedClock(Date.UTC(2026, 0, 1));
  let asked = 0;
  const waits = 12;
  const extractor: Extractor = {
    id: 'busy@1',
    wants: { earlierTurns: 0, facts: 0 },
    read: async () => {
      asked += 1;
      if (asked <= waits) throw new AsofError('budget-reached', 'unavailable', 'come back later', { details: { retryAfterMs: 60_000 } });
      return { entities: [], claims: [], rejected: [], leansOnThread: false, usage: { calls: 1, promptTokens: 0, completionTokens: 0 } };
    },
  };
  const memory = await openMemory({ clock, extractor, maxAttempts: 3 });
  await memory.ingest({ id: 'a', text: 'something' });
  await memory.work();
  for (let turn = 1; turn <= waits; turn += 1) {
    expect(asked).toBe(turn);
    expect(await memory.episodes()).toMatchObject([
      { state: 'pending', attempts: 0, reason: 'come back later', notBefore: clock.now() + 60_000 },
    ]);
    clock.advance(59_999);
    await memory.work();
    expect(asked).toBe(turn);
    clock.advance(1);
    await memory.work();
  }
  expect(await memory.episodes()).toMatchObject([{ state: 'done', attempts: 1 }]);
});

it('a wait that is asked for ends sooner where what is put off is retried, as after a limit was raised', async () => {
  const clock = fixedClock(Date.UTC(2026, 0, 1));
  let spent = true;
  const extractor: Extractor = {
    id: 'busy@1',
    wants: { earlierTurns: 0, facts: 0 },
    read: async () => {
      if (spent) throw new AsofError('budget-reached', 'unavailable', 'come back tomorrow', { details: { retryAfterMs: 80_000_000 } });
      return { entities: [], claims: [], rejected: [], leansOnThread: false, usage: { calls: 1, promptTokens: 0, completionTokens: 0 } };
    },
  };
  const memory = await openMemory({ clock, extractor });
  for (const id of ['a', 'b']) await memory.ingest({ id, text: `message ${id}` });
  await memory.work();
  spent = false;
  expect(await memory.work()).toBe(0);
  expect(await memory.retryFailed({ ids: ['b'] })).toBe(0);
  expect(await memory.retryFailed()).toBe(2);
  expect(await memory.episodes()).toMatchObject([{ state: 'done' }, { state: 'done' }]);
});
