import { InvalidArgumentError } from 'commander';

/** Reads a whole number from 1. */
export function countArgument(flag: string): (text: string) => number {
  return (text) => {
    const count = Number(text);
    if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError(`${flag} takes a whole number from 1.`);
    return count;
  };
}
