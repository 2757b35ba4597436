import type { Instant } from '../../../domain/instant.ts';
import type { Span } from '../span.ts';
import { isSafe, type Moment } from './moment.ts';

export type StretchKind = 'instant' | 'since' | 'until' | 'range' | 'duration' | 'always';

/** A whole time expression with its ends worked out. `null` for an end the words leave open. */
export interface Stretch {
  readonly kind: StretchKind;
  readonly start: Span | null;
  readonly end: Span | null;
  readonly safe: boolean;
  /** There is no such date (30 February): the words are taken, and give nothing. */
  readonly impossible?: true;
  /** The words are an idiom, whatever else could be read of them. */
  readonly idiom?: true;
  readonly weak?: true;
  readonly anchored?: true;
  readonly counted?: Instant;
  /** The words name the end of a unit ("end of October"): what stops then stops where the unit ends. */
  readonly atEnd?: true;
}

/** What a moment passes on to the expression made of it. */
export function marksOf(one: Moment): Pick<Stretch, 'safe' | 'anchored' | 'counted' | 'atEnd'> {
  return {
    safe: isSafe(one),
    ...(one.anchored ? { anchored: true as const } : {}),
    ...(one.counted === undefined ? {} : { counted: one.counted }),
    ...(one.fields.edge === 'end' ? { atEnd: true as const } : {}),
  };
}
