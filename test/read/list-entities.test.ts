import { expect, it } from 'vitest';
import { openMemory } from '../../src/index.ts';

it('a limit counts entities, not their names', async () => {
  const memory = await openMemory();
  const objects = ['Oslo', 'Oran', 'Osaka', 'Odessa'];
  await memory.assertAll(objects.map((object) => ({ subject: 'Ann', predicate: 'visited', object })));
  await memory.identities.merge('Odesa', 'Odessa');
  await memory.identities.merge('Odissos', 'Odessa');
  const names = async (limit: number, prefix?: string) =>
    (await memory.entities({ limit, ...(prefix === undefined ? {} : { prefix }) })).map(({ name }) => name);
  expect(await names(2, 'o')).toEqual(['Odessa', 'Oran']);
  expect(await names(3, 'o')).toEqual(['Odessa', 'Oran', 'Osaka']);
  expect(await names(10, 'o')).toEqual(['Odessa', 'Oran', 'Osaka', 'Oslo']);
  expect(await names(1)).toEqual(['Ann']);
  expect(await names(0)).toEqual([]);
  await memory.close();
});
