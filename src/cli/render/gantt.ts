import { type Tick, ticks } from './axis.ts';
import { cut, padEnd, widest } from './cells.ts';
import { type Paint, PLAIN, type Style } from './paint.ts';

/** One period as a bar. Instants are UTC milliseconds. */
export interface GanttBar {
  readonly label: string;
  /** `null` = not known: the bar comes in from the left edge. */
  readonly from: number | null;
  /** `null` = still open: the bar ends in an arrow. */
  readonly to: number | null;
  /** What stands behind the bar where there is room, such as its dates. */
  readonly note: string;
  readonly look: 'firm' | 'doubtful' | 'refuted' | 'dangling';
}

export interface GanttLane {
  readonly title: string;
  readonly bars: readonly GanttBar[];
}

export interface GanttOptions {
  /** Columns of the terminal. Default 80. */
  readonly width?: number;
  /** An instant that is marked on the axis and through the chart, in UTC milliseconds. */
  readonly at: number;
  readonly paint?: Paint;
}

const NARROWEST_CHART = 20;
const WIDEST_LABEL = 26;
const BODIES: Record<GanttBar['look'], string> = { firm: '━', doubtful: '┅', refuted: '×', dangling: ' ' };

/** Draws lanes of periods over one time axis, without their notes where the width has no room for both. `null` where it has none for a chart. */
export function gantt(lanes: readonly GanttLane[], { width = 80, at, paint = PLAIN }: GanttOptions): string | null {
  const bars = lanes.flatMap((lane) => lane.bars);
  const labels = Math.min(WIDEST_LABEL, Math.floor(width / 3), widest(bars.map(({ label }) => label)));
  const room = width - labels - 3;
  const besideNotes = room - widest(bars.map(({ note }) => note)) - 2;
  const hasNotes = besideNotes >= NARROWEST_CHART;
  const columns = hasNotes ? besideNotes : room;
  if (columns < NARROWEST_CHART || bars.length === 0) return null;

  const scale = scaleOf(bars, at, columns);
  const left = ' '.repeat(labels + 3);
  const marked = scale.column(at);
  const lines = [`${left}${paint('faint', tickLabels(scale))}`, `${left}${rulerWithMarker(scale, marked, paint)}`];
  for (const lane of lanes) {
    lines.push(paint('heading', lane.title));
    for (const bar of lane.bars) {
      const label = padEnd(cut(bar.label, labels), labels);
      const note = hasNotes ? `  ${paint('faint', bar.note)}` : '';
      lines.push(`  ${label} ${drawBar(bar, scale, marked, at, paint)}${note}`.trimEnd());
    }
  }
  return lines.join('\n');
}

interface Scale {
  readonly columns: number;
  readonly ticks: readonly Tick[];
  column(instant: number): number;
}

function scaleOf(bars: readonly GanttBar[], at: number, columns: number): Scale {
  const instants = [at, ...bars.flatMap(({ from, to }) => [from, to])].filter((instant) => instant !== null);
  const first = Math.min(...instants);
  const last = Math.max(...instants);
  const margin = Math.max((last - first) * 0.04, 3_600_000);
  const from = bars.some((bar) => bar.from === null) ? first - 2 * margin : first;
  const to = last + margin;
  return {
    columns,
    ticks: ticks(from, to, columns),
    column: (instant) => Math.min(columns - 1, Math.max(0, Math.floor(((instant - from) / (to - from)) * columns))),
  };
}

function tickLabels({ ticks, columns, column }: Scale): string {
  let line = '';
  for (const { at, label } of ticks) {
    const place = column(at);
    if (place < line.length + (line === '' ? 0 : 1) || place + label.length > columns) continue;
    line = line.padEnd(place) + label;
  }
  return line;
}

function rulerWithMarker({ ticks, columns, column }: Scale, marked: number, paint: Paint): string {
  const cells = Array.from({ length: columns }, () => '─');
  for (const { at } of ticks) cells[column(at)] = '┬';
  return paint('faint', cells.slice(0, marked).join('')) + paint('marker', '▼') + paint('faint', cells.slice(marked + 1).join(''));
}

function drawBar(bar: GanttBar, scale: Scale, marked: number, at: number, paint: Paint): string {
  const first = bar.from === null ? 0 : scale.column(bar.from);
  const last = bar.to === null ? scale.columns - 1 : Math.max(first, scale.column(bar.to) - 1);
  const body = BODIES[bar.look].repeat(Math.max(0, last - first - 1));
  const text =
    bar.look === 'dangling'
      ? danglingEnd(bar, last - first + 1)
      : first === last
        ? soleCell(bar)
        : `${bar.from === null ? '◂' : '┣'}${body}${bar.to === null ? '▶' : '┫'}`;
  const before = ' '.repeat(first);
  const after = ' '.repeat(scale.columns - last - 1);
  return withMarker(before, 0, marked, paint) + paint(styleOf(bar, at), text) + withMarker(after, last + 1, marked, paint);
}

/** An ending or denial that met nothing yet has no period, only an end. */
function danglingEnd({ to }: GanttBar, cells: number): string {
  return (to === null ? '' : '┫').padStart(cells);
}

function soleCell({ from, to }: GanttBar): string {
  if (to === null) return '▶';
  return from === null ? '◂' : '◆';
}

function withMarker(blank: string, offset: number, marked: number, paint: Paint): string {
  const place = marked - offset;
  return place >= 0 && place < blank.length ? blank.slice(0, place) + paint('marker', '┊') + blank.slice(place + 1) : blank;
}

function styleOf({ look, from, to }: GanttBar, at: number): Style {
  if (look === 'refuted') return 'refuted';
  if (look === 'doubtful' || look === 'dangling') return 'doubtful';
  return (from === null || from <= at) && (to === null || at < to) ? 'holds' : 'past';
}
