/** Text that is not the writer's own prose, each matched whole. */
const FOREIGN: readonly RegExp[] = [
  /```[\s\S]*?(?:```|$)/g,
  /`[^`\n]*`/g,
  /^[ \t]*>.*$/gm,
  /^[ \t]*\[?\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*$/gm,
  /^[ \t]*[{[][\s\S]*?[}\]][ \t]*$/gm,
  /<\/?[a-z_|][^<>\n]*>/gi,
  /\b(?:https?:\/\/|www\.)\S+/gi,
  /\S+@\S+\.\S+/g,
  /^[ \t]*(?:system|assistant|user|human|developer|tool)[ \t]*:.*$/gim,
  /\bsystem[ \t]*:.*$/gim,
];

/** Quoted speech: long enough to be a sentence of somebody else, too long for a title. */
const QUOTED = /(^|[\s(:])(?:"[^"\n]{24,}"|“[^”\n]{24,}”|„[^“”\n]{24,}[“”]|«[^»\n]{24,}»|'(?=[A-Z])[^\n]{24,}?[.!?,]'(?!\w))/g;

/**
 * The message with everything blanked that its writer did not say: code, quoted lines and speech, logs, data, links, markup and role markers.
 * Every offset stays as it was.
 */
export function ownProse(text: string): string {
  let prose = text.replace(/[\u2018\u2019\u02bc]/g, "'");
  for (const pattern of FOREIGN) prose = prose.replace(pattern, blank);
  return prose.replace(QUOTED, (words) => (isTitle(words) ? words : blank(words)));
}

/** Most longer words have a capital: a title, which may be quoted without being anybody's speech. */
function isTitle(words: string): boolean {
  const longer = words.match(/\p{L}{4,}/gu) ?? [];
  return longer.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > longer.length;
}

/** Spaces in place of everything but line ends, so that a sentence never runs across what was blanked. */
function blank(words: string): string {
  return words.replace(/[^\n]/g, ' ').replace(/^ /, '\u0001').replace(/ $/, '\u0001');
}
