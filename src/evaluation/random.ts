/** Numbers that look random, each at least 0 and below 1. */
export type RandomNumbers = () => number;

/**
 * A generator that gives the same numbers for the same seed on every machine, so that an interval printed today is the one
 * printed tomorrow: xorshift on 32 bits with the shifts 13, 17 and 5 (Marsaglia 2003, doi:10.18637/jss.v008.i14).
 */
export function seededRandom(seed: number): RandomNumbers {
  // Zero would stay zero for ever; odd multiples keep neighbouring seeds apart.
  let state = Math.imul(seed | 0, 0x9e3779b1) | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
