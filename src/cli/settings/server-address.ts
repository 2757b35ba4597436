import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';

/** Where a Neo4j server is, and who asks. The password is in no text that is printed. */
export interface ServerAddress {
  /** Without user, password and database. */
  readonly uri: string;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
}

/** Who logs in where the address itself does not say. */
export type Login = Omit<ServerAddress, 'uri'>;

const SCHEMES: readonly string[] = ['bolt:', 'bolt+s:', 'bolt+ssc:', 'neo4j:', 'neo4j+s:', 'neo4j+ssc:'];
const EXAMPLE = 'Write bolt://localhost:7687 for one server, neo4j:// for a cluster, +s behind either for TLS; or give the path of a file.';

/**
 * Takes an address such as `bolt://neo4j:secret@localhost:7687/neo4j` apart; the database is its path.
 *
 * @throws CliError `bad-address`, `unsupported-store`; neither repeats the address, which may hold a password
 */
export function serverAddress(text: string): ServerAddress {
  const scheme = text.slice(0, text.indexOf(':') + 1).toLowerCase();
  if (!SCHEMES.includes(scheme))
    throw new CliError('unsupported-store', EXIT.usage, `--store: ${scheme}// is no store that asof knows. ${EXAMPLE}`);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url?.hostname)
    throw new CliError(
      'bad-address',
      EXIT.usage,
      `--store: what follows ${scheme}// is no address. ${EXAMPLE} Escape @, : and / in a password, as in %40.`,
    );
  const database = decoded(url.pathname.slice(1)) || decoded(url.searchParams.get('database') ?? '');
  url.searchParams.delete('database');
  return {
    uri: `${url.protocol}//${url.host}${url.search}`,
    ...(url.username === '' ? {} : { user: decoded(url.username) }),
    ...(url.password === '' ? {} : { password: decoded(url.password) }),
    ...(database === '' ? {} : { database }),
  };
}

/** What the environment says: `ASOF_NEO4J_USER`, `_PASSWORD` and `_DATABASE`, else the same of `NEO4J_`. */
export function loginOf(env: NodeJS.ProcessEnv): Login {
  const first = (...names: readonly string[]) => names.map((name) => env[name]).find((value) => value !== undefined && value !== '');
  const user = first('ASOF_NEO4J_USER', 'NEO4J_USER', 'NEO4J_USERNAME');
  const password = first('ASOF_NEO4J_PASSWORD', 'NEO4J_PASSWORD');
  const database = first('ASOF_NEO4J_DATABASE', 'NEO4J_DATABASE');
  return { ...(user ? { user } : {}), ...(password ? { password } : {}), ...(database ? { database } : {}) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
