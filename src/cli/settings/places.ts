import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The folders that the command line works in. */
export interface Places {
  readonly cwd: string;
  /** Of the user's config, by the XDG Base Directory Specification. */
  readonly config: string;
  /** Of the user's data. */
  readonly data: string;
}

/** @param env the process's environment: `XDG_CONFIG_HOME` and `XDG_DATA_HOME` count where they are absolute, as the specification wants */
export function placesOf(env: NodeJS.ProcessEnv, cwd: string): Places {
  const home = env['HOME'] || homedir();
  const folder = (given: string | undefined, otherwise: string) => join(given && isAbsolute(given) ? given : join(home, otherwise), 'asof');
  return { cwd, config: folder(env['XDG_CONFIG_HOME'], '.config'), data: folder(env['XDG_DATA_HOME'], '.local/share') };
}
