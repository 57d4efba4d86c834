import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUTTONS } from '../../src/discord/buttons/button-list.js';
import { answerIdOf, componentId, parseComponentId, positionOf } from '../../src/discord/buttons/component-id.js';

describe('custom ids', () => {
  test('come back as they were made', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 4 }), (parts) => {
        const id = componentId('page', ...parts);
        if (id !== null) expect(parseComponentId(id)).toEqual({ name: 'page', parts });
      }),
    );
  });

  test('are never longer than Discord takes', () => {
    expect(componentId('page', 'x'.repeat(90))).toHaveLength(98);
    expect(componentId('page', 'x'.repeat(95))).toBeNull();
    expect(componentId('page', 'é'.repeat(30))).toBeNull();
  });

  test.each([
    '',
    'p1',
    'p1:',
    'p2:more:0123456789:0',
    'p1:MORE:x',
    'p1:more:%',
    'p1:more:%ff',
    `p1:more:${'x'.repeat(100)}`,
  ])('not one of ours: %s', (id) => expect(parseComponentId(id)).toBeNull());

  test('whatever comes in, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        parseComponentId(`p1:more:${id}`);
      }),
    );
  });

  test('positions and answers are checked', () => {
    expect([positionOf('12'), positionOf('-1'), positionOf('1e3'), positionOf('99999'), positionOf(undefined)]).toEqual(
      [12, null, null, null, null],
    );
    expect([answerIdOf('0123456789'), answerIdOf("' OR 1=1 --"), answerIdOf('short')]).toEqual([
      '0123456789',
      null,
      null,
    ]);
  });

  test('every kind of button has a name that can be parsed', () => {
    for (const name of BUTTONS.keys()) expect(parseComponentId(componentId(name, 0) ?? '')?.name).toBe(name);
  });
});
