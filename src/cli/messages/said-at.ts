import { type DayOrder, isoDay } from './day-order.ts';
import type { Stamp } from './stamp.ts';

/** A clock that goes back by more than this has passed midnight; by less, messages stand out of order. */
const OUT_OF_ORDER_MINUTES = 60;

/** What a transcript's lines leave open about their times. */
export interface SaidAtOptions {
  /** The UTC offset of times that give none, such as `Z` or `+02:00`. */
  readonly offset: string;
  readonly order: DayOrder | undefined;
  /** The day of the first message, where lines give times only. */
  readonly day: string | undefined;
}

/** Puts stamps into time, line after line. */
export class SaidAt {
  readonly #options: SaidAtOptions;
  #day: string | undefined;
  #minutes = 0;

  constructor(options: SaidAtOptions) {
    this.#options = options;
    this.#day = options.day;
  }

  /** ISO 8601, or what has to be told first. */
  of({ day, time, zone }: Stamp): { readonly iso: string } | { readonly missing: 'day' | 'order' } {
    const { offset, order } = this.#options;
    const on = day ? isoDay(day, order) : this.#dayOf(time);
    if (on === undefined) return { missing: day ? 'order' : 'day' };
    return { iso: time === undefined ? on : `${on}T${time}${zone ?? offset}` };
  }

  #dayOf(time = '00:00'): string | undefined {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const now = hours * 60 + minutes;
    if (this.#day !== undefined && now < this.#minutes - OUT_OF_ORDER_MINUTES) this.#day = dayAfter(this.#day);
    this.#minutes = now;
    return this.#day;
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
