import type { Exchange } from '../exchange.js';

const DRAFT = `# Guns and terror

The police “have recorded 1,303 cases of the illicit trade of firearms” (p. 54).

A council “which is chaired by the minister of justice” (p. 14) sets the priorities.

Belgium “had been renowned for its beer, its chocolate, and its waffles” (p. 9).

In 2016 “every border post was given a second armed guard at night”.
`;

/** The writing desk: checking quotations, finding sources, whole drafts. */
export const DESK: readonly Exchange[] = [
  {
    title: 'A quotation is checked word by word',
    about:
      'Altered: each word that differs is named, a number with a warning of its own. Exact, but on another page: said so.',
    async play({ talk, bob }) {
      const text = 'Between 2009 and 2015, Belgian police have recorded 1,803 cases of the illicit trade of firearms';
      await talk.slash({ user: bob, command: 'verify', options: { text } });
      talk.expect('Quotation checked', 'Altered', 'in the source: “1,303” · as given: “1,803”', 'a number', 'p. 54');
      const exact = 'Belgium had been renowned for its beer, its chocolate, and its waffles';
      await talk.slash({ user: bob, command: 'verify', options: { text: exact, page: '46' } });
      talk.expect('Exact, but on p. 4, not on 46');
    },
  },
  {
    title: 'The source of a sentence, and one that says otherwise',
    about: 'A sentence with another number is never shown as supported: the point of difference is named.',
    async play({ talk, bob }) {
      const options = { text: 'The National Security Council is chaired by the prime minister.' };
      await talk.slash({ user: bob, command: 'cite', options });
      talk.expect('Sentence looked up', 'Supported', 'chaired by the prime minister');
      const wrong = 'Between 2009 and 2015 the Belgian police recorded 2,500 cases of the illicit trade of firearms.';
      await talk.slash({ user: bob, command: 'cite', options: { text: wrong } });
      talk.expect('Contradicted', '1,303', '2,500');
    },
  },
  {
    title: 'Somebody else’s message, checked from its menu',
    about: 'Apps › Check quotations, Apps › Find sources: on anybody’s message, for one’s own eyes.',
    async play({ talk, ann, bob }) {
      const { said } = await talk.say(
        bob,
        'Seron and André write that the council “is chaired by the prime minister” (p. 14), and that prisons “cure radicalisation”.',
      );
      await talk.choose(ann, said, 'Check quotations');
      talk.expectSeenBy(ann);
      talk.expect('Quotations checked', 'chaired by the prime minister');
      await talk.choose(ann, said, 'Find sources');
      talk.expectSeenBy(ann);
    },
  },
  {
    title: 'A whole draft, as a file',
    about: 'Progress is shown while it is read; each finding has its line and column, what is wrong comes first.',
    async play({ talk, drafts, bob }) {
      const file = { filename: 'draft.md', content: DRAFT, contentType: 'text/markdown' };
      await talk.slash({ user: bob, channel: drafts, command: 'verify', options: { file } });
      talk.expect(
        'Quotations checked',
        'draft.md',
        '1 altered',
        '1 absent',
        'draft.md, line 5, column 11',
        'Exact, but on p. 4',
      );
      talk.expectProgress();
    },
  },
];
