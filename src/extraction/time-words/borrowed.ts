import type { Chrono, Component, ParsedComponents } from 'chrono-node';
// Not from the root: it loads every language that chrono-node has.
import * as fi from 'chrono-node/fi';
import * as ja from 'chrono-node/ja';
import * as ru from 'chrono-node/ru';
import * as sv from 'chrono-node/sv';
import * as uk from 'chrono-node/uk';
import * as vi from 'chrono-node/vi';
import * as zh from 'chrono-node/zh';
import { boundAt, type Precision } from '../../domain/bound.ts';
import type { Instant } from '../../domain/instant.ts';
import type { BorrowedLanguage } from './language.ts';
import type { Prefer } from './reader.ts';
import type { TimeExpression } from './time-expression.ts';

const READERS: Readonly<Record<BorrowedLanguage, Pick<Chrono, 'parse'>>> = { zh, ja, ru, uk, sv, fi, vi };

const SINCE = /(?:从|從|自从|自從|自|начиная с|со?|з|sedan|từ)\s*$/iu;
const UNTIL = /(?:直到|到|至|до|tills|till|fram till|đến)\s*$/iu;
const ALWAYS = /一直|从来|總是|总是|ずっと|всегда|завжди|alltid|aina|luôn luôn/iu;

/** Languages without a grammar here are read by chrono-node. It guesses gladly, so nothing it finds is `safe`. */
export function findBorrowed(text: string, saidAt: Instant, language: BorrowedLanguage, prefer: Prefer): TimeExpression[] {
  const results = READERS[language].parse(text, { instant: new Date(saidAt), timezone: 0 }, { forwardDate: prefer === 'future' });
  const found = results.flatMap((result) => {
    const start = boundOf(result.start);
    const before = text.slice(0, result.index);
    const marker = SINCE.exec(before) ?? UNTIL.exec(before);
    const kind = result.end != null ? 'range' : marker === null ? 'instant' : SINCE.test(before) ? 'since' : 'until';
    const index = marker === null || kind === 'range' ? result.index : marker.index;
    const end = result.end == null ? null : boundOf(result.end);
    if (start === null) return [];
    return [
      expression(
        text.slice(index, result.index + result.text.length),
        index,
        kind,
        kind === 'until' ? null : start,
        kind === 'until' ? start : end,
      ),
    ];
  });
  const always = ALWAYS.exec(text);
  if (
    always !== null &&
    found.every((one) => always.index + always[0].length <= one.index || always.index >= one.index + one.text.length)
  ) {
    found.push(expression(always[0], always.index, 'always', null, null));
  }
  return found.sort((left, right) => left.index - right.index);
}

function expression(
  text: string,
  index: number,
  kind: TimeExpression['kind'],
  start: TimeExpression['start'],
  end: TimeExpression['end'],
): TimeExpression {
  return {
    text,
    index,
    length: text.length,
    kind,
    start,
    end,
    covers: true,
    safe: kind === 'always',
    anchored: false,
    atEnd: false,
    counted: null,
  };
}

function boundOf(part: ParsedComponents): TimeExpression['start'] {
  const known = (name: Component): boolean => part.isCertain(name);
  const precision: Precision = known('second')
    ? 'second'
    : known('minute')
      ? 'minute'
      : known('hour')
        ? 'hour'
        : known('day') || known('weekday')
          ? 'day'
          : known('month')
            ? 'month'
            : known('year')
              ? 'year'
              : 'day';
  const at = part.date().getTime();
  return Number.isFinite(at) && Math.abs(at) < 8e15 ? boundAt(at, precision) : null;
}
