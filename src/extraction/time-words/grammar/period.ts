import { addUnits, dayStart, mondayOf, monthOf, type Unit, yearOf } from '../calendar.ts';
import type { Source } from '../reader.ts';
import { fieldsOfDay } from '../resolve.ts';
import { type Moment, moment } from './moment.ts';

/** The unit of the calendar that lies so many steps from the message: `month`, 1 is the next month. */
export function periodOf(unit: Unit, step: number, source: Source): Moment | null {
  const at = source.saidAt;
  const moved = addUnits(dayStart(at), step, unit);
  const year = yearOf(moved);
  if (unit === 'day') return moment(fieldsOfDay(moved));
  if (unit === 'week') return moment({ week: mondayOf(moved) });
  if (unit === 'workweek') return moment({ week: mondayOf(moved), workweek: true });
  if (unit === 'fortnight') return moment({ week: mondayOf(moved), length: 14 });
  if (unit === 'weekend') return moment({ week: mondayOf(moved), weekend: true });
  if (unit === 'month') return moment({ year, month: monthOf(moved) });
  if (unit === 'quarter') return moment({ year, quarter: Math.ceil(monthOf(moved) / 3), relativeYear: true });
  if (unit === 'half') return moment({ year, halfYear: Math.ceil(monthOf(moved) / 6), relativeYear: true });
  if (unit === 'year') return moment({ year, relativeYear: true });
  if (unit === 'decade') return moment({ decade: Math.floor(yearOf(at) / 10) * 10 + step * 10 });
  if (unit === 'century') return moment({ century: Math.floor(yearOf(at) / 100) * 100 + step * 100 });
  return null;
}
