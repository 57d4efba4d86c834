import { type Exchange, withButton } from '../exchange.js';

const VOLUME = 'Counterterrorism in Belgium';

/** Looking things up without a question: words, pages, contents, notes, authors; and chapters side by side. */
export const LOOKING_UP: readonly Exchange[] = [
  {
    title: 'Every place where words stand',
    about: 'In the order of the pages, each in its context; the pages of the list are turned in place.',
    async play({ talk, bob }) {
      const sent = await talk.slash({ user: bob, command: 'search', options: { words: 'radicali*' } });
      talk.expect('Searched in all documents', 'Results 1–');
      await talk.press(bob, withButton(sent, 'Next ▶'), 'Next ▶');
      talk.expect('radicali', '◀ Previous');
      talk.expectNot('Results 1–');
      await talk.slash({ user: bob, command: 'search', options: { words: '"money laundering"', document: VOLUME } });
      talk.expect('money laundering');
    },
  },
  {
    title: 'What each chapter says to one question',
    about: 'One quotation from each chapter or document that says something on it; the others are named.',
    async play({ talk, bob }) {
      const question = 'What is the role of the local police?';
      await talk.slash({ user: bob, command: 'compare', options: { question, document: VOLUME } });
      talk.expect('One quotation from each', 'police');
    },
  },
  {
    title: 'The contents, a page to read on, a footnote, the authors',
    about: 'Long things are shown to the one who asks for them.',
    async play({ talk, ann, bob }) {
      const contents = await talk.slash({ user: ann, command: 'outline', options: { document: VOLUME } });
      talk.expectSeenBy(ann);
      talk.expect('Contents', 'Page 10');
      await talk.press(ann, withButton(contents, 'Next ▶'), 'Next ▶');
      talk.expect(
        'Contents',
        'How integrated is local prevention of radicalisation and terrorism? · Paul Ponsaers, Elke Devroe · pages 23–33',
      );
      const page = await talk.slash({ user: ann, command: 'page', options: { document: VOLUME, page: '14' } });
      talk.expect('Page 14', 'chaired by the prime minister');
      await talk.press(ann, withButton(page, '▶ Page 15'), '▶ Page 15');
      talk.expect('Page 15');
      await talk.slash({
        user: bob,
        command: 'footnote',
        options: { document: VOLUME, number: '12', chapter: 'firearms' },
      });
      talk.expect('12', 'Duquet');
      await talk.slash({ user: ann, command: 'who', options: { name: 'Renard' } });
      talk.expect('Authors and editors', 'Thomas Renard');
    },
  },
];
