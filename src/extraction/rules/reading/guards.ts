/** From these words on a message gives orders to the reader, plays a part or tells a story: nothing of it states anything. */
const ORDERS =
  /\b(?:ignore|disregard|forget|override|bypass)\s+(?:all\s+|any\s+|every\s+|the\s+|your\s+|my\s+)*(?:(?:previous|prior|above|earlier|preceding|other|system|initial|safety)\s+)+(?:instructions?|prompts?|rules?|messages?|directions?|context|guidelines?)|\b(?:new|updated) (?:system )?instructions?:|\byou are now\b|\bact as (?:a|an|if|my)\b|\bdeveloper mode\b|\bjailbreak\b|\b(?:add|insert|store|save|record|write) (?:the |this |a |new )*(?:following )?(?:facts?|memor(?:y|ies)|triples?|claims?)\b|\brecord that\b/i;
const PLAY =
  /\blet'?s (?:play|pretend|imagine|role-?play|say)\b|\brole-?play\b|\bpretend (?:that |to |you|i|we)\b|\bimagine (?:that |you|i|we|if|a |being)\b|\bonce upon a time\b|\b(?:write|tell|make up|compose|draft) (?:me )?(?:a |an |the |some )?(?:short |funny |little |fictional )*(?:story|poem|song|joke|tale|scene|dialogue|essay|script|limerick|letter|email|tweet|bio|novel|haiku|example)\b|\btranslate\b|\bproofread\b|\brewrite (?:this|the following)\b|\bsummari[sz]e (?:this|the following)\b|\blyrics\b|\bquote of the day\b|\bfictional\b|\bin character\b/i;

/** Where in a message its own plain statements end. */
export function endOfStatements(prose: string): number {
  const at = [ORDERS.exec(prose)?.index, PLAY.exec(prose)?.index].filter((index) => index !== undefined);
  const first = Math.min(prose.length, ...at);
  if (first === prose.length) return first;
  const before = prose.slice(0, first);
  return Math.max(before.lastIndexOf('.'), before.lastIndexOf('!'), before.lastIndexOf('?'), before.lastIndexOf('\n')) + 1;
}

/** Values that are not kept whatever they are said of: long numbers, and what looks like a credential. */
export function isSensitive(value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  return (
    digits >= 9 ||
    /^(?:sk|pk|ghp|xox[bp])[-_]/i.test(value) ||
    (/\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && /^\S{14,}$/.test(value))
  );
}

const CORRECTIONS =
  /\b(?:correction|i misspoke|i was wrong|i made a mistake|my mistake|my bad|i meant to (?:say|write)|typo|to correct myself|let me correct|scratch that|i got that wrong|i mixed up|i mistyped|oops|i was mistaken|wait, no|i said .{1,60} but|fixing my earlier|earlier i said|i should have said)\b/i;

/** Whether a sentence says that something before it was put wrongly. */
export function announcesCorrection(sentence: string): boolean {
  return CORRECTIONS.test(sentence);
}
