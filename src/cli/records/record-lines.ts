import type { SpaceRecord } from '../../index.ts';
import { toJson } from '../json.ts';

/** The version of the form of an export. Exports of version 1 have no last line. */
export const EXPORT_VERSION = 2;

/**
 * An export as JSON lines: a heading, a record a line, and a last line that counts them, so that one that was cut short is known. Instants are UTC
 * milliseconds; names are in snake_case.
 */
export async function* recordLines(
  records: AsyncIterable<SpaceRecord>,
  { space, exportedAt }: { readonly space: string; readonly exportedAt: Date },
): AsyncGenerator<string> {
  yield `${JSON.stringify(toJson({ asof: 'export', version: EXPORT_VERSION, space, exportedAt }))}\n`;
  let count = 0;
  for await (const record of records) {
    yield `${JSON.stringify(toJson(record))}\n`;
    count += 1;
  }
  yield `${JSON.stringify({ type: 'end', records: count })}\n`;
}
