import { either, filter, lexeme, map, maybe, type Reader, role, sequence } from '../reader.ts';
import type { Modifier } from '../vocabulary.ts';

/** How far a modifier leads from the present one. */
export const STEPS: Readonly<Record<Modifier, number>> = { this: 0, same: 0, next: 1, coming: 1, last: -1, afterNext: 2, beforeLast: -2 };

const modifier = lexeme('modifier');
const the = maybe(role('the'));

/** A modifier before its noun or, where the language allows it, after: "next week", "la semana próxima". */
export function modified<T>(noun: Reader<T>): Reader<readonly [Modifier, T]> {
  return either(
    map(sequence(modifier, noun), ([modifier, noun]) => [modifier, noun] as const),
    map(sequence(noun, the, modifier), ([noun, , modifier], source) =>
      source.lexicon.vocabulary.modifierFollows ? ([modifier, noun] as const) : null,
    ),
    map(
      sequence(
        noun,
        filter(modifier, (found) => found === 'afterNext' || found === 'beforeLast'),
      ),
      ([noun, modifier]) => [modifier, noun] as const,
    ),
    map(sequence(modifier, modifier, noun), ([first, second, noun]) =>
      first === 'this' && (second === 'next' || second === 'coming')
        ? (['coming', noun] as const)
        : first === 'this' && second === 'last'
          ? (['last', noun] as const)
          : null,
    ),
    map(sequence(modifier, noun, modifier), ([first, noun, second]) =>
      second === 'afterNext' && first !== 'last' ? (['afterNext', noun] as const) : null,
    ),
  );
}
