import { badStatement, type Parameter, type Statement } from './statement.ts';

/**
 * The parameters of a statement as the driver takes them: integers as such, since a plain number would arrive as a float and miss the index.
 * In maps every whole number is an integer; floats go in as a `Float32Array` or `Float64Array`.
 *
 * @throws StoreError `bad-statement` where they are not those that the statement declares
 */
export function bind(statement: Statement, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { name, parameters } = statement;
  const unknown = Object.keys(given).find((key) => !parameters.has(key));
  if (unknown !== undefined) throw badStatement(name, `has no parameter $${unknown}`);
  return Object.fromEntries(
    [...parameters].map(([key, parameter]) => [key, bound(parameter, given[key], () => badStatement(name, wrong(key, parameter)))]),
  );
}

function wrong(key: string, { type, isList, nullable }: Parameter): string {
  return `was given a $${key} that is no ${isList ? `LIST<${type}>` : type}${nullable ? ' or null' : ''}`;
}

function bound({ type, isList, nullable }: Parameter, value: unknown, error: () => Error): unknown {
  if (value === null && nullable) return null;
  if (!isList) return scalar(type, value, error);
  if (ArrayBuffer.isView(value) && type === 'FLOAT') return Array.from(value as Float32Array);
  if (!Array.isArray(value)) throw error();
  return value.map((item) => scalar(type, item, error));
}

function scalar(type: Parameter['type'], value: unknown, error: () => Error): unknown {
  if (type === 'STRING' && typeof value === 'string') return value;
  if (type === 'BOOLEAN' && typeof value === 'boolean') return value;
  if (type === 'FLOAT' && typeof value === 'number') return value;
  if (type === 'INTEGER' && Number.isSafeInteger(value)) return BigInt(value as number);
  if (type === 'MAP' && typeof value === 'object' && value !== null) return inMap(value, error);
  throw error();
}

function inMap(value: unknown, error: () => Error): unknown {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw error();
    return BigInt(value);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => inMap(item, error));
  if (ArrayBuffer.isView(value)) return Array.from(value as Float32Array);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inMap(item, error)]));
}
