const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const ROMAN = /^m{0,4}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;

/** A page label, taken apart so that two can be compared. */
export interface PageLabel {
  /** Labels of one series count upwards: roman numbers, arabic ones, "A-1" and "A-2". */
  readonly series: string;
  readonly value: number;
}

/** @returns null for a label that is no number in any known form */
export function parsePageLabel(label: string): PageLabel | null {
  const arabic = /^(.*?)(\d{1,6})([a-z]?)$/i.exec(label);
  if (arabic !== null) {
    const letter =
      arabic[3] === undefined || arabic[3] === '' ? 0 : (arabic[3].toLowerCase().codePointAt(0) ?? 96) - 96;
    return { series: `arabic:${arabic[1]}`, value: Number(arabic[2]) * 32 + letter };
  }
  const lower = label.toLowerCase();
  if (lower === '' || !ROMAN.test(lower)) return null;
  const values = [...lower].map((letter) => ROMAN_VALUES[letter] ?? 0);
  const value = values.reduce((sum, current, at) => sum + (current < (values[at + 1] ?? 0) ? -current : current), 0);
  return { series: 'roman', value };
}

/** What is wrong with the order of a document's page labels. */
export interface LabelProblem {
  /** Position in the list of labels. */
  readonly at: number;
  readonly message: string;
}

/** Checks that labels are known, count upwards within their series, and that no series comes back after another. */
export function checkPageLabels(labels: readonly (string | null)[]): LabelProblem[] {
  const problems: LabelProblem[] = [];
  const seen = new Map<string, { value: number; label: string }>();
  let current: string | null = null;
  for (const [at, label] of labels.entries()) {
    if (label === null) continue;
    const parsed = parsePageLabel(label);
    if (parsed === null) {
      problems.push({ at, message: `“${label}” is not a page label: it is neither a number nor a roman number.` });
      continue;
    }
    const before = seen.get(parsed.series);
    if (before !== undefined && parsed.value <= before.value) {
      problems.push({ at, message: `Page “${label}” comes after page “${before.label}”.` });
    } else if (before !== undefined && current !== parsed.series) {
      problems.push({ at, message: `Page “${label}” goes on with a numbering that had ended at “${before.label}”.` });
    }
    if (before === undefined || parsed.value > before.value) seen.set(parsed.series, { value: parsed.value, label });
    current = parsed.series;
  }
  return problems;
}
