import type { Relation } from './relation.ts';

const hasPet: Relation = {
  predicate: 'has_pet',
  objectKind: 'animal',
  state: [
    'have|own|keep <pet>',
    'have|keep <past-pet>',
    'live|share (a home | my home | our home)? with (_ and)? <pet>',
    'have <pet> (as | for) (a | my) pet',
    'be DET (owner | proud owner) of <pet>',
  ],
  begin: ['adopt|rescue|get|buy|foster <pet>', 'bring home <pet>', 'name|call <named-pet>', 'welcome <pet>', 'take in <pet>'],
  end: [
    'give away <pet>',
    'lose <pet>',
    'rehome <pet>',
    'give <pet> away',
    'give <pet> to _',
    'give away <past-pet>',
    'lose|rehome <past-pet>',
    'give <past-pet> (away | to _)',
  ],
  reversed: { end: [] },
  examples: [
    ['I have a cat named Pixel.', 'Ann has_pet Pixel'],
    ['We adopted a dog called Bruno.', 'Ann has_pet Bruno'],
    ['We have two cats, Miga and Sal.', 'Ann has_pet Miga', 'Ann has_pet Sal'],
    ['Ben has a hamster.', 'Ben has_pet hamster'],
    ['We named the puppy Waffles.', 'Ann has_pet Waffles'],
    ['We called the dog.'],
    ['My dog Rex died last month.', 'ended Ann has_pet Rex .. 2024-04'],
  ],
};

const owns: Relation = {
  predicate: 'owns',
  endsToo: ['manages'],
  objectKind: 'thing',
  state: [
    'own <thing>',
    'have <possession>',
    'be DET (owner | proud owner | co-owner) of <thing>',
    'possess <thing>',
    'run|own <business>',
    'have <business>',
  ],
  begin: [
    'buy|purchase|get|acquire|inherit|receive <possession>',
    'buy|purchase|acquire <kept-thing>',
    'open (up)? <business>',
    'treat myself to <thing>',
    'trade|swap|exchange (_ in | in _ | _) for (a | an) <thing>',
    'replace|upgrade _ (with | by | to) (a | an) <possession>',
  ],
  end: [
    'sell <thing>',
    'lose <possession>',
    'give away <possession>',
    'sell off <thing>',
    'get rid of <thing>',
    'trade in <thing>',
    'donate <thing>',
    'give <possession> (away | to _)',
    'close <business>',
    'crash|total|wreck <possession>',
    'trade|swap|exchange <possession> (in)? for _',
    'trade in <possession> for _',
  ],
  examples: [
    ['I own a sailboat.', 'Ann owns sailboat'],
    ["I've sold Spoke & Chain.", 'ended Ann owns Spoke & Chain', 'not Ann manages Spoke & Chain', 'Ann sold Spoke & Chain'],
    ['I have an iPhone 15.', 'Ann owns iPhone 15'],
    ['I sold my Tesla yesterday.', 'Ann sold Tesla 2024-05-14', 'ended Ann owns Tesla .. 2024-05-14'],
    ['Ben bought a cello in 2022.', 'Ben owns cello 2022', 'Ben bought cello 2022'],
    ['I have a question.'],
    ['I have a meeting at noon.'],
  ],
};

const hasSupplier: Relation = {
  predicate: 'has_supplier',
  objectKind: 'organization',
  state: ['buy|order|source (everything | [own-goods])? from <org-name>'],
  end: ['stop (buying | ordering | sourcing) (everything | [own-goods])? from <org-name>'],
  examples: [
    ['We buy our flour from Molino Rossi.', 'Ann has_supplier Molino Rossi'],
    ['I no longer buy from Van Dijk.', 'ended Ann has_supplier Van Dijk'],
  ],
};

const bought: Relation = {
  predicate: 'bought',
  objectKind: 'thing',
  event: ['buy|purchase <thing> (off | from _)?'],
  examples: [],
};

const sold: Relation = {
  predicate: 'sold',
  objectKind: 'thing',
  event: ['sell <thing>', 'sell off <thing>'],
  examples: [],
};

const drives: Relation = {
  predicate: 'drives',
  single: true,
  objectKind: 'thing',
  state: ['drive|ride <vehicle>'],
  begin: ['start|begin driving <vehicle>'],
  examples: [
    ['I drive a DeLorean.', 'Ann drives DeLorean'],
    ['Sam never drove a DeLorean.', 'wrong Sam drives DeLorean'],
    ['I drive to work.'],
  ],
};

const subscription: Relation = {
  predicate: 'subscribes_to',
  objectKind: 'thing',
  state: ['subscribe to <thing>', 'have a subscription to <thing>', 'be subscribed to <thing>'],
  end: ['unsubscribe from <thing>', 'cancel DET subscription to <thing>', 'cancel DET <thing> subscription'],
  examples: [['I subscribe to The Economist.', 'Ann subscribes_to The Economist']],
};

export const POSSESSIONS_TABLE: readonly Relation[] = [hasPet, owns, hasSupplier, bought, sold, drives, subscription];
