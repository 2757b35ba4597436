import type { SpaceRecord } from '../../index.ts';
import { toJson } from '../json.ts';

/** The version of the form of an export. */
export const EXPORT_VERSION = 1;

/** An export as JSON lines: a heading, then a record a line. Instants are UTC milliseconds; names are in snake_case. */
export async function* recordLines(
  records: AsyncIterable<SpaceRecord>,
  { space, exportedAt }: { readonly space: string; readonly exportedAt: Date },
): AsyncGenerator<string> {
  yield `${JSON.stringify(toJson({ asof: 'export', version: EXPORT_VERSION, space, exportedAt }))}\n`;
  for await (const record of records) yield `${JSON.stringify(toJson(record))}\n`;
}
