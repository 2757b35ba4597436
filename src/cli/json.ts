/**
 * The same value as the JSON of the command line shows it: names in snake_case, dates as ISO 8601 in UTC, everything else as it is.
 * Only for values whose keys are names of fields.
 */
export function toJson(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [snakeCase(key), toJson(item)]));
}

/** The reverse of {@link toJson} for keys; values stay as they are. */
export function fromJsonKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJsonKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [camelCase(key), fromJsonKeys(item)]));
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
