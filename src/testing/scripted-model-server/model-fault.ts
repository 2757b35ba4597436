/** What goes wrong with one request. */
export type ModelFault =
  /** An error answer: 429, 500, 503 … `headers` may carry `retry-after` or `retry-after-ms`. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly message?: string;
      readonly code?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Answers after so many milliseconds. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Sends the head and half of the body, then nothing more: the connection stays open. */
  | { readonly kind: 'stalls' }
  /** The connection is reset before anything is answered. */
  | { readonly kind: 'reset' }
  /** The HTTP body ends in its middle. */
  | { readonly kind: 'half-body' }
  /** A whole completion, but its content is half a JSON. */
  | { readonly kind: 'half-json' }
  /** JSON of another form than asked for. */
  | { readonly kind: 'wrong-schema' }
  /** The answer points at ids such as `e999` and `f999`, which no prompt showed. */
  | { readonly kind: 'invented-ids' }
  /** This content instead of the answer. */
  | { readonly kind: 'content'; readonly content: string }
  /** The content is cut in its middle and `finish_reason` is `length`. */
  | { readonly kind: 'truncated' }
  /** The model declines in words. */
  | { readonly kind: 'refusal'; readonly message?: string }
  /** `finish_reason` is `content_filter`. */
  | { readonly kind: 'content-filter' }
  /** The answer carries no `usage`. */
  | { readonly kind: 'no-usage' }
  /** `choices` is empty. */
  | { readonly kind: 'empty-choices' };

/** The content of an answer under a fault. */
export function faultyContent(content: string, fault: ModelFault | undefined): string {
  switch (fault?.kind) {
    case 'half-json':
    case 'truncated':
      return content.slice(0, Math.ceil(content.length / 2));
    case 'wrong-schema':
      return JSON.stringify({ result: 'ok', items: [1, 2, 3] });
    case 'invented-ids':
      return content.replaceAll(/"([ef])\d+"/g, '"$1999"');
    case 'content':
      return fault.content;
    default:
      return content;
  }
}
