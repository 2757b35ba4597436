import { either, filter, memoized, type Reader } from '../reader.ts';
import { anchored, anchoredWeekday, weekdayBeside } from './anchored.ts';
import { edged } from './edged.ts';
import { keyOfMoment, type Moment } from './moment.ts';
import { plainChain } from './plain-chain.ts';

/** A date or time with all that belongs to it. */
export const chain: Reader<Moment> = memoized(
  filter(either(anchoredWeekday, weekdayBeside, anchored, plainChain, edged), (one) => one.incomplete === undefined),
  keyOfMoment,
);
