import type { Neo4jServer } from './find-neo4j.ts';
import { testedVersion } from './server-files.ts';
import { Neo4jUnavailable } from './unavailable.ts';

const password = 'asof-test';
const bolt = 7687;

/** @throws Neo4jUnavailable where no container engine answers */
export async function startContainer(): Promise<Neo4jServer> {
  const { GenericContainer, getContainerRuntimeClient, Wait } = await import('testcontainers');
  await getContainerRuntimeClient().catch((error) => {
    throw new Neo4jUnavailable(`no container engine answers (${error.message})`);
  });
  const container = await new GenericContainer(`neo4j:${testedVersion}-community`)
    .withEnvironment({ NEO4J_AUTH: `neo4j/${password}` })
    .withExposedPorts(bolt)
    .withWaitStrategy(Wait.forLogMessage('Started.'))
    .start();
  return {
    source: `a container of neo4j:${testedVersion}-community`,
    uri: `bolt://${container.getHost()}:${container.getMappedPort(bolt)}`,
    user: 'neo4j',
    password,
    database: 'neo4j',
    async stop() {
      await container.stop();
    },
  };
}
