import { IncorrectInputError } from '../errors.ts';

const SPACE_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._:@-]{0,127}$/u;

/** @throws IncorrectInputError `bad-space` */
export function checkSpaceName(name: string): string {
  if (typeof name !== 'string' || !SPACE_NAME.test(name)) {
    throw new IncorrectInputError(
      'bad-space',
      `space: ${JSON.stringify(name)} is not a space name. Use 1 to 128 letters, digits, and . _ : @ - and begin with a letter or digit.`,
      { space: name },
    );
  }
  return name;
}
