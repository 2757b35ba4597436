/** A process of its own that asserts jobs of one person, one a month, in the order given. Arguments: uri, user, password, months separated by commas. */
import { openMemory } from '../../../src/index.ts';
import { neo4jStore } from '../../../src/neo4j.ts';

const [uri = '', user = '', password = '', months = ''] = process.argv.slice(2);
const memory = await openMemory({ store: await neo4jStore({ uri, user, password }), space: 'shared' });
for (const month of months.split(',')) {
  await memory.assert({ subject: 'Ann', predicate: 'works_at', object: `Employer ${month}`, validAt: `${month}-01` });
}
await memory.close();
