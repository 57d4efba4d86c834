import { describe, expect, it } from 'vitest';
import { splitCompound } from '../../src/language/compounds.js';

const WORDS = new Map([
  ['haus', 'house'],
  ['tür', 'door'],
  ['schlüssel', 'key'],
  ['arbeit', 'work'],
  ['zeit', 'time'],
]);
const known = (part: string): string | null => WORDS.get(part) ?? null;

describe('a compound', () => {
  it('is taken apart into its parts, with or without a linking sound', () => {
    expect(splitCompound('haustürschlüssel', known)).toEqual(['house', 'door', 'key']);
    expect(splitCompound('arbeitszeit', known)).toEqual(['work', 'time']);
  });

  it('is left whole where a part is unknown', () => {
    expect(splitCompound('hausxyz', known)).toBeNull();
  });

  it('costs little work even where it is long and nothing in it is known', () => {
    let asked = 0;
    const counting = (): null => {
      asked += 1;
      return null;
    };
    expect(splitCompound('x'.repeat(40), counting)).toBeNull();
    expect(asked).toBeLessThan(1_000);
    asked = 0;
    expect(splitCompound('x'.repeat(8_000), counting)).toBeNull();
    expect(asked).toBe(0);
  });

  it('costs little work where all of it is known but the last part', () => {
    let asked = 0;
    const heads = (_: string, last: boolean): string | null => {
      asked += 1;
      return last ? null : 'x';
    };
    expect(splitCompound('x'.repeat(40), heads)).toBeNull();
    expect(asked).toBeLessThan(1_000);
  });
});
