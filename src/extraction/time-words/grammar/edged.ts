import { namesDay } from '../fields.ts';
import { either, filter, lexeme, map, maybe, type Reader, role, sequence, sign } from '../reader.ts';
import type { Moment } from './moment.ts';
import { periodOf } from './period.ts';
import { plainChain } from './plain-chain.ts';

const the = maybe(role('the'));
const of = maybe(role('of'));

/** "end of October", "early 2020", "mid-July", "later this week", "dieses Jahr früher". */
export const edged: Reader<Moment> = either(
  map(sequence(lexeme('edge'), maybe(sign('-')), of, the, plainChain), ([edge, , , , whole]) => withEdge(whole, edge)),
  map(sequence(lexeme('edge'), maybe(sign('-')), of, the, lexeme('unit')), ([edge, , , , unit], source) => {
    const period = periodOf(unit, 0, source);
    return period === null ? null : withEdge(period, edge);
  }),
  map(
    sequence(
      lexeme('edge'),
      of,
      the,
      filter(lexeme('unit'), (unit) => unit === 'day'),
      maybe(role('of', 'on')),
      plainChain,
    ),
    ([edge, , , , , day]) => (namesDay(day.fields) ? withEdge(day, edge) : null),
  ),
  map(lexeme('unitEnd'), (unit, source) => {
    const period = periodOf(unit, 0, source);
    return period === null ? null : withEdge(period, 'end');
  }),
  map(
    sequence(
      plainChain,
      filter(lexeme('edge'), (edge) => edge === 'earlier' || edge === 'later'),
    ),
    ([whole, edge]) => withEdge(whole, edge),
  ),
);

function withEdge(whole: Moment, edge: NonNullable<Moment['fields']['edge']>): Moment | null {
  const { fields } = whole;
  if (fields.edge !== undefined || fields.now === true || fields.clock !== undefined) return null;
  return { fields: { ...fields, edge }, unsafe: true, ...(edge === 'earlier' || edge === 'later' ? { anchored: true as const } : {}) };
}
