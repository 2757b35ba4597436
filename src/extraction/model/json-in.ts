/** The JSON object in an answer: reasoning before it, a code fence around it and words on either side are skipped. */
export function jsonIn(text: string): { readonly value: unknown } | { readonly error: string } {
  const whole = parsed(text);
  if ('value' in whole) return whole;
  const spoken = text.replace(/<think>[\s\S]*?<\/think>/g, '').trim();
  const longest = objectsIn(spoken).toSorted((a, b) => b.length - a.length)[0];
  const found = parsed(longest ?? (spoken.slice(Math.max(spoken.indexOf('{'), 0)) || spoken));
  return 'value' in found ? found : { error: `the answer is not JSON (${found.error}); it begins ${JSON.stringify(spoken.slice(0, 120))}` };
}

/** The objects of a text, outermost only, up to one that never ends: what is inside half an answer is no answer. */
function objectsIn(text: string): readonly string[] {
  const objects: string[] = [];
  for (let from = text.indexOf('{'); from >= 0; from = text.indexOf('{', from)) {
    const to = endOf(text, from);
    if (to < 0) break;
    const object = text.slice(from, to);
    const isJson = 'value' in parsed(object);
    if (isJson) objects.push(object);
    from = isJson ? to : from + 1;
  }
  return objects;
}

/** Where the brace at `from` is closed, braces inside strings left aside; -1 = nowhere. */
function endOf(text: string, from: number): number {
  let depth = 0;
  for (const { 0: token, index } of text.slice(from).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    depth += token === '{' ? 1 : token === '}' ? -1 : 0;
    if (depth === 0 && token === '}') return from + index + 1;
  }
  return -1;
}

function parsed(text: string): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
