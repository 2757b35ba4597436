import { describe, expect, test } from 'vitest';
import { foldSlot } from '../../../src/domain/fold/fold-slot.ts';
import { claims, periods, shown } from './story.ts';

const one = { cardinality: 'one' } as const;
const many = { cardinality: 'many' } as const;

describe('worked cases of the design', () => {
  test('Acme 2020, Globex 2022, "back at Acme" 2024', () => {
    const told = claims(['holds', 'Acme', { from: '2020' }], ['holds', 'Globex', { from: '2022' }], ['holds', 'Acme', { from: '2024' }]);
    expect(periods(told)).toEqual(['Acme 2020 – 2022', 'Globex 2022 – 2024', 'Acme 2024 –']);
  });

  test('Paris and Berlin with the same start', () => {
    const facts = foldSlot({ ...one, claims: claims(['holds', 'Paris', { from: '2020' }], ['holds', 'Berlin', { from: '2020' }]) });
    expect(shown(facts, 'accepted')).toEqual(['Berlin 2020 –']);
    expect(shown(facts, 'outranked')).toEqual(['Paris 2020 –']);
    expect(facts.map(({ disputed }) => disputed)).toEqual([true, true]);
  });

  test('no dates on either', () => {
    const told = claims(['holds', 'Paris', { said: '2020-03-01' }], ['holds', 'Berlin', { said: '2021-05-01' }]);
    expect(periods(told)).toEqual(['Paris 2020-03-01 – 2021-05-01', 'Berlin 2021-05-01 –']);
  });

  test('Paris 2010–20, Rome 2020–, then "Berlin in 2015" arrives last', () => {
    const told = claims(
      ['holds', 'Paris', { from: '2010', to: '2020' }],
      ['holds', 'Rome', { from: '2020' }],
      ['holds', 'Berlin', { from: '2015' }],
    );
    expect(periods(told)).toEqual(['Paris 2010 – 2015', 'Berlin 2015 – 2020', 'Rome 2020 –']);
  });

  test('fact open since 2020, later "since 2015 actually"', () => {
    const told = claims(['holds', 'Acme', { from: '2020' }], ['holds', 'Acme', { from: '2015' }]);
    expect(periods(told)).toEqual(['Acme 2015 –']);
    expect(foldSlot({ ...one, claims: told })[0]?.claimIds).toEqual(['c0', 'c1']);
  });

  test('same sentence again, now with an end in 2023', () => {
    const told = claims(['holds', 'Acme', { from: '2020' }], ['holds', 'Acme', { from: '2020', to: '2023' }]);
    expect(periods(told)).toEqual(['Acme 2020 – 2023']);
  });

  test('older message arrives after the newer', () => {
    const told = claims(
      ['holds', 'Acme', { said: '2020-01-01' }],
      ['ended', 'Acme', { said: '2022-01-01' }],
      ['holds', 'Globex', { said: '2022-02-01' }],
    );
    expect(foldSlot({ ...one, claims: told.toReversed() })).toEqual(foldSlot({ ...one, claims: told }));
  });

  test('the closing episode is retracted', () => {
    const told = claims(['holds', 'Acme', { from: '2020' }], ['holds', 'Globex', { from: '2022' }]);
    expect(periods(told)).toEqual(['Acme 2020 – 2022', 'Globex 2022 –']);
    expect(periods(told.filter(({ episodeId }) => episodeId !== 'e1'))).toEqual(['Acme 2020 –']);
  });

  test('"I never worked there"', () => {
    const facts = foldSlot({ ...one, claims: claims(['holds', 'Acme', { from: '2020' }], ['wrong', 'Acme']) });
    expect(shown(facts, 'accepted')).toEqual([]);
    expect(facts).toMatchObject([{ object: 'Acme', standing: 'refuted', closedBy: { claimId: 'c1', how: 'refuted' } }]);
  });

  test('fact valid until 2030', () => {
    const told = claims(['holds', 'Acme', { from: '2020', to: '2030' }], ['holds', 'Globex', { from: '2031' }]);
    expect(periods(told)).toEqual(['Acme 2020 – 2030', 'Globex 2031 –']);
    expect(periods(told.slice(0, 1))).toEqual(['Acme 2020 – 2030']);
  });

  test('likes coffee, likes tea', () => {
    const told = claims(['holds', 'coffee', { from: '2020' }], ['holds', 'tea', { from: '2021' }]);
    expect(periods(told, many)).toEqual(['coffee 2020 –', 'tea 2021 –']);
  });

  test('Paris 2020 and Berlin 2024 in one batch', () => {
    const told = claims(['holds', 'Paris', { from: '2020' }], ['holds', 'Berlin', { from: '2024' }]).map((claim, position) => ({
      ...claim,
      episodeId: 'e0',
      saidAt: 0,
      position,
    }));
    expect(periods(told)).toEqual(['Paris 2020 – 2024', 'Berlin 2024 –']);
  });

  test('unrelated new fact about the same people', () => {
    const told = claims(['holds', 'tea', { from: '2020' }], ['holds', 'Bob', { from: '2021', predicate: 'knows' }]);
    expect(periods(told, many)).toEqual(['tea 2020 –', 'Bob 2021 –']);
  });
});

describe('interruptions and overlaps', () => {
  test('"spent 2015 in Berlin" inside "in Paris since 2010" gives Paris, Berlin, Paris', () => {
    const facts = foldSlot({
      ...one,
      claims: claims(['holds', 'Paris', { from: '2010' }], ['holds', 'Berlin', { from: '2015', to: '2016' }]),
    });
    expect(shown(facts, 'accepted')).toEqual(['Paris 2010 – 2015', 'Berlin 2015 – 2016', 'Paris 2016 –']);
    expect(facts.map(({ closedBy }) => closedBy)).toEqual([{ claimId: 'c1', how: 'interrupted' }, { claimId: 'c1', how: 'stated' }, null]);
    expect(facts[2]).toMatchObject({ openedBy: 'c0', start: { precision: 'year', basis: 'inferred' } });
    expect(new Set(facts.map(({ id }) => id)).size).toBe(3);
  });

  test('an open claim closes for good: after Berlin ends, Paris is not back', () => {
    const told = claims(['holds', 'Paris', { from: '2010' }], ['holds', 'Berlin', { from: '2015' }], ['ended', 'Berlin', { to: '2018' }]);
    expect(periods(told)).toEqual(['Paris 2010 – 2015', 'Berlin 2015 – 2018']);
  });

  test('equal starts are disputed also where the loser shows again later', () => {
    const facts = foldSlot({
      ...one,
      claims: claims(['holds', 'Paris', { from: '2015' }], ['holds', 'Berlin', { from: '2015', to: '2016' }]),
    });
    expect(shown(facts, 'accepted')).toEqual(['Berlin 2015 – 2016', 'Paris 2016 –']);
    expect(facts.every(({ disputed }) => disputed)).toBe(true);
  });

  test('what is stated beats hearsay of the same start, whichever was said later', () => {
    const facts = foldSlot({
      ...one,
      claims: claims(['holds', 'Paris', { from: '2015' }], ['holds', 'Berlin', { from: '2015', trust: 'hearsay' }]),
    });
    expect(shown(facts, 'accepted')).toEqual(['Paris 2015 –']);
    expect(shown(facts, 'outranked')).toEqual(['Berlin 2015 –']);
  });

  test('hearsay of a later start supersedes', () => {
    const told = claims(['holds', 'Paris', { from: '2015' }], ['holds', 'Berlin', { from: '2018', trust: 'hearsay' }]);
    expect(periods(told)).toEqual(['Paris 2015 – 2018', 'Berlin 2018 –']);
  });

  test('a hidden stay of a value that holds at another time is shown as outranked', () => {
    const told = claims(
      ['holds', 'Paris', { from: '2010', to: '2011' }],
      ['holds', 'Berlin', { from: '2010', to: '2012' }],
      ['holds', 'Paris', { from: '2020' }],
    );
    const facts = foldSlot({ ...one, claims: told });
    expect(shown(facts, 'accepted')).toEqual(['Berlin 2010 – 2012', 'Paris 2020 –']);
    expect(shown(facts, 'outranked')).toEqual(['Paris 2010 – 2011']);
  });
});

test('an open claim is closed by values other than its own', () => {
  const told = claims(
    ['holds', 'Acme', { from: '2010' }],
    ['holds', 'Acme', { from: '2012' }],
    ['holds', 'Acme', { from: '2014' }],
    ['holds', 'Acme', { from: '2014', to: '2016' }],
  );
  expect(periods(told)).toEqual(['Acme 2010 –']);
});

describe('unknown starts', () => {
  test('"always lived in Boulder" holds at every instant until something starts', () => {
    const told = claims(['holds', 'Boulder', { from: null }], ['holds', 'Lisbon', { from: '2021', to: '2022' }]);
    expect(periods(told)).toEqual(['Boulder ? – 2021', 'Lisbon 2021 – 2022', 'Boulder 2022 –']);
  });

  test('two values "always": the later said wins, and neither start is known to be the same', () => {
    const facts = foldSlot({ ...one, claims: claims(['holds', 'Boulder', { from: null }], ['holds', 'Oslo', { from: null }]) });
    expect(shown(facts, 'accepted')).toEqual(['Oslo ? –']);
    expect(shown(facts, 'outranked')).toEqual(['Boulder ? –']);
    expect(facts.some(({ disputed }) => disputed)).toBe(false);
  });

  test('"used to work at Siemens", "used to work at Bosch": neither hides the other', () => {
    const told = claims(['ended', 'Siemens', { said: '2020-01-01' }], ['ended', 'Bosch', { said: '2021-01-01' }]);
    expect(periods(told)).toEqual(['Siemens ? – 2020-01-01', 'Bosch 2020-01-01 – 2021-01-01']);
  });

  test('"was there until 2020", told in 2024, did not start in 2024', () => {
    expect(periods(claims(['holds', 'Acme', { said: '2024-05-01', to: '2021' }]))).toEqual(['Acme ? – 2021']);
  });
});

describe('endings', () => {
  test('"I used to work at Siemens" implies a past of its own', () => {
    const facts = foldSlot({ ...one, claims: claims(['ended', 'Siemens', { said: '2023-02-06' }]) });
    expect(shown(facts, 'accepted')).toEqual(['Siemens ? – 2023-02-06']);
    expect(facts[0]).toMatchObject({ claimIds: ['c0'], closedBy: { claimId: 'c0', how: 'ended' } });
  });

  test('an ending that closes something implies nothing more', () => {
    const told = claims(['holds', 'Stripe', { from: '2020' }], ['ended', 'Stripe', { to: '2022' }]);
    expect(periods(told)).toEqual(['Stripe 2020 – 2022']);
  });

  test('an ending that states a start too is a past in any case', () => {
    const told = claims(['holds', 'Stripe', { from: '2020' }], ['ended', 'Stripe', { from: '2018', to: '2022' }]);
    expect(periods(told)).toEqual(['Stripe 2018 – 2022']);
  });

  test('a claim that starts after the ending opens again', () => {
    const told = claims(['holds', 'Acme', { from: '2018' }], ['ended', 'Acme', { to: '2020' }], ['holds', 'Acme', { from: '2022' }]);
    expect(periods(told)).toEqual(['Acme 2018 – 2020', 'Acme 2022 –']);
  });

  test('an ending closes a claim without time words that was said before, even if it seems to start later', () => {
    const told = claims(['holds', 'Acme', { said: '2024-05-01' }], ['ended', 'Acme', { said: '2024-06-01', to: '2023' }]);
    expect(periods(told)).toEqual(['Acme ? – 2023']);
  });

  test('such a claim does not blur the start of the run that ended', () => {
    const told = claims(
      ['holds', 'Acme', { from: '2020' }],
      ['holds', 'Acme', { said: '2024-05-01' }],
      ['ended', 'Acme', { said: '2024-06-01', to: '2023' }],
    );
    expect(periods(told)).toEqual(['Acme 2020 – 2023']);
    expect(foldSlot({ ...one, claims: told })).toHaveLength(1);
  });

  test('nor is it taken for a run that had ended before', () => {
    const told = claims(
      ['holds', 'Acme', { from: '2010', to: '2012' }],
      ['holds', 'Acme', { from: '2020' }],
      ['holds', 'Acme', { said: '2024-05-01' }],
      ['ended', 'Acme', { said: '2024-06-01', to: '2023' }],
    );
    expect(periods(told)).toEqual(['Acme 2010 – 2012', 'Acme 2020 – 2023']);
    const onlyTheOld = [...told.slice(0, 1), ...told.slice(2)];
    expect(periods(onlyTheOld)).toEqual(['Acme ? – 2023']);
  });

  test('said after the ending, it is a return', () => {
    const told = claims(['ended', 'Acme', { said: '2023-06-01', to: '2023' }], ['holds', 'Acme', { said: '2024-05-01' }]);
    expect(periods(told)).toEqual(['Acme ? – 2023', 'Acme 2024-05-01 –']);
  });

  test('an ending repeated is shown as outranked by the first', () => {
    const facts = foldSlot({
      ...one,
      claims: claims(['holds', 'Acme', { from: '2020' }], ['ended', 'Acme', { to: '2022' }], ['ended', 'Acme', { to: '2023' }]),
    });
    expect(shown(facts, 'accepted')).toEqual(['Acme 2020 – 2022']);
    expect(facts[0]?.closedBy).toEqual({ claimId: 'c1', how: 'ended' });
    expect(facts[1]).toMatchObject({ standing: 'outranked', claimIds: ['c2'] });
  });

  test('"until 2023" said again without a start closes whatever run was open', () => {
    const told = claims(['holds', 'Acme', { from: '2020' }], ['holds', 'Acme', { said: '2022-05-01', to: '2024' }]);
    expect(periods(told)).toEqual(['Acme 2020 – 2024']);
  });

  test('not: closes at the time said, and implies no past', () => {
    expect(periods(claims(['holds', 'yes', { from: '2010' }], ['not', 'yes', { said: '2020-01-01' }]), many)).toEqual([
      'yes 2010 – 2020-01-01',
    ]);
    const alone = foldSlot({ ...many, claims: claims(['not', 'yes']) });
    expect(alone).toMatchObject([{ standing: 'dangling', claimIds: ['c0'] }]);
  });

  test('any: "I retired" ends whatever job there was, of the same predicate only', () => {
    const told = claims(
      ['holds', 'Acme', { from: '2010' }],
      ['holds', 'Bob', { from: '2012', predicate: 'dating', also: true }],
      ['ended', '*', { said: '2024-04-15', to: '2024-04-12' }],
    );
    expect(periods(told)).toEqual(['Acme 2010 – 2024-04-12', 'Bob 2012 –']);
    expect(foldSlot({ ...one, claims: told.slice(2) })).toMatchObject([{ standing: 'dangling', object: '*' }]);
  });

  test('dangling: an ending that arrives before the claim it closes still closes it', () => {
    const told = claims(['holds', 'yes', { from: '2010' }], ['not', 'yes', { said: '2020-01-01' }]);
    expect(foldSlot({ ...many, claims: told.slice(1) })).toMatchObject([{ standing: 'dangling', claimIds: ['c1'] }]);
    expect(foldSlot({ ...many, claims: told.toReversed() })).toMatchObject([
      { standing: 'accepted', closedBy: { claimId: 'c1', how: 'ended' } },
    ]);
  });

  test('a closing claim on a general predicate reaches the specific one', () => {
    const told = claims(
      ['holds', 'DeLorean', { from: '2010', predicate: 'drives' }],
      ['not', 'DeLorean', { said: '2020-01-01', predicate: 'owns' }],
    );
    const reaches = (general: string, specific: string) => general === 'owns' && specific === 'drives';
    expect(periods(told, { ...many, reaches })).toEqual(['DeLorean 2010 – 2020-01-01']);
    expect(periods(told, many)).toEqual(['DeLorean 2010 –']);
    const refuted = claims(['holds', 'DeLorean', { predicate: 'drives' }], ['wrong', 'DeLorean', { predicate: 'owns' }]);
    expect(periods(refuted, { ...many, reaches })).toEqual([]);
  });

  test('coarse ends: ended 2023 against a start of 2023-03-06 ends with the unit, at most when it was said', () => {
    const start = ['holds', 'Acme', { said: '2023-03-06', from: '2023-03-06' }] as const;
    expect(periods(claims(start, ['ended', 'Acme', { said: '2024-02-01', to: '2023' }]))).toEqual(['Acme 2023-03-06 – 2024']);
    expect(periods(claims(start, ['ended', 'Acme', { said: '2023-08-01', to: '2023' }]))).toEqual(['Acme 2023-03-06 – 2023-08-01']);
    expect(periods(claims(start, ['ended', 'Acme', { said: '2023-08-01', to: '2023-02' }], ['holds', 'Acme', { from: '2022' }]))).toEqual([
      'Acme 2022 – 2023-02',
      'Acme 2023-03-06 –',
    ]);
  });

  test('coarse ends: a mention inside the unit moves the end of the whole run', () => {
    const told = claims(
      ['holds', 'Acme', { from: '2020' }],
      ['holds', 'Acme', { said: '2024-03-10' }],
      ['ended', 'Acme', { said: '2024-04-02', to: '2024-03' }],
    );
    expect(periods(told)).toEqual(['Acme 2020 – 2024-04']);
  });

  test('back in the same unit, said after the ending, opens again', () => {
    const told = claims(
      ['holds', 'Acme', { from: '2020' }],
      ['ended', 'Acme', { said: '2024-03-20', to: '2024-03' }],
      ['holds', 'Acme', { said: '2024-04-02', from: '2024-03-25' }],
    );
    expect(periods(told)).toEqual(['Acme 2020 – 2024-03', 'Acme 2024-03-25 –']);
  });

  test('an end before the start is never a fact', () => {
    const facts = foldSlot({ ...one, claims: claims(['holds', 'Acme', { from: '2022', to: '2020' }]) });
    expect(facts).toMatchObject([{ standing: 'outranked', claimIds: ['c0'] }]);
  });
});

describe('also', () => {
  const mainAndSecond = claims(['holds', 'Acme', { from: '2020' }], ['holds', 'Uni', { from: '2021', also: true }]);

  test('neither closes nor is closed by other objects', () => {
    expect(periods(mainAndSecond)).toEqual(['Acme 2020 –', 'Uni 2021 –']);
    const later = claims(['holds', 'Uni', { from: '2021', also: true }], ['holds', 'Globex', { from: '2022' }]);
    expect(periods(later)).toEqual(['Globex 2022 –', 'Uni 2021 –']);
  });

  test('an ending with that object closes it', () => {
    const told = claims(
      ['holds', 'Acme', { from: '2020' }],
      ['holds', 'Uni', { from: '2021', also: true }],
      ['ended', 'Uni', { to: '2023' }],
    );
    expect(periods(told)).toEqual(['Acme 2020 –', 'Uni 2021 – 2023']);
  });

  test('makes every claim of the object a side claim, said before or after', () => {
    const told = claims(
      ['holds', 'Uni', { from: '2019' }],
      ['holds', 'Acme', { from: '2020' }],
      ['holds', 'Uni', { from: '2021', also: true }],
    );
    expect(periods(told)).toEqual(['Acme 2020 –', 'Uni 2019 –']);
  });
});

describe('refutations and corrections', () => {
  test('a corrected value takes the place of the old one, with its period', () => {
    const facts = foldSlot({
      ...one,
      claims: claims(['holds', 'Acme', { from: '2020', to: '2023' }], ['corrected', 'Apex', { insteadOf: 'Acme' }]),
    });
    expect(shown(facts, 'accepted')).toEqual(['Apex 2020 – 2023']);
    expect(shown(facts, 'refuted')).toEqual(['Acme 2020 – 2023']);
  });

  test('a corrected value takes over what ended the old one', () => {
    const told = claims(
      ['holds', 'Acme', { from: '2020' }],
      ['ended', 'Acme', { to: '2023' }],
      ['corrected', 'Apex', { insteadOf: 'Acme' }],
    );
    expect(periods(told)).toEqual(['Apex 2020 – 2023']);
    const past = claims(['ended', 'Siemens', { to: '2020' }], ['corrected', 'Bosch', { insteadOf: 'Siemens' }]);
    expect(periods(past)).toEqual(['Bosch ? – 2020']);
  });

  test('a corrected start keeps the end', () => {
    const told = claims(['holds', 'Acme', { from: '2019' }], ['ended', 'Acme', { to: '2023' }], ['corrected', 'Acme', { from: '2018' }]);
    expect(periods(told)).toEqual(['Acme 2018 – 2023']);
    expect(periods(claims(['holds', 'Acme', { from: '2018' }], ['corrected', 'Acme', { from: '2019' }]))).toEqual(['Acme 2019 –']);
  });

  test('a corrected end takes earlier endings out and keeps the start', () => {
    const told = claims(['holds', 'Acme', { from: '2019' }], ['ended', 'Acme', { to: '2023' }], ['corrected', 'Acme', { to: '2024' }]);
    expect(periods(told)).toEqual(['Acme 2019 – 2024']);
    expect(shown(foldSlot({ ...one, claims: told }), 'refuted')).toEqual(['Acme 2019 –', 'Acme ? – 2023']);
    const retired = claims(['holds', 'Acme', { from: '2019' }], ['ended', '*', { to: '2023' }], ['corrected', 'Acme', { to: '2024' }]);
    expect(periods(retired)).toEqual(['Acme 2019 – 2024']);
  });

  test('of several runs the one meant: "my second start at Acme was in March 2023, not in January"', () => {
    const told = claims(
      ['holds', 'Acme', { from: '2018' }],
      ['ended', 'Acme', { to: '2020' }],
      ['holds', 'Acme', { from: '2023-01' }],
      ['corrected', 'Acme', { from: '2023-03', run: '2023-01' }],
    );
    expect(periods(told)).toEqual(['Acme 2018 – 2020', 'Acme 2023-03 –']);
  });

  test('a correction of a correction', () => {
    const told = claims(
      ['holds', 'Acme', { from: '2019' }],
      ['corrected', 'Acme', { from: '2018' }],
      ['corrected', 'Acme', { from: '2017' }],
    );
    expect(periods(told)).toEqual(['Acme 2017 –']);
    const value = claims(
      ['holds', 'Acme', { from: '2019' }],
      ['corrected', 'Apex', { insteadOf: 'Acme' }],
      ['corrected', 'Apx Inc', { insteadOf: 'Apex' }],
    );
    expect(periods(value)).toEqual(['Apx Inc 2019 –']);
  });

  test('a correction that arrives first', () => {
    const told = claims(['holds', 'Acme', { from: '2019' }], ['corrected', 'Apex', { insteadOf: 'Acme' }]);
    expect(periods(told.slice(1))).toEqual(['Apex 2000-01-03 –']);
    expect(periods(told.toReversed())).toEqual(['Apex 2019 –']);
  });

  test('a correction without old value or bound means the value said last', () => {
    const deadline = claims(['holds', 'May 8', { from: '2023-01' }], ['holds', 'June 3', { from: '2023-02' }], ['corrected', 'May 18', {}]);
    expect(periods(deadline)).toEqual(['May 8 2023-01 – 2023-02', 'May 18 2023-02 –']);
  });

  test('a correction of a past one does not touch the present', () => {
    const told = claims(
      ['holds', 'Siemens', { from: '2010' }],
      ['holds', 'Acme', { from: '2020' }],
      ['corrected', 'Siemens', { from: '2012' }],
    );
    expect(periods(told)).toEqual(['Siemens 2012 – 2020', 'Acme 2020 –']);
    const implied = claims(
      ['ended', 'Siemens', { to: '2015' }],
      ['holds', 'Acme', { from: '2020' }],
      ['corrected', 'Siemens', { from: '2012' }],
    );
    expect(periods(implied)).toEqual(['Siemens 2012 – 2015', 'Acme 2020 –']);
  });

  test('what is held besides does not part the runs of the main value', () => {
    const told = claims(
      ['holds', 'Acme', { from: '2018' }],
      ['holds', 'Uni', { from: '2019', also: true }],
      ['holds', 'Acme', { from: '2020' }],
      ['corrected', 'Acme', { from: '2021' }],
    );
    expect(periods(told)).toEqual(['Acme 2021 –', 'Uni 2019 –']);
  });

  test('wrong takes out the one run it means', () => {
    const told = claims(
      ['holds', 'Acme', { from: '2010' }],
      ['ended', 'Acme', { to: '2012' }],
      ['holds', 'Acme', { from: '2020' }],
      ['wrong', 'Acme', { run: '2020' }],
    );
    expect(periods(told)).toEqual(['Acme 2010 – 2012']);
  });

  test('wrong reaches only what was said before it', () => {
    const told = claims(['holds', 'Acme', { from: '2010' }], ['wrong', 'Acme'], ['holds', 'Acme', { from: '2020' }]);
    expect(periods(told)).toEqual(['Acme 2020 –']);
  });

  test('a refutation that is itself refuted is void', () => {
    const told = claims(['holds', 'Acme', { from: '2020' }], ['corrected', 'Apex', { insteadOf: 'Acme' }], ['wrong', 'Apex']);
    expect(periods(told)).toEqual(['Acme 2020 –']);
    expect(shown(foldSlot({ ...one, claims: told }), 'refuted')).toEqual(['Apex 2020 –']);
  });

  test('what a refuted correction had taken out is back, and only that', () => {
    const replaced = foldSlot({
      ...one,
      claims: claims(
        ['holds', 'Foo', { from: '2020' }],
        ['corrected', 'Acme', { insteadOf: 'Foo' }],
        ['corrected', 'Apex', { insteadOf: 'Acme' }],
        ['wrong', 'Acme'],
      ),
    });
    expect(replaced.map(({ object, standing }) => `${object} ${standing}`)).toEqual([
      'Apex accepted',
      'Foo refuted',
      'Acme refuted',
      'Acme outranked',
    ]);
    const corrected = claims(
      ['holds', 'Foo', { from: '2020' }],
      ['corrected', 'Acme', { insteadOf: 'Foo' }],
      ['corrected', 'Acme', { from: '2018' }],
      ['wrong', 'Acme'],
    );
    expect(periods(corrected)).toEqual(['Foo 2020 –']);
    const ended = claims(
      ['holds', 'Acme', { from: '2020' }],
      ['ended', 'Acme', { to: '2023' }],
      ['corrected', 'Apex', { insteadOf: 'Acme' }],
      ['wrong', 'Apex'],
    );
    expect(periods(ended)).toEqual(['Acme 2020 – 2023']);
  });

  test('a refutation does not bring back what another one means too', () => {
    const told = claims(
      ['holds', 'Acme', { from: '2020' }],
      ['corrected', 'Apex', { insteadOf: 'Acme' }],
      ['wrong', 'Acme'],
      ['wrong', 'Apex'],
    );
    expect(periods(told)).toEqual([]);
  });

  test('a refutation that met nothing dangles; one that only repeats another is outranked', () => {
    expect(foldSlot({ ...one, claims: claims(['wrong', 'Acme']) })).toMatchObject([{ standing: 'dangling' }]);
    const twice = foldSlot({ ...one, claims: claims(['holds', 'Acme'], ['wrong', 'Acme'], ['wrong', 'Acme']) });
    expect(twice).toMatchObject([
      { standing: 'refuted', closedBy: { claimId: 'c1' } },
      { standing: 'outranked', claimIds: ['c2'] },
    ]);
  });
});

describe('plans', () => {
  const plan = ['holds', 'Kiel', { said: '2024-05-01', from: '2024-09-01' }] as const;

  test('a future period that is called off is void, not over', () => {
    for (const called of [
      ['ended', 'Kiel', { said: '2024-06-01' }],
      ['not', 'Kiel', { said: '2024-06-01' }],
      ['ended', 'Kiel', { said: '2024-06-01', to: '2024-09-01' }],
    ] as const) {
      const facts = foldSlot({ ...one, claims: claims(['holds', 'Hamburg', { from: '2020' }], plan, called) });
      expect(shown(facts, 'accepted')).toEqual(['Hamburg 2020 –']);
      expect(facts[1]).toMatchObject({ object: 'Kiel', standing: 'refuted', closedBy: { claimId: 'c2', how: 'refuted' } });
      expect(facts).toHaveLength(2);
    }
  });

  test('an ending of what went before does not call off the return', () => {
    const told = claims(['holds', 'Kiel', { said: '2023-01-01', from: '2020' }], plan, ['ended', 'Kiel', { said: '2024-06-01' }]);
    expect(periods(told)).toEqual(['Kiel 2020 – 2024-06-01', 'Kiel 2024-09-01 –']);
    const earlier = claims(plan, ['ended', 'Kiel', { said: '2024-06-01', to: '2010' }]);
    expect(periods(earlier)).toEqual(['Kiel ? – 2010', 'Kiel 2024-09-01 –']);
  });

  test('"I quit" ends the job at hand, not the one agreed for later', () => {
    const told = claims(
      ['holds', 'Acme', { said: '2023-01-01' }],
      ['holds', 'Globex', { said: '2024-05-01', from: '2024-09-01' }],
      ['ended', '*', { said: '2024-06-01' }],
    );
    expect(periods(told)).toEqual(['Acme 2023-01-01 – 2024-06-01', 'Globex 2024-09-01 –']);
  });
});

describe('trust', () => {
  test('unsure never folds: it closes nothing and is shown', () => {
    const facts = foldSlot({
      ...one,
      claims: claims(
        ['holds', 'Boulder', { from: '2020' }],
        ['holds', 'Denver', { from: '2024', trust: 'unsure' }],
        ['wrong', 'Boulder', { trust: 'unsure' }],
      ),
    });
    expect(shown(facts, 'accepted')).toEqual(['Boulder 2020 –']);
    expect(shown(facts, 'unsure')).toEqual(['Denver 2024 –', 'Boulder ? –']);
  });
});

describe('events', () => {
  const event = { cardinality: 'event' } as const;

  test('has a period of its own precision, and nothing closes it', () => {
    const told = claims(['holds', 'Rome', { said: '2020-05-01', from: '2019' }], ['ended', 'Rome', { said: '2020-06-01' }]);
    expect(periods(told, event)).toEqual(['Rome 2019 – 2020']);
    expect(shown(foldSlot({ ...event, claims: told }), 'dangling')).toHaveLength(1);
  });

  test('the same event told twice is one, as exact as it was told', () => {
    const told = claims(['holds', 'Rome', { from: '2019' }], ['holds', 'Rome', { from: '2019-05' }]);
    expect(periods(told, event)).toEqual(['Rome 2019-05 – 2019-06']);
    expect(foldSlot({ ...event, claims: told })[0]?.claimIds).toEqual(['c0', 'c1']);
  });

  test('a coarse telling does not join two events', () => {
    const told = claims(
      ['holds', 'Rome', { from: '2019' }],
      ['holds', 'Rome', { from: '2019-05' }],
      ['holds', 'Rome', { from: '2019-09' }],
    );
    expect(periods(told, event)).toEqual(['Rome 2019-05 – 2019-06', 'Rome 2019-09 – 2019-10']);
  });

  test('a correction means one event, not all of them', () => {
    const told = claims(
      ['holds', 'Rome', { from: '2015' }],
      ['holds', 'Rome', { from: '2019' }],
      ['corrected', 'Rome', { from: '2020', run: '2019' }],
    );
    expect(periods(told, event)).toEqual(['Rome 2015 – 2016', 'Rome 2020 – 2021']);
  });
});

describe('exclusive group', () => {
  test('dating, engaged, married', () => {
    const told = claims(
      ['holds', 'Bob', { from: '2018', predicate: 'dating' }],
      ['holds', 'Bob', { from: '2020', predicate: 'engaged_to' }],
      ['holds', 'Bob', { from: '2021', predicate: 'married_to' }],
    );
    const facts = foldSlot({ ...one, claims: told });
    expect(facts.map(({ predicate }) => predicate)).toEqual(['dating', 'engaged_to', 'married_to']);
    expect(shown(facts, 'accepted')).toEqual(['Bob 2018 – 2020', 'Bob 2020 – 2021', 'Bob 2021 –']);
  });
});
