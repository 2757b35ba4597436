import { inMemory, sqliteInMemory } from '../adapters/stores.ts';
import { holdsNoLeak } from './no-leak.ts';

const RUNS = Number(process.env['ASOF_PROPERTY_RUNS'] ?? 60);

for (const store of [inMemory, sqliteInMemory]) holdsNoLeak(store, { runs: RUNS });
