import { holdToOracle } from './hold-to-oracle.ts';
import { storesUnderTest } from './stores.ts';

for (const store of storesUnderTest) holdToOracle(store);
