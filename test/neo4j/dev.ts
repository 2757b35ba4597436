/** `npm run neo4j`: a Neo4j for developers without containers. Its data stays over restarts. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startLocalServer } from './local-server.ts';
import { testedVersion } from './server-files.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '7687' },
    password: { type: 'string', default: 'asof-password' },
    'no-auth': { type: 'boolean', default: false },
    version: { type: 'string', default: testedVersion },
    data: { type: 'string' },
    heap: { type: 'string', default: '2g' },
  },
});
const password = values['no-auth'] ? null : values.password;

const server = await startLocalServer({
  version: values.version,
  directory: values.data ?? fileURLToPath(new URL(`../../.cache/neo4j/data-${values.version}`, import.meta.url)),
  port: Number(values.port),
  heap: values.heap,
  password,
});

console.log(`${server.source}, answers. To use it:

  export NEO4J_URI=${server.uri}${password === null ? '' : ` NEO4J_USER=${server.user} NEO4J_PASSWORD=${password}`}

Ctrl-C stops it.`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    console.log('Stopped.');
  });
}
