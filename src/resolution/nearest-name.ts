import leven from 'leven';

const CLOSE_ENOUGH = 3;

/** "Did you mean …? " where one of the names is close, else nothing. */
export function nearestName(name: string, names: readonly string[]): string {
  const [best] = names
    .map((known) => ({ known, distance: leven(name.toLowerCase(), known.toLowerCase()) }))
    .filter(({ distance }) => distance <= CLOSE_ENOUGH)
    .toSorted((a, b) => a.distance - b.distance);
  return best ? `Did you mean ${best.known}? ` : '';
}
