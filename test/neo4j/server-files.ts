import { existsSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findJava, type Java } from './java.ts';
import { run } from './run.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = fileURLToPath(new URL('../../.cache/neo4j', import.meta.url));

/** The release that tests run on unless they ask for another. */
export const testedVersion = readFileSync(join(here, 'pom.xml'), 'utf8').match(/<neo4j\.version>(.*)<\/neo4j\.version>/)?.[1] ?? '';

export interface ServerFiles {
  readonly java: Java;
  readonly classPath: string;
}

/** Neo4j from Maven Central, the compiled launcher and a Java that runs them: from the cache, else fetched into it. */
export async function serverFiles(version: string): Promise<ServerFiles> {
  await mkdir(cache, { recursive: true });
  const java = await findJava(version.startsWith('5.') ? { from: 17, to: 21 } : { from: 21, to: 25 }, cache);
  const directory = join(cache, version);
  if (!existsSync(directory)) await fetchInto(directory, version, java);
  return { java, classPath: [join(directory, 'classes'), join(directory, 'jars/*')].join(delimiter) };
}

/** Made aside and moved into place, so that a directory under its name is complete, also with several processes at it. */
async function fetchInto(directory: string, version: string, java: Java): Promise<void> {
  const aside = mkdtempSync(`${directory}-`);
  try {
    const jars = join(aside, 'jars');
    console.log(`Fetching Neo4j ${version} from Maven Central …`);
    await run('mvn', [
      ...['--quiet', '--batch-mode', '--file', join(here, 'pom.xml')],
      ...['dependency:copy-dependencies', `-DoutputDirectory=${jars}`, `-Dneo4j.version=${version}`],
    ]);
    const all = globSync(join(jars, '*.jar'));
    await run(join(java.home, 'bin/java'), [
      ...['-cp', all.find((jar) => /\/ecj-[^/]*$/.test(jar)) ?? '', 'org.eclipse.jdt.internal.compiler.batch.Main'],
      ...['-17', '-cp', all.join(delimiter), '-d', join(aside, 'classes'), join(here, 'Neo4jServer.java')],
    ]);
    if (!existsSync(directory)) renameSync(aside, directory);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
