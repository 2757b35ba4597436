import { APICallError, LoadAPIKeyError, LoadSettingError, NoSuchModelError, RetryError } from 'ai';
import { AsofError } from '../../errors.ts';

/** The SDK's error as asof's; one that is none of the SDK's is given back as it is. */
export function asofError(what: string, error: unknown): unknown {
  const last = RetryError.isInstance(error) ? error.lastError : error;
  const tries = RetryError.isInstance(error) ? error.errors.length : 1;
  const fail = (code: string, category: 'incorrect' | 'unavailable', reason: string, advice: string, status: number | null = null) =>
    new AsofError(code, category, `${what}: ${reason}. ${advice}`, { details: { status, reason, tries }, cause: error });
  if (LoadAPIKeyError.isInstance(last) || LoadSettingError.isInstance(last))
    return fail('model-key-refused', 'incorrect', last.message, "Set the provider's key.");
  if (NoSuchModelError.isInstance(last)) return fail('model-not-found', 'incorrect', last.message, "Check the model's name.");
  if (!APICallError.isInstance(last)) return last;
  const { statusCode: status = null, message: reason } = last;
  if (last.isRetryable)
    return fail(
      'model-unavailable',
      'unavailable',
      reason,
      `Given up after ${tries} ${tries === 1 ? 'try' : 'tries'}; retry later.`,
      status,
    );
  if (status === 402) return fail('model-quota', 'unavailable', reason, 'The account has no credit left: top it up, then retry.', status);
  if (status === 401) return fail('model-key-refused', 'incorrect', reason, "Check the provider's key.", status);
  if (status === 403) return fail('model-forbidden', 'incorrect', reason, 'The key may not use this model: check its rights.', status);
  if (status === 404) return fail('model-not-found', 'incorrect', reason, "Check the model's name and the provider's base URL.", status);
  return fail(
    'model-request-refused',
    'incorrect',
    reason,
    'The provider does not take this request: check the model and its options.',
    status,
  );
}
