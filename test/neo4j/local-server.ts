import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Neo4jServer } from './find-neo4j.ts';
import { type ServerFiles, serverFiles, testedVersion } from './server-files.ts';

export interface LocalServerOptions {
  /** Neo4j's release; 5.26.x too. Default: the one of pom.xml. */
  readonly version?: string;
  /** Where it keeps its data. Default: a new directory that is removed by `stop`. */
  readonly directory?: string;
  /** Default: a free one, kept over restarts. */
  readonly port?: number;
  /** Password of the user `neo4j`; null: the server asks for none. */
  readonly password?: string | null;
  /** Java's heap, as in -Xmx. Default: 1g. */
  readonly heap?: string;
  /** Further lines of neo4j.conf. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A server of one's own, to be killed and started again on the same data and port. */
export interface LocalServer extends Neo4jServer {
  /** As a power cut would: SIGKILL. */
  kill(): Promise<void>;
  /** Starts it again after `kill`, or stops it first. */
  restart(): Promise<void>;
}

const user = 'neo4j';
const database = 'neo4j';

/** @throws Neo4jUnavailable where neither Maven nor a fit Java can be had */
export async function startLocalServer(options: LocalServerOptions = {}): Promise<LocalServer> {
  const { version = testedVersion, password = 'asof-test', heap = '1g' } = options;
  const files = await serverFiles(version);
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'asof-neo4j-'));
  mkdirSync(directory, { recursive: true });

  const start = (port: number) => {
    writeFileSync(join(directory, 'neo4j.conf'), configuration(port, password !== null, options.settings ?? {}));
    return launch(files, directory, heap, password);
  };

  let { child, port } = await start(options.port ?? 0);
  return {
    source: `Neo4j ${version} from Maven Central, Java ${files.java.major}`,
    uri: `bolt://127.0.0.1:${port}`,
    user,
    password: password ?? '',
    database,
    async kill() {
      child.kill('SIGKILL');
      await exitOf(child);
    },
    async restart() {
      await shutDown(child);
      ({ child, port } = await start(port));
    },
    async stop() {
      await shutDown(child);
      if (options.directory === undefined) rmSync(directory, { recursive: true, force: true });
    },
  };
}

function configuration(port: number, auth: boolean, settings: Readonly<Record<string, string>>): string {
  const all = {
    'server.bolt.enabled': 'true',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'dbms.security.auth_enabled': String(auth),
    'dbms.usage_report.enabled': 'false',
    'server.memory.pagecache.size': '512m',
    'db.tx_log.preallocate': 'false',
    // Else a stop waits ten seconds for traffic to calm down. The name differs between releases, and a server refuses names it lacks.
    'server.config.strict_validation.enabled': 'false',
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    'internal.dbms.bolt.netty_server_shutdown_quiet_period_duration': '0s',
    ...settings,
  };
  return Object.entries(all)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

async function launch({ java, classPath }: ServerFiles, directory: string, heap: string, password: string | null) {
  const vectorModule = 'jdk.incubator.vector';
  const flags = [
    `-Xms${heap}`,
    `-Xmx${heap}`,
    ...(java.modules.includes(vectorModule) ? [`--add-modules=${vectorModule}`] : []),
    ...['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '--enable-native-access=ALL-UNNAMED',
    ...(java.major >= 24 ? ['--sun-misc-unsafe-memory-access=allow'] : []),
  ];
  const { NEO4J_PASSWORD: _, ...environment } = process.env;
  const child = spawn(join(java.home, 'bin/java'), [...flags, '-cp', classPath, 'Neo4jServer', directory], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: password === null ? environment : { ...environment, NEO4J_PASSWORD: password },
  });
  return { child, port: await portOf(child) };
}

/** Waits until the server says where it answers. */
async function portOf(child: ChildProcess): Promise<number> {
  let said = '';
  child.stderr?.on('data', (text) => {
    said = (said + text).slice(-8000);
  });
  if (!child.stdout) throw new Error('the server has no standard output');
  for await (const line of createInterface({ input: child.stdout })) {
    const port = line.match(/^bolt (\d+)$/)?.[1];
    if (port !== undefined) return Number(port);
    said = `${said}${line}\n`.slice(-8000);
  }
  throw new Error(`Neo4j stopped before it answered:\n${said}`);
}

/** The end of its standard input tells the server to stop in order. */
async function shutDown(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  const impatience = setTimeout(() => child.kill('SIGKILL'), 60_000);
  await exitOf(child);
  clearTimeout(impatience);
}

async function exitOf(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
