import { holdToContract } from './hold-to-contract.ts';
import { sqlite, sqliteInMemory } from './stores.ts';

holdToContract(sqlite);
holdToContract(sqliteInMemory);
