import { nounPhrase } from '../grammar/noun-phrase.ts';
import type { Source } from '../grammar/source.ts';
import { isManner } from '../grammar/tense.ts';
import type { TimeWords } from '../text/time-words.ts';
import { ARTICLES, POSSESSIVES } from '../words/function-words.ts';
import type { Step } from './form.ts';
import type { SlotValue } from './slot-value.ts';

/** Reads a slot at a position, or says that nothing of its type is there. */
export type ReadSlot = (type: string, at: number) => { readonly values: readonly SlotValue[]; readonly to: number } | null;

export interface Matched {
  /** What the first slot holds; `null` for a form without slot. */
  readonly values: readonly SlotValue[] | null;
  /** Whom the form itself names as subject: "they promoted Ben". */
  readonly subjects: readonly SlotValue[] | null;
  /** The position after the last word that it used. */
  readonly to: number;
}

/** Matches steps from a position up to `limit`: the first way that fits, or `null`. Asides and time words between steps are stepped over. */
export function matchSteps(source: Source, steps: readonly Step[], from: number, limit: number, readSlot: ReadSlot): Matched | null {
  return walk({ source, limit, readSlot }, steps, from, { values: null, subjects: null });
}

interface Context {
  readonly source: Source;
  readonly limit: number;
  readonly readSlot: ReadSlot;
}

function walk(context: Context, steps: readonly Step[], from: number, filled: Filled): Matched | null {
  const [step, ...rest] = steps;
  if (!step) return { ...filled, to: from };
  const at = skipBeside(context, from);
  const token = at < context.limit ? context.source.tokens[at] : undefined;
  if (step.is === 'determiner') {
    const isOne = token?.kind === 'word' && (ARTICLES.has(token.word) || POSSESSIVES.has(token.word));
    return walk(context, rest, isOne ? at + 1 : from, filled);
  }
  if (step.is === 'beside') {
    const near = context.source.tokens.slice(Math.max(0, from - 6), context.limit);
    return near.some(({ sense }) => sense !== undefined && step.senses.has(sense)) ? walk(context, rest, from, filled) : null;
  }
  if (step.is === 'since') {
    const near = context.source.tokens.slice(Math.max(0, from - 8), context.limit);
    return near.some(({ time, word }) => time?.kind === 'since' || word === 'since') ? walk(context, rest, from, filled) : null;
  }
  if (step.is === 'timed') {
    const isTimed = context.source.tokens
      .slice(from, context.limit)
      .some(({ time, word }) => (time !== undefined && isStay(time)) || word === 'since');
    return isTimed ? walk(context, rest, from, filled) : null;
  }
  if (step.is === 'words') {
    const direct = context.source.tokens[from];
    const here = direct && from < context.limit && step.words.has(direct.word) ? from : token && step.words.has(token.word) ? at : -1;
    const comma = here < 0 && token?.text === ',' && context.source.tokens[at + 1]?.word === 'as' && step.words.has('as') ? at + 1 : -1;
    if (comma >= 0 && comma < context.limit) return walk(context, rest, comma + 1, filled);
    const found = here >= 0 ? walk(context, rest, here + 1, filled) : null;
    return found ?? (step.optional ? walk(context, rest, from, filled) : null);
  }
  if (step.is === 'group') {
    for (const way of step.ways) {
      const found = walk(context, [...way, ...rest], from, filled);
      if (found) return found;
    }
    return step.optional ? walk(context, rest, from, filled) : null;
  }
  if (step.is === 'phrase') {
    const phrase = token && nounPhrase(context.source, at);
    const end = phrase ? behindName(context.source, phrase.to) : 0;
    const found = phrase && end <= context.limit ? walk(context, rest, end, filled) : null;
    return found ?? (step.optional ? walk(context, rest, from, filled) : null);
  }
  const slot = context.readSlot(step.type, step.type === 'date' ? from : at);
  const found = slot && walk(context, rest, slot.to, withSlot(filled, step.as, slot.values));
  return found ?? (step.optional ? walk(context, rest, from, filled) : null);
}

/** "a bike shop | called Radhaus". */
function behindName(source: Source, at: number): number {
  const name = /^(?:called|named)$/.test(source.tokens[at]?.word ?? '') ? nounPhrase(source, at + 1) : null;
  return name?.to ?? at;
}

/** "Until Friday" somebody is somewhere, but does not live there. */
function isStay({ kind, future }: TimeWords): boolean {
  return kind !== 'instant' && !((kind === 'until' || kind === 'range') && future.end?.precision === 'day');
}

type Filled = Pick<Matched, 'values' | 'subjects'>;

/** The first slot of each kind counts. */
function withSlot(filled: Filled, as: 'object' | 'subject' | null, values: readonly SlotValue[]): Filled {
  if (as === 'object') return { ...filled, values: filled.values ?? values };
  return as === 'subject' ? { ...filled, subjects: filled.subjects ?? values } : filled;
}

function skipBeside(context: Context, from: number): number {
  let at = from;
  for (let token = context.source.tokens[at]; token && at < context.limit; token = context.source.tokens[at]) {
    if (token.kind !== 'aside' && token.kind !== 'time' && !(token.kind === 'word' && isManner(token.word, token.tags))) break;
    at += 1;
  }
  return at;
}
