import { describe, expect, test } from 'vitest';
import { bind } from '../../../src/adapters/neo4j/bind.ts';
import { readStatement } from '../../../src/adapters/neo4j/statement.ts';

const file = `// What it does.
// $space STRING
// $at INTEGER or null
// $rows LIST<MAP>
// $vector LIST<FLOAT>
MATCH (n {space: $space})
WHERE n.at = $at
UNWIND $rows AS row
RETURN n, $vector
`;
const given = { space: 'home', at: 5, rows: [], vector: new Float32Array([1, 0.5]) };

describe('a statement file', () => {
  test('declares each parameter with its type', () => {
    expect([...readStatement('x', file).parameters]).toEqual([
      ['space', { type: 'STRING', isList: false, nullable: false }],
      ['at', { type: 'INTEGER', isList: false, nullable: true }],
      ['rows', { type: 'MAP', isList: true, nullable: false }],
      ['vector', { type: 'FLOAT', isList: true, nullable: false }],
    ]);
  });

  test('is sent without its comment', () => {
    expect(readStatement('x', file).text).toMatch(/^MATCH .* \$vector$/s);
  });

  test('is put together of others where it names them', () => {
    const whole = readStatement(
      'x',
      '// Both.\n// $now INTEGER\nWITH $now AS now\nCALL (now) {\n  // then space/delete\n  // then space/end-lease\n}\n',
    );
    expect([...whole.parameters.keys()].sort()).toEqual(['left', 'now', 'space']);
    expect(whole.takesOneMap).toBe(true);
    expect(whole.text).toMatch(/^WITH \$given\.now AS now\n/);
    expect(whole.text.match(/\$(?!given\.)\w+/g)).toBeNull();
    expect(whole.text).toMatch(/^WITH .*CALL \(\) \{\nMATCH .*DELETE s\n\}\nCALL \(\) \{\nMATCH .*s\.lease_until\n\}\n\}$/s);
  });

  test.each([
    ['a parameter that is not declared', '// Bad.\nRETURN $at', '$at'],
    ['a declaration that is not used', '// Bad.\n// $at INTEGER\nRETURN 1', '$at'],
    ['a type that does not exist', '// Bad.\n// $at INT\nRETURN $at', '$at'],
  ])('with %s is refused', (_, bad, named) => {
    expect(() => readStatement('some/name', bad)).toThrow(`some/name.cypher declares or uses ${named}`);
  });
});

describe('parameters', () => {
  const statement = readStatement('x', file);

  test('whole numbers go in as integers, also inside maps; floats stay floats', () => {
    const rows = [{ at: 1, nested: { list: [2, 'x', null, true] }, vector: new Float32Array([3]) }];
    expect(bind(statement, { ...given, rows })).toEqual({
      space: 'home',
      at: 5n,
      rows: [{ at: 1n, nested: { list: [2n, 'x', null, true] }, vector: [3] }],
      vector: [1, 0.5],
    });
  });

  test('null goes in where it is declared', () => {
    expect(bind(statement, { ...given, at: null })).toMatchObject({ at: null });
  });

  test.each([
    ['one too many', { ...given, other: 1 }, 'no parameter $other'],
    ['one missing', { ...given, space: undefined }, '$space that is no STRING'],
    ['null where it is not declared', { ...given, rows: null }, '$rows that is no LIST<MAP>'],
    ['a number for a text', { ...given, space: 5 }, '$space that is no STRING'],
    ['a fraction for an integer', { ...given, at: 0.5 }, '$at that is no INTEGER or null'],
    ['a fraction in a map', { ...given, rows: [{ at: 0.5 }] }, '$rows that is no LIST<MAP>'],
    ['an integer too large to be exact', { ...given, at: 2 ** 53 }, '$at that is no INTEGER or null'],
  ])('%s: refused', (_, wrong, message) => {
    expect(() => bind(statement, wrong)).toThrow(message);
  });
});
