import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { COMMANDS } from './commands.ts';

const AFTER = `
Dates: 2024, 2024-05, 2024-05-01, 2024-05-01T09:00:00Z (a date is midnight UTC at its start), or "last week", "2 years ago".
Settings: flags, then ASOF_STORE, ASOF_SPACE, ASOF_JSON and ASOF_CONFIG, then asof.config.json in this folder, then the
one in ~/.config/asof, then defaults. asof config shows what is in force.
Model: its flags, then ASOF_MODEL, ASOF_BASE_URL, ASOF_API_KEY, ASOF_EMBEDDING_MODEL, ASOF_PRICES and ASOF_MAX_…_PER_DAY, then "model" in the
config file.
Neo4j: bolt://user:password@host:7687/database; what the address leaves out comes from ASOF_NEO4J_USER, ASOF_NEO4J_PASSWORD and
ASOF_NEO4J_DATABASE, then NEO4J_USER and so on, then "neo4j" in the config file.
Exit codes: 0 done, 1 failed, 2 wrong usage or input, 3 not found, 4 store out of reach, 130 stopped.

  $ asof demo
  $ asof ingest chat.jsonl && asof timeline Ben
  $ asof facts Ben --as-of 2021-06-01`;

/** The program with every command named and the one that `words` call for filled in; completion tells of them all. */
export async function programFor(words: readonly string[]): Promise<Command> {
  const program = skeleton();
  const [called, ...rest] = skeleton().parseOptions([...words]).operands;
  const name = called === 'help' ? rest[0] : called;
  program.hook('preAction', async (_, action) => (await import('./check-point.ts')).checkPoint(program, action));
  await fill(program, name === 'completion' ? Object.keys(COMMANDS) : name === undefined ? [] : [name]);
  if (called === undefined && words.every((word) => word !== '--version' && word !== '-V'))
    program.action(() => program.help({ error: true }));
  return program;
}

async function fill(program: Command, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const command = program.commands.find((known) => known.name() === name);
    if (command) (await COMMANDS[name]?.load())?.(command);
  }
}

function skeleton(): Command {
  const program = new Command('asof')
    .description('What was true, when it was true, and when we knew it: memory with time travel.')
    .version(version())
    .exitOverride()
    .configureOutput({ outputError: () => {} }) // main.ts prints errors, in the form that is asked for
    .showSuggestionAfterError()
    .configureHelp({ showGlobalOptions: true, subcommandTerm: (command) => command.name() })
    .addHelpText('after', AFTER)
    .optionsGroup('Everywhere:')
    .option('--store <path>', 'the memory: a file, :memory:, or bolt://… for Neo4j')
    .option('--space <name>', 'the isolated memory within the store')
    .option('--as-of <date>', 'what held then (default: now)')
    .option('--known-at <date>', 'what was believed then (default: everything learned)')
    .option('--json', 'answers and errors as JSON')
    .option('--config <file>', 'settings from this file');
  for (const [name, { group, summary }] of Object.entries(COMMANDS)) {
    program
      .command(name)
      .summary(summary)
      .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
      .helpGroup(group);
  }
  return program;
}

function version(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
