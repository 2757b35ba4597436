import type { Sense } from '../text/token.ts';

/** Words and phrases that stand beside a sentence's structure, by what they say of it. */
const ASIDES: Readonly<Record<Sense, string>> = {
  plain: `with effect, with immediate effect, effective immediately, effective, it turns out that, it turns out, turns out that, turns out, as it turns out, as it happens, long story short, believe it or not, at long last, at last, for some reason, to my surprise, guess what, you know what, just, really, very, truly, finally, already, recently, lately, officially, totally, absolutely, completely, only, lol, lmao, haha, hahaha, hehe, tbh, ngl, btw, imo, imho,
    fyi, honestly, literally, seriously, frankly, obviously, clearly, definitely, certainly, surely, for sure, simply, mainly, mostly, primarily, usually, normally, generally, often,
    sometimes, once in a while, from time to time, every now and then, every day, every morning, every week, everyday, all the time, daily, in fact, of course, anyway, anyways, though, tho, however, a lot, a ton, a bit, very much, so much, so far, by far, a bit of, a little bit of, a little bit, some basic, way too much, way too many, too much, too many, lots of, a lot of, tons of, a ton of, plenty of, loads of, a bunch of, heaps of, a couple of, a few, either,
    the most, most of all, the best, at all, to be honest, by the way, for the record, for good, in the end, as usual, as you know, you know, i mean, quite, pretty much, kind of, sort of, kinda, sorta, full time, full-time, fulltime, part time, part-time,
    more than anything, above all, for a living, for the time being, temporarily, permanently, luckily, fortunately, sadly, unfortunately, thankfully, happily, proudly, secretly,
    then, ages ago, years ago, months ago, weeks ago, a long time ago, a while ago, a while back, long ago, some time ago, a long while ago, decades ago, not long ago, straight out of school, right out of school, straight out of college, straight out of university, out of the blue, please, passionately, deeply, especially, particularly, in particular, as a hobby, for fun, in my free time, in my spare time, remotely, directly, ever since then, back in the day, back then, initially, originally, eventually, ultimately, suddenly, meanwhile,
    in the meantime, otherwise, instead, somehow, severely, highly, fully, strictly, newly, happily, all day, all day long, afterwards`,
  former:
    'at the time, at that time, previously, formerly, before this, before that, prior to this, prior to that, in the past, in a previous life, in a former life',
  'no-more': 'anymore, any more, any longer, no more, no longer, nomore, no more now',
  again: 'again, once more, once again',
  still: 'still',
  also: 'also, additionally, in addition',
  now: 'now, right now, currently, at the moment, these days, nowadays, at present, presently, for now, as of now, atm, rn, from now on, by now, now that',
  side: 'on the side, as a side job, as a side gig, as a second job, as a freelancer on the side, in addition to my day job, besides my day job, days a week, day a week',
  unsure: `probably, presumably, most likely, likely, not sure, i'm not sure, not sure though, it looks like, looks like, it seems like, it seems that, it seems, seems like, if i remember correctly, if i recall correctly, if i remember right, if i'm not mistaken, if memory serves, iirc, afaik,
    as far as i know, or something, or something like that, or so, i think, i believe, i guess, i suppose, i assume, i reckon, but not sure, but i'm not sure, don't quote me on that`,
  hearsay:
    'apparently, allegedly, reportedly, supposedly, seemingly, rumor has it, rumour has it, word is, so i heard, i heard, or so i heard, i hear, i gather',
  unreal: `maybe, perhaps, possibly, someday, some day, one day, hopefully, ideally, hypothetically, theoretically, in theory, in my dreams, in a dream, basically, practically, virtually, almost, nearly, supposed to,
    in another life, potentially, conceivably`,
  actually: 'actually, in reality, in actual fact, come to think of it',
  off: 'after all',
  always:
    'all my life, most of my life, for most of my life, half my life, most of her life, most of his life, my whole life, my entire life, since forever, since i can remember, as long as i can remember, since birth, all her life, all his life, her whole life, his whole life',
  'from-start':
    'since the start, since the very start, since the beginning, since the very beginning, since day one, since the outset, from the start, from the very start, from the beginning, from the very beginning, from day one',
  joke: 'jk, just kidding, kidding, just joking, only joking, only kidding, /s',
};

interface Entry {
  readonly words: readonly string[];
  readonly sense: Sense;
}

const BY_FIRST = new Map<string, Entry[]>();
for (const [sense, phrases] of Object.entries(ASIDES) as [Sense, string][]) {
  for (const phrase of phrases.split(',')) {
    const words = spread(phrase.trim().replace(/\s+/g, ' '));
    BY_FIRST.set(words[0] as string, [...(BY_FIRST.get(words[0] as string) ?? []), { words, sense }]);
  }
}
for (const entries of BY_FIRST.values()) entries.sort((a, b) => b.words.length - a.words.length);

/** Contractions as the tokenizer parts them: "i'm not sure" is four words. */
function spread(phrase: string): string[] {
  return phrase
    .replace(/\bi'm\b/g, 'i am')
    .replace(/\bdon't\b/g, 'do not')
    .split(' ');
}

/** The longest aside that starts at a word, given what the words after it are. */
export function asideAt(wordAt: (offset: number) => string | undefined): { length: number; sense: Sense } | null {
  const entries = BY_FIRST.get(wordAt(0) ?? '');
  const entry = entries?.find(({ words }) => words.every((word, offset) => wordAt(offset) === word));
  return entry ? { length: entry.words.length, sense: entry.sense } : null;
}
