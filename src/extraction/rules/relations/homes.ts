import type { Relation } from './relation.ts';

const livesIn: Relation = {
  predicate: 'lives_in',
  single: true,
  objectKind: 'place',
  state: [
    'live (together | alone | now | happily | here | there | with _)? in|near|outside <place>',
    'live (together | alone | here | there)? (over | up | down | out | back) in <place>',
    'live (round | around | near | by | behind | opposite | above | next to | close to | not far from | just outside) _ in <place>',
    'live at|on <known-place>',
    'live <here>',
    'reside|dwell in <place>',
    'be (based | located | settled | stationed | domiciled | headquartered | living) (out of | in | near) <place>',
    'be|stay (back | home) in <known-place>',
    'be back in <place>',
    'stay (on | behind)? in <known-place>',
    'be a? resident of <place>',
    'call <known-place> home',
    'call <place> my home',
    'have (been | lived) in <known-place>',
    'have (a | my | our | his | her | their) home in <place>',
    'rent|share (a|an|our|my) (small|big|nice|tiny|new)? (flat | apartment | house | place | room | studio) in <place>',
    'be TIMED in <known-place>',
    'be SINCE in <named-place>',
    'be NOW in <known-place>',
    'spend _? in <place>',
    'work remotely from <place>',
    'work from <known-place>',
  ],
  begin: [
    'move|relocate|emigrate|immigrate|migrate|transfer (back | house | home | over | down | up | out | away | abroad | permanently | here)? (from _)? (back)? to <place> (from _)?',
    'move|relocate|settle (back | down | in | over)? (in)? <known-place>',
    'move from _ to <place>',
    'move (back | in | out | over)? to <place>',
    'move|relocate|emigrate|settle (back | over | down | up | out | in)? <here>',
    'settle (down)? in <place>',
    'return (home)? to <known-place>',
    'return home to <place>',
    'come|go|head|fly (back | home)? (home)? to <known-place> for good',
    'move|go|come (back | home) to <known-place>',
    'take|get (a|an|our|my) (new)? (home | flat | apartment | place | studio | condo) in <place>',
    'swap|trade|exchange|leave|ditch _ for <known-place>',
    'switch from <known-place> to <place>',
    'make <known-place> my home',
  ],
  end: [
    'move|relocate (away | out | back)? from <known-place> (to _)?',
    'move|relocate|transfer (away | out | back)? from <place> to _',
    'move (back)? to _ from <place>',
    'move out of <place>',
    'move away from <place>',
    'leave <known-place>',
    'leave <place> for <known-place>',
    'swap|trade|exchange|ditch <known-place> for _',
    'say goodbye to <known-place>',
  ],
  examples: [
    ['I live in Lisbon.', 'Ann lives_in Lisbon'],
    ['I live in a small flat in Porto.', 'Ann lives_in Porto'],
    ['Ben moved to Austin in 2021.', 'Ben lives_in Austin 2021'],
    ['I lived in Berlin from 2019 to 2022.', 'Ann lives_in Berlin 2019 .. 2022'],
    ['We relocated from Basel to Freiburg two weeks ago.', 'Ann lives_in Freiburg 2024-04-29', 'ended Ann lives_in Basel .. 2024-04-29'],
    ["I'm based in Ghent.", 'Ann lives_in Ghent'],
    ['I used to live in Rome.', 'ended Ann lives_in Rome'],
    ["I've always lived in Boulder.", 'Ann lives_in Boulder null'],
    ['I spent 2021 in Lisbon.', 'Ann lives_in Lisbon 2021 .. 2021'],
    ["I'm moving to Porto in June.", 'Ann lives_in Porto 2024-06'],
    ["We're not moving to Kiel after all.", 'wrong Ann lives_in Kiel'],
    ['I moved back to Oslo last month.', 'Ann lives_in Oslo 2024-04'],
    ["I haven't lived in Rome since 2015.", 'ended Ann lives_in Rome .. 2015'],
    ['I might move to Denver someday.'],
    ['I live in fear of deadlines.'],
  ],
};

const bornIn: Relation = {
  predicate: 'born_in',
  objectKind: 'place',
  pastIsOver: false,
  event: ['be born (and raised | and bred | and grown up)? (on _)? in <place>', 'be born at <place>', 'be born (and raised)? <here>'],
  examples: [['I was born in Krakow.', 'Ann born_in Krakow']],
};

const bornOn: Relation = {
  predicate: 'born_on',
  objectKind: 'value',
  pastIsOver: false,
  event: ['be born (in _)? (on | in)? <date>', 'be a <date> baby'],
  examples: [['I was born on March 4, 1990.', 'Ann born_on March 4, 1990']],
};

const grewUpIn: Relation = {
  predicate: 'grew_up_in',
  objectKind: 'place',
  pastIsOver: false,
  event: [
    'grow up (mostly)? in|near|outside <place>',
    'grow up <here>',
    'be (raised | brought up) <here>',
    'be raised in <place>',
    'be born and raised in <place>',
    'spend my childhood in <place>',
    'spend my youth in <place>',
    'be brought up in <place>',
  ],
  examples: [['Ben grew up in Leeds.', 'Ben grew_up_in Leeds']],
};

const from: Relation = {
  predicate: 'from',
  objectKind: 'place',
  pastIsOver: false,
  state: ['be [name] from <known-place>', 'be (originally)? from <place>', 'come (originally)? from <place>', 'hail from <place>'],
  examples: [
    ["I'm originally from Porto.", 'Ann from Porto'],
    ['Tom comes from Ghana.', 'Tom from Ghana'],
  ],
};

const visited: Relation = {
  predicate: 'visited',
  objectKind: 'place',
  event: [
    'visit <place>',
    'be to <visited-place>',
    'travel|fly|go (on a trip | on holiday | on vacation) to <place>',
    'travel|fly to <place>',
    'go to <visited-place>',
    'be|come|get|return (just | only)? back from <visited-place>',
    'be (on holiday | on vacation | on a trip | on a business trip) in <place>',
    'take a trip to <place>',
    'have a trip to <place>',
  ],
  examples: [
    ['I visited Kyoto in April.', 'Ann visited Kyoto 2024-04'],
    ["I've never been to Peru.", 'wrong Ann visited Peru'],
    ['I would love to visit Peru.'],
  ],
};

const locatedIn: Relation = {
  predicate: 'located_in',
  subject: 'organization',
  objectKind: 'place',
  state: [
    'be (located | headquartered | situated) in <place>',
    'have (its | their | the|a) (headquarters | hq | main office | office) in <place>',
  ],
  examples: [],
};

export const HOMES: readonly Relation[] = [livesIn, bornIn, bornOn, grewUpIn, from, visited, locatedIn];
