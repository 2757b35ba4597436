import { describe, expect, it } from 'vitest';
import { entityKey } from '../../src/domain/entity-key.ts';
import { likenessOf } from '../../src/resolution/name-likeness.ts';

describe('a new name beside a known one', () => {
  it.each([
    ['Micheal', 'Michael', 'spelling'],
    ['Jonh Smith', 'John Smith', 'spelling'],
    ['José Ortega', 'Jose Ortega', 'spelling'],
    ['DeepHarbor', 'Deep Harbor', 'spelling'],
    ['Alexandre Dubois', 'Alexander Dubois', 'spelling'],
    ['Smith', 'John Smith', 'shorter'],
    ['Alex', 'Alex (accounting)', 'shorter'],
    ['Acme Robotics', 'Acme', 'longer'],
    ['Hansen', 'Jensen', null],
    ['Ida', 'Ada', null],
    ['Room 12', 'Room 13', null],
    ['Room 12', 'Room', null],
    ['Jane Smith', 'John Smith', null],
    ['Al', 'Al Green', null],
    ['Ann', 'Ann', null],
    ['…', 'Ann', null],
  ] as const)('%s and %s: %s', (name, known, how) => expect(likenessOf(entityKey(name), entityKey(known))).toBe(how));
});
