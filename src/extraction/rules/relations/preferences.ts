import type { Relation } from './relation.ts';

const likes: Relation = {
  predicate: 'likes',
  objectKind: 'topic',
  whenDenied: 'dislikes',
  pastIsOver: false,
  contrasts: true,
  state: [
    'like|love|enjoy|adore|fancy|appreciate|cherish <topic>',
    'be (fond of | keen on | crazy about | mad about | obsessed with | passionate about | enthusiastic about | addicted to | hooked on | in love with | partial to | nuts about | a sucker for) <topic>',
    'be (into | big on | all about) <topic>',
    'be a|an? (big | huge | great | massive | avid | die-hard | longtime | lifelong)? (fan | lover | admirer | enthusiast | supporter | aficionado) of <topic>',
    'be <liked>',
    'have a (thing | soft spot | weakness | passion | love | sweet spot) for <topic>',
    'be interested in <topic>',
    'find <found-good>',
    'be fans of <topic>',
  ],
  begin: [
    'fall in love with <topic>',
    'get into <pursuit>',
    'grow|come to (like | love) <topic>',
    'become a (big | huge)? fan of <topic>',
    'take a liking to <topic>',
    'be|get hooked on <topic>',
  ],
  end: [
    'go off <topic>',
    'get (tired | sick | bored) of <topic>',
    'be (done with | tired of | sick of | bored of) <topic>',
    'lose interest in <topic>',
    'fall out of love with <topic>',
    'get over <topic>',
    'grow out of <topic>',
  ],
  examples: [
    ['I like tea, coffee and jazz.', 'Ann likes tea', 'Ann likes coffee', 'Ann likes jazz'],
    ['Ben loves hiking in the mountains.', 'Ben likes hiking in the mountains'],
    ["I don't like tea anymore.", 'ended Ann likes tea'],
    ['I used to love running but not any more.', 'ended Ann likes running'],
    ["I'm a big fan of Bach.", 'Ann likes Bach'],
    ["I'd like a coffee."],
    ['I like this.'],
    ['I would love to see Rome.'],
  ],
};

const dislikes: Relation = {
  predicate: 'dislikes',
  objectKind: 'topic',
  pastIsOver: false,
  contrasts: true,
  state: [
    'dislike|hate|despise|detest|loathe <topic>',
    'can not (stand | bear | tolerate | abide | stomach) <topic>',
    'be (sick of | tired of | fed up with | scared of | afraid of) <topic>',
    'have a (hatred | dislike) of <topic>',
    'find <found-bad>',
    'find <topic> (boring | annoying | disgusting | awful | terrible | horrible | gross | unbearable)',
  ],
  begin: ['come|grow to (hate | dislike) <topic>'],
  examples: [
    ["I can't stand elevator music.", 'Ann dislikes elevator music'],
    ['Ben hates mushrooms.', 'Ben dislikes mushrooms'],
    ["I'm not a fan of horror movies.", 'Ann dislikes horror movies', 'not Ann likes horror movies'],
    ["I don't like olives.", 'Ann dislikes olives', 'not Ann likes olives'],
    ["I don't hate olives.", 'not Ann dislikes olives'],
  ],
};

const prefers: Relation = {
  predicate: 'prefers',
  objectKind: 'topic',
  pastIsOver: false,
  contrasts: true,
  state: [
    'prefer <topic> (over | to | rather than | instead of | than)? _?',
    'would (rather | sooner) (have | use | drink | eat | go with) <topic>',
    'like|love|enjoy <topic> (better | more) than _',
    'favor <topic> (over _)?',
    'be more of a <topic> person',
    'choose <topic> over _',
  ],
  begin: ['come to prefer <topic>'],
  examples: [
    ['I prefer Python over JavaScript.', 'Ann prefers Python'],
    ['Ben prefers tea to coffee.', 'Ben prefers tea'],
    ['I like tea more than coffee.', 'Ann prefers tea'],
  ],
};

const drinks: Relation = {
  predicate: 'drinks',
  objectKind: 'topic',
  pastIsOver: false,
  contrasts: true,
  object: 'alcohol',
  state: ['drink <topic>', 'drink'],
  deny: ['can not drink <topic>', 'be a? teetotal|teetotaller|teetotaler'],
  begin: ['switch (over)? (from _)? to <drink>', 'swap|trade _ for <drink>', 'start|begin drinking <topic>', 'take up <drink>'],
  end: [
    'quit|stop drinking',
    'give up drinking',
    'give up <drink>',
    'quit|drop <drink>',
    'stop drinking <topic>',
    'switch from <drink> to _',
    'swap|trade <drink> for _',
    'cut out <drink>',
    'go off <drink>',
  ],
  examples: [
    ['I only drink coffee.', 'Ann drinks coffee'],
    ["Yusuf doesn't drink alcohol.", 'not Yusuf drinks alcohol'],
    ['I stopped drinking coffee in 2023.', 'ended Ann drinks coffee .. 2023'],
    ['I gave up coffee.', 'ended Ann drinks coffee'],
  ],
};

const eats: Relation = {
  predicate: 'eats',
  objectKind: 'topic',
  pastIsOver: false,
  contrasts: true,
  state: ['eat <topic>'],
  deny: [
    'can not (eat | have | tolerate | digest) <topic>',
    'can not do <food>',
    'avoid <food>',
    'steer clear of <food>',
    'be not allowed <food>',
  ],
  begin: ['start|begin eating <topic>'],
  end: ['give up <food>', 'stop eating <topic>', 'cut out <food>', 'quit <food>'],
  examples: [
    ['I eat fish again.', 'Ann eats fish'],
    ["I can't eat nuts.", 'not Ann eats nuts'],
    ["I don't eat meat.", 'not Ann eats meat'],
  ],
};

const diet: Relation = {
  predicate: 'diet',
  objectKind: 'value',
  single: true,
  state: ['be (a | an)? <diet>', 'eat|follow|keep (a | an)? <diet>', 'be on a <diet>', 'be back (on | to) (being | a | an)? <diet>'],
  begin: [
    'go|switch back to (being | a | an)? <diet>',
    'become|go|turn (a | an)? <diet>',
    'switch to (a | an)? <diet>',
    'turn into a <diet>',
  ],
  end: ['give up being <diet>'],
  examples: [
    ["I'm vegan.", 'Ann diet vegan'],
    ['Ben has been a vegetarian since 2015.', 'Ben diet vegetarian 2015'],
    ['I went vegan last year.', 'Ann diet vegan 2023'],
    ["I'm no longer vegetarian.", 'ended Ann diet vegetarian'],
  ],
};

const allergicTo: Relation = {
  predicate: 'allergic_to',
  objectKind: 'topic',
  state: [
    'be allergic to <topic>',
    'have (a | an)? (severe | bad | mild | nasty)? (allergy | allergies | intolerance) to <topic>',
    'have|suffer (from)? <allergen>',
    'be intolerant (to | of) <topic>',
    'be <allergen>',
    'react (badly)? to <topic>',
  ],
  begin: ['develop (a | an)? (allergy | intolerance) to <topic>', 'develop <allergen>', 'become allergic to <topic>'],
  end: ['outgrow <allergen>', 'outgrow DET allergy to <topic>'],
  examples: [
    ["I'm allergic to peanuts.", 'Ann allergic_to peanuts'],
    ['Ben has a nut allergy.', 'Ben allergic_to nuts'],
    ["I've got a cat allergy.", 'Ann allergic_to cats'],
    ["I'm lactose intolerant.", 'Ann allergic_to lactose'],
    ["I'm not allergic to cats.", 'not Ann allergic_to cats'],
  ],
};

const smokes: Relation = {
  predicate: 'smokes',
  state: ['smoke', 'smoke cigarettes', 'be a (heavy | chain)? smoker'],
  begin: ['start smoking', 'take up smoking'],
  end: ['quit|stop smoking', 'give up (smoking | cigarettes)', 'quit cigarettes'],
  examples: [
    ["I don't smoke.", 'not Ann smokes *'],
    ['I quit smoking in 2022.', 'ended Ann smokes yes .. 2022'],
  ],
};

export const PREFERENCES: readonly Relation[] = [likes, dislikes, prefers, drinks, eats, diet, allergicTo, smokes];
