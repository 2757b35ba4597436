import { conjugate } from './tagger.ts';

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

export interface VerbReading {
  readonly lemma: string;
  readonly forms: ReadonlySet<VerbForm>;
}

/** Verbs that compromise does not conjugate as people write them: past and participle, or both as one. */
const IRREGULAR: Record<string, readonly [past: string, participle?: string]> = {
  mentor: ['mentored'],
  coach: ['coached'],
  lay: ['laid'],
  get: ['got', 'gotten got'],
  break: ['broke', 'broken'],
  leave: ['left'],
  drink: ['drank', 'drunk drank'],
  cofound: ['cofounded'],
  'co-found': ['co-founded'],
  'co-lead': ['co-led'],
  lead: ['led'],
  come: ['came', 'come'],
  become: ['became', 'become'],
  run: ['ran', 'run'],
  understand: ['understood'],
  deal: ['dealt'],
  dream: ['dreamed dreamt'],
  hit: ['hit'],
  wake: ['woke', 'woken'],
  quit: ['quit quitted'],
  wed: ['wed wedded'],
  let: ['let'],
  put: ['put'],
  set: ['set'],
  cut: ['cut'],
  read: ['read'],
  split: ['split'],
  wear: ['wore', 'worn'],
  ride: ['rode', 'ridden'],
  drive: ['drove', 'driven'],
  grow: ['grew', 'grown'],
  bear: ['bore', 'born borne'],
  shift: ['shifted'],
  freelance: ['freelanced'],
  intern: ['interned'],
  moonlight: ['moonlighted moonlit'],
  study: ['studied'],
  relocate: ['relocated'],
  onboard: ['onboarded'],
  head: ['headed'],
  chair: ['chaired'],
  own: ['owned'],
  rent: ['rented'],
  program: ['programmed'],
  code: ['coded'],
  travel: ['travelled traveled'],
  cancel: ['cancelled canceled'],
  dye: ['dyed'],
  adore: ['adored'],
  foster: ['fostered'],
  steer: ['steered'],
  ship: ['shipped'],
  vacation: ['vacationed'],
  reside: ['resided'],
  settle: ['settled'],
  dwell: ['dwelt dwelled'],
  sublet: ['sublet'],
  wrap: ['wrapped'],
  unfollow: ['unfollowed'],
  resign: ['resigned'],
  divorce: ['divorced'],
  date: ['dated'],
  hate: ['hated'],
  learn: ['learned learnt'],
};

const AUXILIARY: Record<string, readonly [lemma: string, ...forms: VerbForm[]]> = {
  am: ['be', 'third'],
  is: ['be', 'third'],
  are: ['be', 'base', 'third'],
  was: ['be', 'past'],
  were: ['be', 'past'],
  be: ['be', 'base'],
  been: ['be', 'participle'],
  being: ['be', 'gerund'],
  have: ['have', 'base'],
  has: ['have', 'third'],
  had: ['have', 'past', 'participle'],
  having: ['have', 'gerund'],
  do: ['do', 'base'],
  does: ['do', 'third'],
  did: ['do', 'past'],
  done: ['do', 'participle'],
  doing: ['do', 'gerund'],
  go: ['go', 'base'],
  goes: ['go', 'third'],
  went: ['go', 'past'],
  gone: ['go', 'participle'],
  going: ['go', 'gerund'],
};

/** Verbs of grammar and of telling, which no relation names but every sentence may have. */
const COMMON =
  `say tell think believe guess suppose assume reckon know hear read mention claim announce confirm report write insist swear hope wish want dream imagine
pretend doubt wonder suggest recommend ask expect see notice find feel remember forget realize realise learn plan decide intend consider try need mean stop quit cease start begin
continue keep stay remain happen seem tend get become turn make take give put let look come go run use like love show send need call name change mind help wait talk speak
correct misspeak misread mistype confuse joke kid lie admit agree promise offer accept reject refuse fail manage arrange schedule cancel postpone delay choose pick
finish complete end close open return arrive land visit travel fly meet introduce spend cost weigh earn pay win lose`.split(/\s+/);

/** Reads the forms of a fixed set of verbs. */
export class VerbForms {
  readonly #readings = new Map<string, { lemma: string; forms: Set<VerbForm> }[]>();

  /** @param lemmas the verbs to know beside the common ones */
  constructor(lemmas: Iterable<string>) {
    for (const [form, [lemma, ...forms]] of Object.entries(AUXILIARY)) for (const kind of forms) this.#add(form, lemma, kind);
    for (const lemma of new Set([...COMMON, ...lemmas])) if (!['be', 'have', 'do', 'go'].includes(lemma)) this.#learn(lemma);
  }

  /** Every verb that a word may be a form of; none where it is not a form of a known verb. */
  read(word: string): readonly VerbReading[] {
    return this.#readings.get(word) ?? [];
  }

  has(word: string, form: VerbForm): boolean {
    return this.read(word).some((reading) => reading.forms.has(form));
  }

  /** The verb that a word is this form of, or `undefined`. */
  lemma(word: string, form: VerbForm): string | undefined {
    return this.read(word).find((reading) => reading.forms.has(form))?.lemma;
  }

  #learn(lemma: string): void {
    const forms = conjugate(lemma);
    const [past = forms.PastTense ?? '', participle = forms.Participle ?? past] = IRREGULAR[lemma] ?? [];
    this.#add(lemma, lemma, 'base');
    this.#add(forms.PresentTense ?? '', lemma, 'third');
    this.#add(forms.Gerund ?? '', lemma, 'gerund');
    for (const form of past.split(' ')) this.#add(form, lemma, 'past');
    for (const form of participle.split(' ')) this.#add(form, lemma, 'participle');
  }

  #add(word: string, lemma: string, form: VerbForm): void {
    if (word === '') return;
    const readings = this.#readings.get(word) ?? [];
    const known = readings.find((reading) => reading.lemma === lemma);
    if (known) known.forms.add(form);
    else readings.push({ lemma, forms: new Set([form]) });
    this.#readings.set(word, readings);
  }
}
