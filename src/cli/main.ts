#!/usr/bin/env node
import { type Command, CommanderError } from 'commander';
import { EXIT } from './exit-code.ts';
import { programFor } from './program.ts';

/** A reader that has seen enough (`asof facts | head`) is no failure. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.ok);
    throw error;
  });
}

const words = process.argv.slice(2);
let program: Command | undefined;
try {
  program = await programFor(words);
  await program.parseAsync(words, { from: 'user' });
} catch (error) {
  const isHelp = error instanceof CommanderError && (error.exitCode === 0 || error.code === 'commander.help');
  if (isHelp) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  else {
    const { errorReport, errorText } = await import('./report-error.ts');
    const report = errorReport(error);
    process.stderr.write(`${errorText(report, words.includes('--json') || (await answersInJson(program)))}\n`);
    process.exitCode = report.exitCode;
  }
}

/** Whether environment or config file ask for JSON; where they are what is wrong, they do not. */
async function answersInJson(program: Command | undefined): Promise<boolean> {
  const { settingsOf } = await import('./settings/settings.ts');
  try {
    return settingsOf(program?.opts() ?? {}, process.env, process.cwd()).json.value;
  } catch {
    return false;
  }
}
