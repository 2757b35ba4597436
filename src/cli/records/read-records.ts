import type { SpaceRecord } from '../../index.ts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { fromJsonKeys } from '../json.ts';
import type { Line } from '../messages/lines.ts';
import { EXPORT_VERSION } from './record-lines.ts';
import { recordSchema } from './record-schema.ts';

/** The records of an export, each checked. @throws CliError `bad-export` naming the line and the field, or telling that it was cut short */
export async function* readRecords(lines: AsyncIterable<Line>, file: string): AsyncGenerator<SpaceRecord> {
  let version: number | undefined;
  let records = 0;
  let counted: unknown;
  for await (const { text, number } of lines) {
    if (text.trim() === '') continue;
    const where = `${file}:${number}`;
    const value = parse(text, where);
    if (version === undefined) version = checkedVersion(value, file);
    else if (counted !== undefined) throw bad(where, 'there is more after the last line. Give one export at a time.');
    else if (isEnd(value)) counted = value.records;
    else {
      yield readRecord(value, where);
      records += 1;
    }
  }
  if (version === undefined) throw bad(file, 'it is empty. Give a file that asof export wrote.');
  if (version > 1 && counted !== records)
    throw bad(
      file,
      `its last line, which counts the records, is not there or does not fit the ${records} that are. It was cut short; export it again.`,
    );
}

function isEnd(value: unknown): value is { readonly records: unknown } {
  return (value as { type?: unknown } | null)?.type === 'end';
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw bad(where, `${(error as Error).message}. The file is damaged or cut short; export it again.`);
  }
}

function checkedVersion(value: unknown, file: string): number {
  const { asof, version } = (value ?? {}) as { asof?: unknown; version?: unknown };
  if (asof !== 'export')
    throw bad(file, 'it does not begin like an export. For conversations use asof ingest, for statements asof import-facts.');
  if (typeof version === 'number' && version >= 1 && version <= EXPORT_VERSION) return version;
  throw bad(
    file,
    `it has version ${JSON.stringify(version)}, and this asof reads versions up to ${EXPORT_VERSION}. Use the asof that wrote it, or a newer one.`,
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
