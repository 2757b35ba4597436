/** The JSON object in an answer: reasoning before it and a code fence around it are skipped. */
export function jsonIn(text: string): { readonly value: unknown } | { readonly error: string } {
  const spoken = text.replace(/<think>[\s\S]*?<\/think>/g, '').trim();
  const fenced = /```(?:json)?\s*([\s\S]*?)```/.exec(spoken)?.[1] ?? spoken;
  const candidate = fenced.slice(Math.max(fenced.indexOf('{'), 0), fenced.lastIndexOf('}') + 1) || fenced;
  try {
    return { value: JSON.parse(candidate) };
  } catch (error) {
    return {
      error: `the answer is not JSON (${error instanceof Error ? error.message : String(error)}); it begins ${JSON.stringify(spoken.slice(0, 120))}`,
    };
  }
}
