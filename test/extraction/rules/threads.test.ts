import { describe, expect, test } from 'vitest';
import type { Episode } from '../../../src/domain/episode.ts';
import { claimsOf, episode, read, shown } from './read.ts';

function said(text: string, speaker = 'Ann', role: Episode['role'] = 'user'): Episode {
  return episode(text, { speaker, role });
}

describe('what a message leaves out comes from the turns before', () => {
  test.each<[string, readonly Episode[], string, ...string[]]>([
    ['a pronoun', [said('My sister Lena works at Siemens.')], 'She moved to Berlin in May.', 'Lena lives_in Berlin 2024-05'],
    ['the subject rather than the object', [said('Yusuf mentors Kofi.')], 'He works on Project Beta.', 'Yusuf works_on Project Beta'],
    ['a person by gender', [said('Ana met Tom yesterday.')], 'She lives in Rome.', 'Ana lives_in Rome'],
    ['a place', [said('I live in Oslo.', 'Bob')], 'My cousin Alex lives there too.', 'Ann relative_of Alex', 'Alex lives_in Oslo'],
    [
      'a project',
      [said('Project Alpha is due in May 2026.')],
      'The deadline was moved to July 2026.',
      'Project Alpha has_deadline July 2026',
    ],
    ['a company', [said('I joined Stripe in 2020.')], 'I left the company in March.', 'ended Ann works_at Stripe .. 2024-03'],
    ['a relative by what she is', [said('My wife Eva is a nurse.')], 'My wife works at Charité.', 'Eva works_at Charité'],
    [
      'a partner',
      [said("I'm dating Tom.")],
      'We broke up on Sunday.',
      'ended Ann dating Tom .. 2024-05-12',
      'not Ann engaged_to Tom .. 2024-05-12',
      'not Ann married_to Tom .. 2024-05-12',
    ],
    [
      'what one is at a place by its name',
      [said('I have been a member of Maré Alta since 2017.')],
      'I left Maré Alta in March.',
      'ended Ann member_of Maré Alta .. 2024-03',
    ],
    [
      'a group that others are in',
      [said("I'm a member of Velvet Static.", 'Bob')],
      'Ben joined Velvet Static.',
      'Ben member_of Velvet Static',
    ],
    ['a return to it', [said("I'm a member of Velvet Static.", 'Bob')], 'Ben is back in Velvet Static.', 'Ben member_of Velvet Static'],
    [
      'a pet by its name',
      [said('I adopted a hamster called Professor.')],
      "I don't have Professor anymore.",
      'ended Ann has_pet Professor',
    ],
    ['a pet that is given away', [said('We have a dog called Rex.')], 'I gave Rex to Ben in April.', 'ended Ann has_pet Rex .. 2024-04'],
    [
      'a correction of a date that is a value',
      [said('The deadline for Salt Roads has moved to June.')],
      'Sorry, I meant July for the Salt Roads deadline, not June.',
      'corrected Salt Roads has_deadline July (was June)',
    ],
    ['an employer of old', [said('I left Guinness in 2022.')], 'I went back to Guinness in April.', 'Ann works_at Guinness 2024-04'],
    ['a full name', [said('Our accountant is Elena Russo.')], 'Elena lives in Leeds.', 'Elena Russo lives_in Leeds'],
    ['an answer', [said('Where do you work?', 'Bob')], 'At Stripe, since 2020.', 'Ann works_at Stripe 2020'],
    ['a yes', [said('Do you live in Berlin?', 'Bot', 'assistant')], 'Yes.', 'Ann lives_in Berlin'],
    ['a no', [said('Are you vegetarian?', 'Bob')], 'nope', 'not Ann diet vegetarian'],
    ['a no more', [said('Do you still smoke, Ann?', 'Bob')], 'Not any more.', 'ended Ann smokes yes'],
    ['agreement', [said('I live in Oslo.', 'Bob')], 'Same here, since March.', 'Ann lives_in Oslo 2024-03'],
    ['a correction of a value', [said('I work at Acme.')], 'Sorry, I meant Apex, not Acme.', 'corrected Ann works_at Apex (was Acme)'],
    [
      'a correction of a time',
      [said("I'll join CERN in September.")],
      'Sorry, I meant October, not September.',
      'corrected Ann works_at CERN 2024-10',
    ],
    ['a plan that is off', [said("We're moving to Kiel in July.")], 'The move is off.', 'wrong Ann lives_in Kiel'],
  ])('%s', async (_what, earlier, text, ...claims) => {
    const reading = await read(episode(text), earlier);
    expect(shown(reading.claims)).toEqual(claims.toSorted());
    expect(reading.leansOnThread).toBe(true);
  });
});

describe('a message that needs its thread says so, whether or not the turn is there yet', () => {
  test.each([
    'She moved to Berlin.',
    'Same here.',
    'Yes.',
    'The deadline was moved to July.',
    'Sorry, I meant Apex, not Acme.',
    'We broke up.',
  ])('%s', async (text) => {
    expect(await read(episode(text))).toMatchObject({ claims: [], leansOnThread: true });
  });

  test.each([
    'I work at Stripe.',
    'We joined Project Alpha last week, and Clara Bell reviews our code.',
    'ok, thanks!',
    'Where does Ben live?',
  ])('and one that does not, does not: %s', async (text) => {
    expect((await read(episode(text))).leansOnThread).toBe(false);
  });
});

describe('who speaks', () => {
  test('a speaker whose label is no name goes by the name that is given', async () => {
    const { entities, claims } = await read(episode("Hi, I'm Alice and I work at Stripe.", { speaker: 'user-17' }));
    expect(entities).toContainEqual({ name: 'user-17', kind: 'person', sameAs: 'Alice' });
    expect(shown(claims)).toEqual(['user-17 works_at Stripe']);
  });

  test('the short name of a project is another name of it', async () => {
    const { entities } = await read(episode('I manage Project Alpha.'));
    expect(entities).toContainEqual({ name: 'Alpha', kind: 'thing', sameAs: 'Project Alpha' });
  });

  test('without a speaker "I" is nobody', async () => {
    expect((await read(episode('I work at Stripe. Ben works at Acme.', { speaker: null }))).claims).toMatchObject([
      { subject: 'Ben', object: 'Acme' },
    ]);
  });

  test.each<Episode['role']>(['assistant', 'system', 'tool'])('the %s states nothing', async (role) => {
    expect((await read(episode('You work at Stripe and Ben lives in Rome.', { role, speaker: 'bot' }))).claims).toEqual([]);
  });
});

describe('an end is the unit in which it ends', () => {
  test('of "until" and of "left in" alike', async () => {
    expect(await claimsOf('I worked at Acme until 2020.')).toEqual(['Ann works_at Acme null .. 2020']);
    expect(await claimsOf('I left Acme in 2020.')).toEqual(['ended Ann works_at Acme .. 2020']);
  });

  test('the last day of a unit where its end is named', async () => {
    expect(await claimsOf('I quit Orbital at the end of October.')).toEqual(['ended Ann works_at Orbital .. 2023-10-31']);
  });
});
