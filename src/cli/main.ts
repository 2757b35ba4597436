#!/usr/bin/env node
import { CommanderError } from 'commander';
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
try {
  const program = await programFor(words);
  await program.parseAsync(words, { from: 'user' });
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  else {
    const { errorReport, errorText } = await import('./report-error.ts');
    const report = errorReport(error);
    process.stderr.write(`${errorText(report, words.includes('--json'))}\n`);
    process.exitCode = report.exitCode;
  }
}
