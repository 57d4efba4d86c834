import fc from 'fast-check';

/** A sentence of a generated source, and what it is known to be. */
export interface KnownSentence {
  /** As it is to be read: no calls, one blank between words. */
  readonly text: string;
  /** Texts of the notes it calls. */
  readonly notes: readonly string[];
}

/** A Markdown source with what it is known to hold. */
export interface KnownSource {
  readonly markdown: string;
  readonly sentences: readonly KnownSentence[];
}

interface Plan {
  readonly chapters: readonly {
    readonly sections: readonly {
      readonly paragraphs: readonly {
        readonly newPage: boolean;
        readonly sentences: readonly {
          readonly words: number;
          readonly calls: readonly ('after' | 'within' | 'idem')[];
          readonly breakAfterWord: number | null;
        }[];
      }[];
    }[];
  }[];
}

const WORDS = ['harbour', 'lantern', 'meadow', 'orchard', 'paper', 'quarry', 'river', 'saddle', 'timber', 'window'];

/** Sources of chapters, sections, paragraphs and notes, with page breaks between and inside sentences. */
export const knownSources: fc.Arbitrary<KnownSource> = fc
  .record({
    chapters: fc.array(
      fc.record({
        sections: fc.array(
          fc.record({
            paragraphs: fc.array(
              fc.record({
                newPage: fc.boolean(),
                sentences: fc.array(
                  fc.record({
                    words: fc.integer({ min: 3, max: 9 }),
                    calls: fc.array(fc.constantFrom('after', 'within', 'idem'), { maxLength: 2 }),
                    breakAfterWord: fc.option(fc.integer({ min: 1, max: 2 }), { freq: 4 }),
                  }),
                  { minLength: 1, maxLength: 4 },
                ),
              }),
              { minLength: 1, maxLength: 3 },
            ),
          }),
          { minLength: 1, maxLength: 2 },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(write);

function write(plan: Plan): KnownSource {
  const parts: string[] = [];
  const sentences: KnownSentence[] = [];
  let page = 0;
  let marker = 0;
  let count = 0;
  let foot: string[] = [];
  let paragraph = '';
  const turnPage = (): void => {
    if (paragraph.trim() !== '') parts.push(paragraph.trim());
    parts.push(...foot);
    foot = [];
    paragraph = '';
    page += 1;
    parts.push(`<!-- page: ${page} -->`);
  };
  const call = (notes: string[], text: string): string => {
    marker += 1;
    notes.push(text);
    foot.push(`<sup>${marker}</sup> ${text}`);
    return `<sup>${marker}</sup>`;
  };
  turnPage();
  for (const [at, chapter] of plan.chapters.entries()) {
    parts.push(`# Chapter ${WORDS[at]}`);
    for (const [nth, section] of chapter.sections.entries()) {
      parts.push(`## Section ${WORDS[at]} ${WORDS[nth + 3]}`);
      for (const { newPage, sentences: planned } of section.paragraphs) {
        if (newPage) turnPage();
        for (const { words, calls, breakAfterWord } of planned) {
          count += 1;
          const text = [
            'Line',
            `k${count}x`,
            ...Array.from({ length: words }, (_, n) => WORDS[(count * 7 + n * 3) % 10]),
          ];
          const notes: string[] = [];
          for (const [position, word] of text.entries()) {
            const last = position === text.length - 1;
            paragraph += last ? `${word}.` : word;
            if (position === 1 && calls.includes('within'))
              paragraph += call(notes, `Within line k${count}x there is more.`);
            if (last && calls.includes('after')) paragraph += call(notes, `After line k${count}x came rain. It ended.`);
            if (last && calls.includes('idem')) paragraph += call(notes, 'Idem.');
            if (breakAfterWord !== null && position === breakAfterWord + 1 && !last) turnPage();
            else paragraph += ' ';
          }
          sentences.push({ text: `${text.join(' ')}.`, notes });
        }
        if (paragraph.trim() !== '') parts.push(paragraph.trim());
        paragraph = '';
      }
    }
  }
  parts.push(...foot);
  return { markdown: `${parts.join('\n\n')}\n`, sentences };
}
