import { type Instant, utcDate } from '../../domain/instant.ts';
import { DAY, dayStart, monthOf, yearOf } from './calendar.ts';
import { type Fields, namesDay } from './fields.ts';
import type { Span } from './span.ts';
import type { Edge } from './vocabulary.ts';

/**
 * The start, middle or end of a span. A month: its first half, the 10th to the 20th, the second half. A year: thirds;
 * a year counted from the message ("this year"): halves. A day: its halves, and its end is its last second.
 */
export function edgeOf(span: Span, fields: Fields, saidAt: Instant): Span {
  const found = fields.edge === undefined ? span : partOf(span, fields, fields.edge, saidAt);
  return found.until > found.at ? found : span;
}

function partOf(span: Span, fields: Fields, edge: Edge, saidAt: Instant): Span {
  if (fields.part !== undefined || fields.clock !== undefined) return fields.clock === undefined ? halfOf(span, edge) : span;
  if (fields.weekend !== undefined && edge !== 'rest') return edgeOfWeekend(span, edge);
  if (fields.week !== undefined || fields.nthWeek !== undefined || fields.weekNumber !== undefined) return edgeOfWeek(span, edge, saidAt);
  if (edge === 'rest') return saidAt < span.until ? { ...span, at: Math.max(span.at, dayStart(saidAt)), precision: 'day' } : span;
  if (namesDay(fields)) return edgeOfDay(span, edge);
  if (fields.month !== undefined) return edgeOfMonth(span, edge, saidAt);
  if (fields.year !== undefined && fields.quarter === undefined && fields.halfYear === undefined && fields.season === undefined) {
    return fields.relativeYear === true || edge === 'later' || edge === 'earlier' ? halfOfYear(span, edge) : thirdOfYear(span, edge);
  }
  return thirdOf(span, edge);
}

function halfOf(span: Span, edge: Edge): Span {
  const middle = (span.at + span.until) / 2;
  if (edge === 'middle') return span;
  return isEarly(edge) ? { ...span, until: middle } : { ...span, at: middle };
}

function isEarly(edge: Edge): boolean {
  return edge === 'start' || edge === 'earlier';
}

function edgeOfWeek(span: Span, edge: Edge, saidAt: Instant): Span {
  const today = dayStart(saidAt);
  const now = today >= span.at && today < span.until;
  if (edge === 'rest') return { at: now ? today : span.at, until: span.until, precision: 'day' };
  if (edge === 'middle') return { at: span.at + 2 * DAY, until: span.at + 5 * DAY, precision: 'week' };
  if (isEarly(edge))
    return { at: span.at, until: now && edge === 'earlier' && today > span.at ? today : span.at + 3 * DAY, precision: 'week' };
  const thursday = span.at + 3 * DAY;
  return { at: now ? Math.max(today, thursday) : thursday, until: span.until, precision: 'week' };
}

/** Its first day or its last. */
function edgeOfWeekend(span: Span, edge: Edge): Span {
  if (edge === 'middle') return span;
  return isEarly(edge)
    ? { at: span.at, until: span.at + DAY, precision: 'day' }
    : { at: span.until - DAY, until: span.until, precision: 'day' };
}

function edgeOfDay(span: Span, edge: Edge): Span {
  if (edge === 'end') return { at: span.until - 1000, until: span.until, precision: 'second' };
  if (edge === 'middle') return { at: span.at + 10 * 3_600_000, until: span.at + 14 * 3_600_000, precision: 'hour' };
  return { ...halfOf(span, edge), precision: 'hour' };
}

function edgeOfMonth(span: Span, edge: Edge, saidAt: Instant): Span {
  const year = yearOf(span.at);
  const month = monthOf(span.at);
  if (edge === 'middle') return { at: utcDate(year, month, 10), until: utcDate(year, month, 21), precision: 'month' };
  if (isEarly(edge)) return { ...span, until: utcDate(year, month, 16) };
  const second = utcDate(year, month, 16);
  const today = dayStart(saidAt);
  return { ...span, at: edge === 'later' && today > second && today < span.until ? today : second };
}

function halfOfYear(span: Span, edge: Edge): Span {
  const year = yearOf(span.at);
  if (edge === 'middle') return { ...span, at: utcDate(year, 4), until: utcDate(year, 10) };
  return isEarly(edge) ? { ...span, until: utcDate(year, 7) } : { ...span, at: utcDate(year, 7) };
}

function thirdOfYear(span: Span, edge: Edge): Span {
  const year = yearOf(span.at);
  if (edge === 'middle') return { ...span, at: utcDate(year, 5), until: utcDate(year, 9) };
  return isEarly(edge) ? { ...span, until: utcDate(year, 5) } : { ...span, at: utcDate(year, 9) };
}

function thirdOf(span: Span, edge: Edge): Span {
  const years = yearOf(span.until) - yearOf(span.at);
  if (years >= 10) {
    const [from, to] = edge === 'middle' ? [0.3, 0.7] : isEarly(edge) ? [0, 0.3] : [0.7, 1];
    return {
      at: utcDate(yearOf(span.at) + Math.round(from * years)),
      until: utcDate(yearOf(span.at) + Math.round(to * years)),
      precision: 'year',
    };
  }
  const third = Math.round((span.until - span.at) / 3 / DAY) * DAY;
  if (edge === 'middle') return { ...span, at: span.at + third, until: span.until - third };
  return isEarly(edge) ? { ...span, until: span.at + third } : { ...span, at: span.until - third };
}
