import { AsofError } from '../../../src/errors.ts';

/** The answer, or the kind of error: errors that asof did not throw pass through. */
export async function outcomeOf(answer: Promise<unknown>): Promise<unknown> {
  try {
    return { answer: await answer };
  } catch (error) {
    if (!(error instanceof AsofError)) throw error;
    return { code: error.code, category: error.category };
  }
}
