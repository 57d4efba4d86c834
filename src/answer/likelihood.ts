/** How likely a quotation answers, in words: "87 % likely to answer". Never a certainty, either way. */
export function likelihood(probability: number): string {
  const percent = Math.round(probability * 100);
  const share = percent < 1 ? 'less than 1 %' : percent > 99 ? 'more than 99 %' : `${percent} %`;
  return `${share} likely to answer`;
}
