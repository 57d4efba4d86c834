import type { Corpus } from '../../../src/corpus/document.js';
import { markdownDocument } from '../../fakes/markdown-document.js';

const WORDS = (
  'the of and to in a is that for it was on are as with at be this by from or which have an they not has been their more ' +
  'council police measure terrorism finance border report minister parliament strategy weapon market network prison ' +
  'region federal local security intelligence service threat analysis criminal judge law budget asset bank cooperation ' +
  'européenne prévention déradicalisation veiligheid wetgeving samenwerking überwachung gefährder coordination policy ' +
  'counter-terrorism non-state well-known co-operation only may must could never without almost because although'
).split(' ');
const NAMES = 'Brussels Antwerp Renard Lemeunier Europol Molenbeek Vilvoorde Liège'.split(' ');

/** How large a corpus of made-up text is. */
export interface Extent {
  readonly documents: number;
  readonly sections: number;
  readonly paragraphs: number;
  readonly seed: number;
}

/** Documents of made-up sentences, with pages, headings, lists and notes. The same for one extent. */
export function generatedCorpus({ documents, sections, paragraphs, seed }: Extent): Corpus {
  let state = seed;
  const choose = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = (): string => {
    const kind = choose(20);
    // Two numbers side by side would be one, set in groups: none has three figures.
    if (kind === 0) {
      const number = choose(2) === 0 ? 1 + choose(99) : 1_900 + choose(120);
      return [`–${number}`, `≥${number}`, `${number}–${number + 2}`][choose(12)] ?? String(number);
    }
    if (kind === 1) return NAMES[choose(NAMES.length)] ?? '';
    // A tail of rare words, as any text has.
    if (kind < 5)
      return `${WORDS[30 + choose(30)] ?? ''}${'aeiou'[choose(5)]}${'bdklmnrst'[choose(9)]}${'aeo'[choose(3)]}`.replace(
        /-/g,
        '',
      );
    return WORDS[choose(WORDS.length)] ?? '';
  };
  const sentence = (): string => {
    const words = Array.from({ length: 8 + choose(20) }, word);
    const first = words[0] ?? '';
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${words.slice(1).join(' ')} council.`;
  };
  const sentences = (count: number): string => Array.from({ length: count }, sentence).join(' ');
  const made = Array.from({ length: documents }, (_, number) => {
    let note = 0;
    const parts: string[] = [];
    for (let section = 0; section < sections; section += 1) {
      parts.push(`<!-- page: ${section + 1} -->`, `# Part ${section + 1} of the ${word()} ${word()}`);
      for (let paragraph = 0; paragraph < paragraphs; paragraph += 1) {
        note += 1;
        parts.push(`${sentences(2)}[^${note}] ${sentences(2)}`, `[^${note}]: ${sentence()}`);
      }
      parts.push(`${sentence().slice(0, -1)}:`, `- ${sentence()}\n- ${sentence()}`);
    }
    return markdownDocument(`made-${String(number).padStart(3, '0')}`, parts.join('\n\n'));
  });
  return { documents: made };
}
