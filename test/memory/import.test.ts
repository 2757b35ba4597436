import { describe, expect, it } from 'vitest';
import { type Memory, openMemory, type SpaceRecord } from '../../src/index.ts';
import { fixedClock } from '../../src/testing.ts';
import { inMemory, sqlite } from '../adapters/stores.ts';

async function* each(records: readonly SpaceRecord[]): AsyncIterable<SpaceRecord> {
  yield* records;
}

const homes = async (memory: Memory) => (await memory.facts({ about: 'Zed', predicate: 'lives_in' })).map(({ object }) => object);
const everything = (memory: Memory) => Array.fromAsync(memory.export());

describe.each([inMemory, sqlite])('an import into $name', ({ place }) => {
  it('is refused by a space that holds another memory, and writes nothing', async () => {
    const { open, remove } = await place();
    const store = await open();
    const [from, to] = [await openMemory({ store, space: 'from' }), await openMemory({ store, space: 'to' })];
    await from.assert({ subject: 'Zed', predicate: 'lives_in', object: 'Rome', validAt: '2020' });
    await to.assert({ subject: 'Zed', predicate: 'lives_in', object: 'Paris', validAt: '2022' });
    const before = await everything(to);
    await expect(to.import(from.export())).rejects.toMatchObject({
      code: 'space-in-use',
      message: expect.stringContaining('import into an empty space'),
    });
    expect(await everything(to)).toEqual(before);
    expect(await homes(to)).toEqual(['Paris']);
    await store.close();
    await remove();
  });

  it('goes on with a beginning of the same export, and changes nothing where all is there', async () => {
    const { open, remove } = await place();
    const store = await open();
    const from = await openMemory({ store, space: 'from' });
    for (const object of ['Rome', 'Paris', 'Oslo']) await from.assert({ subject: 'Zed', predicate: 'lives_in', object });
    const records = await everything(from);
    for (let length = 0; length <= records.length; length += 1) {
      const copy = await openMemory({ store, space: `copy-${length}` });
      await copy.import(each(records.slice(0, length)));
      await copy.import(each(records));
      await copy.import(each(records));
      expect(await everything(copy)).toEqual(records);
    }
    await store.close();
    await remove();
  });

  it('is refused where either has moved on since: what one of them closed would be open in the other', async () => {
    const { open, remove } = await place();
    const store = await open();
    const clock = fixedClock(Date.UTC(2025, 0, 1));
    const [from, copy] = [await openMemory({ store, space: 'from', clock }), await openMemory({ store, space: 'copy', clock })];
    await from.assert({ subject: 'Zed', predicate: 'lives_in', object: 'Rome', validAt: '2020' }, { id: 'e1' });
    const early = await everything(from);
    await copy.import(each(early));
    clock.advance(1000);
    await from.assert({ subject: 'Zed', predicate: 'lives_in', object: 'Paris', validAt: '2022' }, { id: 'e2' });
    await expect(copy.import(from.export())).rejects.toThrow('facts from before the export was made');
    await expect(from.import(each(early))).rejects.toThrow('episode e2');
    await copy.retract('e1');
    await expect(copy.import(each(early))).rejects.toThrow('episode e1 in another state');
    expect([await homes(from), await homes(copy)]).toEqual([['Paris'], []]);
    await store.close();
    await remove();
  });
});
