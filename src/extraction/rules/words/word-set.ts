/** A set of words from a list with spaces; words of several parts are parted by commas. */
export function wordSet(list: string): ReadonlySet<string> {
  const entries = list.includes(',') ? list.split(',') : list.split(/\s+/);
  return new Set(entries.map((entry) => entry.trim().replace(/\s+/g, ' ')).filter((entry) => entry !== ''));
}
