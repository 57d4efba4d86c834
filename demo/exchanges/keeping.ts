import { type Exchange, kept, withButton } from '../exchange.js';

/** Citations in one's style, the notebook, and taking it away. */
export const KEEPING: readonly Exchange[] = [
  {
    title: 'A citation in the style of one’s choice, ready to paste',
    about: 'The style is each person’s own; the citation names chapter, volume and page.',
    async play({ talk, ann, answers }) {
      await talk.slash({ user: ann, command: 'style', options: { style: 'chicago-notes' } });
      talk.expectSeenBy(ann);
      talk.expect('Saved for you.', 'Chicago');
      await talk.press(ann, kept(answers, 'council'), '1 · Copy citation');
      talk.expectSeenBy(ann);
      talk.expect('Vincent Seron', 'Thomas Renard', '14', 'Bibliography');
    },
  },
  {
    title: 'A quotation is kept, with a note and tags',
    about: 'Into the channel’s notebook by a button, or by the reaction 🔖; the bot’s ✅ says that it is kept.',
    async play({ talk, ann, bob, answers }) {
      const answer = kept(answers, 'council');
      const saved = await talk.press(ann, answer, '1 · 🔖 Save');
      talk.expect('Saved', 'It is number 1 in this channel’s notebook.');
      const form = await talk.open(ann, withButton(saved, 'Note and tags…'), 'Note and tags…');
      await talk.fill(ann, form, { note: 'For the chapter on oversight.', tags: 'council, oversight' });
      talk.expect('Note and tags are changed', 'For the chapter on oversight.', 'oversight');
      await talk.react(bob, kept(answers, 'guns'), '🔖');
      talk.expect('🔖 1', '✅ 1');
    },
  },
  {
    title: 'The notebook, listed and taken away as files',
    about: 'Markdown with footnotes, a Word document, BibTeX, RIS, CSL-JSON or plain text.',
    async play({ talk, ann }) {
      await talk.slash({ user: ann, command: 'notebook list', options: { private: false } });
      talk.expect(
        'This channel’s notebook',
        'For the chapter on oversight.',
        'council',
        'Saved by @Ann',
        'Saved by @Bob',
      );
      const markdown = talk.file(await talk.slash({ user: ann, command: 'export', options: { format: 'md' } }));
      talk.expect('2 quotations', 'notebook-');
      talk.expectThat(markdown.content.toString().includes('[^1]:'), 'the Markdown file has footnotes');
      const word = talk.file(await talk.slash({ user: ann, command: 'export', options: { format: 'docx' } }));
      talk.expectThat(
        word.name.endsWith('.docx') && word.content.subarray(0, 2).toString() === 'PK',
        'a Word document came',
      );
    },
  },
];
