import type { SpaceRecord } from '../../index.ts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { fromJsonKeys } from '../json.ts';
import type { Line } from '../messages/lines.ts';
import { EXPORT_VERSION } from './record-lines.ts';
import { recordSchema } from './record-schema.ts';

/** The records of an export, each checked. @throws CliError `bad-export` naming the line and the field */
export async function* readRecords(lines: AsyncIterable<Line>, file: string): AsyncGenerator<SpaceRecord> {
  let headed = false;
  for await (const { text, number } of lines) {
    if (text.trim() === '') continue;
    const value = parse(text, `${file}:${number}`);
    if (headed) yield readRecord(value, `${file}:${number}`);
    else checkHeading(value, file);
    headed = true;
  }
  if (!headed) throw bad(file, 'it is empty. Give a file that asof export wrote.');
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw bad(where, `${(error as Error).message}. The file is damaged or cut short; export it again.`);
  }
}

function checkHeading(value: unknown, file: string): void {
  const { asof, version } = (value ?? {}) as { asof?: unknown; version?: unknown };
  if (asof !== 'export')
    throw bad(file, 'it does not begin like an export. For conversations use asof ingest, for statements asof import-facts.');
  if (version !== EXPORT_VERSION)
    throw bad(
      file,
      `it has version ${JSON.stringify(version)}, and this asof reads version ${EXPORT_VERSION}. Use the asof that wrote it, or a newer one.`,
    );
}

function readRecord(value: unknown, where: string): SpaceRecord {
  const result = recordSchema.safeParse(fromJsonKeys(value));
  if (result.success) return result.data;
  throw bad(where, result.error.issues.map((issue) => `${issue.path.join('.') || 'the record'}: ${issue.message}`).join('; '));
}

function bad(where: string, why: string): CliError {
  return new CliError('bad-export', EXIT.usage, `${where}: ${why}`);
}
