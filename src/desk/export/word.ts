import type { IParagraphOptions, ParagraphChild } from 'docx';
import type { Cited } from '../citations/runs.js';
import type { ComposedText } from './compose.js';
import { exportWords } from './export-words.js';

/** Twentieths of a point. */
const SPACE = { after: 160, line: 276 };
const HALF_INCH = 720;

/** As a Word document: quotations in the style of quotations, real footnotes, and a bibliography with hanging indents. */
export async function wordDocument({ language, quotations, bibliography }: ComposedText): Promise<Uint8Array> {
  // Loaded only here: it takes longer to load than everything else of a command.
  const { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } = await import('docx');
  const words = exportWords(language);
  const inLines = (lines: readonly string[]): ParagraphChild[] =>
    lines.map((line, at) => new TextRun(at === 0 ? line : { text: line, break: 1 }));
  const inRuns = ({ runs }: Cited): ParagraphChild[] =>
    runs.map(
      ({ text, marks }) =>
        new TextRun({
          text,
          italics: marks.includes('italic'),
          bold: marks.includes('bold'),
          smallCaps: marks.includes('small-caps'),
          superScript: marks.includes('superscript'),
          subScript: marks.includes('subscript'),
          ...(marks.includes('underline') ? { underline: {} } : {}),
        }),
    );

  const body: IParagraphOptions[] = [{ heading: HeadingLevel.TITLE, children: [new TextRun(words.title)] }];
  const footnotes: Record<string, { children: InstanceType<typeof Paragraph>[] }> = {};
  for (const [position, { paragraphs, footnote, warning, note, tags }] of quotations.entries()) {
    // Says which quotation a note belongs to; and neighbours in the style of quotations would be read as one.
    if (position > 0) body.push({ style: 'Separator', children: [new TextRun('* * *')] });
    for (const [at, lines] of paragraphs.entries()) {
      const last = at === paragraphs.length - 1;
      const call = last && footnote !== null ? [new FootnoteReferenceRun(footnote.number)] : [];
      body.push({ style: 'Quote', keepNext: warning !== null, children: [...inLines(lines), ...call] });
    }
    if (warning !== null) body.push({ children: [new TextRun({ text: warning, italics: true })] });
    for (const lines of note) body.push({ children: inLines(lines) });
    if (tags.length > 0) body.push({ style: 'Tags', children: [new TextRun(`${words.tags} ${tags.join(', ')}`)] });
    if (footnote !== null) {
      const children = [new TextRun(' '), ...inRuns(footnote.cited)];
      footnotes[footnote.number] = { children: [new Paragraph({ style: 'FootnoteText', children })] };
    }
  }
  if (bibliography.length > 0) {
    body.push({ heading: HeadingLevel.HEADING_1, children: [new TextRun(words.bibliography)] });
    for (const entry of bibliography) body.push({ style: 'Bibliography', children: inRuns(entry) });
  }

  const normal = { basedOn: 'Normal', quickFormat: true };
  const document = new Document({
    title: words.title,
    creator: 'Pincite',
    lastModifiedBy: 'Pincite',
    footnotes,
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: language } }, paragraph: { spacing: SPACE } },
        title: { run: { size: 40 } },
        heading1: {
          run: { size: 28, bold: true },
          paragraph: { spacing: { before: 360, after: 160 }, keepNext: true },
        },
        footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40 } } },
      },
      paragraphStyles: [
        { ...normal, id: 'Quote', name: 'Quote', paragraph: { indent: { left: HALF_INCH, right: HALF_INCH } } },
        { ...normal, id: 'Separator', name: 'Separator', paragraph: { alignment: 'center' } },
        { ...normal, id: 'Tags', name: 'Tags', run: { size: 20, color: '595959' } },
        {
          ...normal,
          id: 'Bibliography',
          name: 'Bibliography',
          paragraph: { indent: { left: HALF_INCH, hanging: HALF_INCH } },
        },
      ],
    },
    sections: [{ children: body.map((options) => new Paragraph(options)) }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
