import { describe, expect, it } from 'vitest';
import { AsofError } from '../../src/errors.ts';
import { type BudgetOptions, withBudget } from '../../src/ingest/budget.ts';
import type { LanguageModel, ModelAnswer, ModelRequest } from '../../src/ports/language-model.ts';
import { fixedClock } from '../../src/testing.ts';

const REQUEST: ModelRequest = { system: 's', user: 'u', schema: {}, schemaName: 'reading', promptId: 'extract@5' };
const ANSWER: ModelAnswer = {
  text: '{}',
  complete: true,
  usage: { promptTokens: 1000, cachedPromptTokens: 400, completionTokens: 100 },
  model: 'm',
  calls: 1,
};
const NOON = Date.UTC(2026, 10, 21, 12);
const HOUR = 3_600_000;

function open(options: Omit<BudgetOptions, 'clock'>, complete: LanguageModel['complete'] = async () => ANSWER) {
  const clock = fixedClock(NOON);
  return { clock, model: withBudget({ id: 'test/m', complete }, { clock, ...options }) };
}

describe('withBudget', () => {
  it.each([
    ['calls', { maxCallsPerDay: 2 }, /2 of 2 calls/],
    ['tokens', { maxTokensPerDay: 2000 }, /2200 of 2000 tokens/],
    ['cost', { maxCostPerDay: 0.0018, prices: { prompt: 1, cachedPrompt: 0.1, completion: 3 } }, /0\.0019 of 0\.0018/],
  ])('stops for the day when %s are spent, and goes on the next', async (_, limits, message) => {
    const { model, clock } = open(limits);
    expect(await model.complete(REQUEST)).toEqual(ANSWER);
    await model.complete(REQUEST);
    await expect(model.complete(REQUEST)).rejects.toMatchObject({
      code: 'budget-reached',
      category: 'unavailable',
      message: expect.stringMatching(message),
      details: { retryAfterMs: 12 * HOUR, spent: { day: '2026-11-21', calls: 2 } },
    });
    clock.advance(12 * HOUR - 1);
    await expect(model.complete(REQUEST)).rejects.toMatchObject({ details: { retryAfterMs: 1 } });
    clock.advance(1);
    expect(await model.complete(REQUEST)).toEqual(ANSWER);
  });

  it('tells what was spent on each day', async () => {
    const { model, clock } = open({ prices: { prompt: 2, completion: 10 } });
    await model.complete(REQUEST);
    clock.advance(24 * HOUR);
    await model.complete(REQUEST);
    await model.complete(REQUEST);
    const once = { calls: 1, promptTokens: 1000, cachedPromptTokens: 400, completionTokens: 100, cost: expect.closeTo(0.003, 10) };
    expect(model.spent()).toEqual([
      { day: '2026-11-21', ...once },
      { day: '2026-11-22', calls: 2, promptTokens: 2000, cachedPromptTokens: 800, completionTokens: 200, cost: expect.closeTo(0.006, 10) },
    ]);
  });

  it('counts the tries of an answer and of a failure', async () => {
    const outcomes = [
      async () => ({ ...ANSWER, calls: 3 }),
      () => Promise.reject(new AsofError('model-unavailable', 'unavailable', 'no', { details: { tries: 5 } })),
      () => Promise.reject(new Error('defect')),
    ];
    const { model } = open({}, () => (outcomes.shift() as () => Promise<ModelAnswer>)());
    await model.complete(REQUEST);
    await expect(model.complete(REQUEST)).rejects.toThrow('no');
    await expect(model.complete(REQUEST)).rejects.toThrow('defect');
    expect(model.spent()).toMatchObject([{ calls: 9, promptTokens: 1000 }]);
  });

  it('lets no more calls begin at once than are left', async () => {
    const { model } = open({ maxCallsPerDay: 2 });
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => model.complete(REQUEST)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected', 'rejected']);
    expect(outcomes[4]).toMatchObject({ reason: { message: expect.stringContaining('2 of 2 calls') } });
  });

  it('goes on after a restart with what was spent', async () => {
    const first = open({ maxCallsPerDay: 1 });
    await first.model.complete(REQUEST);
    const second = open({ maxCallsPerDay: 1, spent: first.model.spent() });
    await expect(second.model.complete(REQUEST)).rejects.toMatchObject({ code: 'budget-reached' });
  });

  it('refuses a limit of cost without prices', () => {
    expect(() => open({ maxCostPerDay: 1 })).toThrow(/prices/);
  });

  it('stops when asked to, for nothing', async () => {
    const { model } = open({});
    await expect(model.complete({ ...REQUEST, signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
    expect(model.spent()).toEqual([]);
  });
});
