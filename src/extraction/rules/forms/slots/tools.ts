import { isToolOnly, TOOLS } from '../../words/things.ts';
import { wordSet } from '../../words/word-set.ts';
import { headOf, isTelling, kindIn, lastOf, type SlotType, withoutLead } from '../slot-type.ts';

const BUILT = wordSet(
  `app apps application website site game tool tools library api bot chatbot platform engine compiler database dashboard prototype plugin extension service system model novel book thesis dissertation paper album opera symphony boat robot drone product software
   pipeline agent framework cli script blog newsletter podcast course synth guitar table bookshelf treehouse cabin kayak house shed greenhouse startup interpreter assistant crawler scraper simulator emulator editor ide language portal marketplace
   tracker backend frontend server sdk package module feature algorithm memoir screenplay script comic documentary film musical play`,
);

/** Slots for what people work with and what they make. */
export const TOOL_SLOTS: Readonly<Record<string, SlotType>> = {
  tool: {
    kind: 'thing',
    purposes: true,
    commaJoins: true,
    wholeName: true,
    accepts: (phrase, texts, names) =>
      isTelling(phrase) && phrase.owner?.kind !== 'pronoun' && texts.every((text) => kindIn(names, text) !== 'person'),
    clean: withoutLead,
  },
  'known-tool': {
    kind: 'thing',
    commaJoins: true,
    wholeName: true,
    accepts: (phrase, texts, names) =>
      isTelling(phrase) &&
      (phrase.name !== null || TOOLS.has(phrase.text.toLowerCase())) &&
      (TOOLS.has(phrase.text.toLowerCase()) ||
        texts.every((text) => !['person', 'place', 'organization', 'project'].includes(kindIn(names, text) ?? ''))),
  },
  'switched-tool': {
    kind: 'thing',
    commaJoins: true,
    wholeName: true,
    accepts: (phrase, texts, names) =>
      isTelling(phrase) && (isToolOnly(phrase.text) || (phrase.name !== null && texts.every((text) => kindIn(names, text) === null))),
  },
  /** A tool from the list of well-known ones. */
  'listed-tool': {
    kind: 'thing',
    commaJoins: true,
    wholeName: true,
    accepts: (phrase) => isTelling(phrase) && TOOLS.has(phrase.text.toLowerCase()),
  },
  'tool-only': { kind: 'thing', commaJoins: true, wholeName: true, accepts: (phrase) => isTelling(phrase) && isToolOnly(phrase.text) },
  built: {
    kind: 'thing',
    commaJoins: true,
    wholeName: true,
    extends: new Set(['for', 'of']),
    clean: withoutLead,
    accepts: (phrase) =>
      isTelling(phrase) &&
      (BUILT.has(headOf(phrase)) ||
        BUILT.has(lastOf(phrase.text)) ||
        (phrase.name !== null &&
          (phrase.noun === '' ? phrase.determiner !== null || phrase.name.includes(' ') : BUILT.has(headOf(phrase))))),
  },
  'anything-built': {
    kind: 'thing',
    commaJoins: true,
    wholeName: true,
    extends: new Set(['for', 'of']),
    clean: withoutLead,
    accepts: (phrase) =>
      isTelling(phrase) &&
      (phrase.name !== null || /^an?$/.test(phrase.determiner ?? '') || BUILT.has(headOf(phrase))) &&
      !/^(?:career|team|relationship|life|reputation|habit|muscle|trust|family|fire|bridge|future)$/.test(headOf(phrase)),
  },
  shipped: {
    kind: 'thing',
    commaJoins: true,
    wholeName: true,
    accepts: (phrase) => isTelling(phrase) && (phrase.name !== null || BUILT.has(headOf(phrase))),
  },
};
