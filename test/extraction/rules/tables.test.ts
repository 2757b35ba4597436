import { describe, expect, test } from 'vitest';
import { RELATIONS } from '../../../src/extraction/rules/relations/all.ts';
import { ATTRIBUTES } from '../../../src/extraction/rules/relations/attributes.ts';
import { ROLES } from '../../../src/extraction/rules/relations/roles.ts';
import { CONSTRUCTIONS } from './constructions.ts';
import { claimsOf } from './read.ts';
import { SILENT, STATING } from './sentences.ts';

const tables = { relations: RELATIONS, roles: ROLES, attributes: ATTRIBUTES };

for (const [name, rows] of Object.entries(tables)) {
  describe(`the examples of the table of ${name} come out as written`, () => {
    const examples = rows.flatMap((row) => (row.examples ?? []).map(([text, ...claims]) => ({ text, claims })));
    test.each(examples)('$text', async ({ text, claims }) => {
      expect(await claimsOf(text)).toEqual(claims.toSorted());
    });
  });
}

describe('sentences of many kinds give their claims and no others', () => {
  test.each([...STATING, ...CONSTRUCTIONS].map(([text, ...claims]) => ({ text, claims })))('$text', async ({ text, claims }) => {
    expect(await claimsOf(text)).toEqual(claims.toSorted());
  });
});

describe('what states nothing gives nothing', () => {
  test.each(SILENT.map((text) => ({ text })))('$text', async ({ text }) => {
    expect(await claimsOf(text)).toEqual([]);
  });
});
