import { type Exchange, withButton } from '../exchange.js';

/** For those who look after the bot, and what each person can do about what is kept of them. */
export const LOOKING_AFTER: readonly Exchange[] = [
  {
    title: 'What the documents did not answer',
    about: 'The best guide to what is missing. Both lists can be taken away as evaluation items.',
    async play({ talk, ann }) {
      await talk.slash({ user: ann, command: 'gaps list' });
      talk.expectSeenBy(ann);
      talk.expect('What does the bird strike manual say about geese near runways?');
      talk.file(await talk.slash({ user: ann, command: 'gaps export' }));
      talk.expect('gaps.jsonl');
      const feedback = talk.file(await talk.slash({ user: ann, command: 'gaps feedback' }));
      talk.expectThat(feedback.content.toString().includes('1,303'), 'the feedback has the quotation');
    },
  },
  {
    title: 'The settings of a server',
    about: 'Only for those who manage it; who changed what, and when, is kept.',
    async play({ talk, ann, bob, drafts }) {
      await talk.slash({ user: ann, command: 'settings show' });
      talk.expectSeenBy(ann);
      talk.expect('Settings of this server', 'Who sees answers');
      await talk.slash({
        user: ann,
        command: 'settings set',
        options: { setting: 'channels', value: `<#${drafts.id}>` },
      });
      talk.expect('Saved.', '#drafts');
      await talk.slash({ user: bob, command: 'ask', options: { question: 'Who is France Lemeunier?' } });
      talk.expectSeenBy(bob);
      talk.expect('#drafts');
      await talk.slash({ user: ann, command: 'settings set', options: { setting: 'channels', value: 'default' } });
      await talk.slash({ user: ann, command: 'settings log' });
      talk.expect('Changes of the settings', '@Ann');
    },
  },
  {
    title: 'How the bot is, and what it can do',
    about: 'Version, index, waiting questions, times; and the help that everybody gets.',
    async play({ talk, ann, bob }) {
      await talk.slash({ user: ann, command: 'status' });
      talk.expectSeenBy(ann);
      talk.expect('State of this bot', 'Version', 'Index');
      await talk.slash({ user: bob, command: 'help' });
      talk.expect('/ask');
    },
  },
  {
    title: 'One’s own data: taken along, then deleted',
    about: 'What goes and what stays is said before anything is deleted.',
    async play({ talk, bob }) {
      const exported = talk.file(await talk.slash({ user: bob, command: 'my-data export' }));
      talk.expectSeenBy(bob);
      talk.expectThat(exported.content.toString().includes('illicit firearms trade'), 'the file has the questions');
      const told = await talk.slash({ user: bob, command: 'my-data delete' });
      talk.expectSeenBy(bob);
      talk.expect('Delete your data?', 'This stays, and why:');
      await talk.press(bob, withButton(told, 'Delete my data'), 'Delete my data');
      talk.expect('Your data were deleted');
    },
  },
];
