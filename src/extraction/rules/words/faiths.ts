import { wordSet } from './word-set.ts';

/** What somebody believes, and what is born under. */
export const FAITHS = wordSet(
  `catholic protestant orthodox muslim jewish hindu buddhist sikh jain atheist agnostic mormon lutheran anglican quaker baptist methodist presbyterian evangelical pagan democrat republican
   aries taurus gemini virgo libra scorpio sagittarius capricorn aquarius pisces`,
);
