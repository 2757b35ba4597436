import { holdToContract } from './hold-to-contract.ts';
import { inMemory } from './stores.ts';

holdToContract(inMemory);
