import { isTelling, type SlotType } from '../slot-type.ts';

const ALLERGEN =
  /^(?:(?:severe|bad|mild|nasty|slight|serious|life-threatening|terrible|[a-z]+ly|super|rather|quite|very|pretty|so)\s+)*(.+?)[\s-]+(?:allerg(?:y|ies|ic)|intolerances?|intolerant)$/i;
/** How badly somebody is allergic, not to what. */
const DEGREE = /^(?:[a-z]+ly|super|rather|quite|very|pretty|so)$/i;
const CONDITION =
  /\b(?:asthma|diabetes|epilepsy|migraines?|arthritis|adhd|add|autism|dyslexia|eczema|psoriasis|hay fever|an?emia|hypertension|high blood pressure|co?eliac disease|depression|anxiety|insomnia|tinnitus|sciatica|crohn's disease|ibs|endometriosis|multiple sclerosis|ms|parkinson's|dementia|alzheimer's|cancer|leuka?emia|hypothyroidism|scoliosis|vertigo|rheumatism|gout|covid|pneumonia|shingles)$/i;
const CONDITIONS_BY_ADJECTIVE: Readonly<Record<string, string>> = {
  diabetic: 'diabetes',
  asthmatic: 'asthma',
  epileptic: 'epilepsy',
  dyslexic: 'dyslexia',
  autistic: 'autism',
  anaemic: 'anaemia',
  anemic: 'anemia',
  coeliac: 'coeliac disease',
  celiac: 'celiac disease',
};

/** "A nut allergy" is one to nuts: things that come one by one. */
const COUNTED = /\b((?:\p{L}+)?nut|egg|almond|cashew|prawn|mushroom|cat|dog|horse|bee|wasp|lentil|bean|pea|chickpea|kiwi)$/iu;

/** Slots for what people have or cannot bear. */
export const HEALTH_SLOTS: Readonly<Record<string, SlotType>> = {
  condition: {
    kind: 'topic',
    commaJoins: true,
    wholeName: true,
    clean: (text) => text.replace(/^(?:(?:severe|mild|bad|chronic|serious|terrible|slight|an?)\s+)+/i, '').toLowerCase(),
    accepts: (phrase) => CONDITION.test(phrase.text),
  },
  /** What a doctor has named. */
  diagnosis: {
    kind: 'topic',
    commaJoins: true,
    wholeName: true,
    accepts: (phrase) => isTelling(phrase) && phrase.owner === null,
  },
  'condition-adjective': {
    kind: 'topic',
    accepts: (phrase) => Object.hasOwn(CONDITIONS_BY_ADJECTIVE, phrase.text.toLowerCase()),
    clean: (text) => CONDITIONS_BY_ADJECTIVE[text.toLowerCase()] ?? text,
  },
  /** "a nut allergy", "lactose intolerant". */
  allergen: {
    kind: 'topic',
    wholeName: true,
    accepts: (phrase) => ALLERGEN.test(phrase.text) && !DEGREE.test(ALLERGEN.exec(phrase.text)?.[1] ?? ''),
    clean: (text) => (ALLERGEN.exec(text)?.[1] ?? text).replace(COUNTED, '$1s'),
  },
};
