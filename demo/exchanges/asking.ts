import { type Exchange, withButton } from '../exchange.js';

const COUNCIL = 'Who chairs the National Security Council?';

/** Questions: answered, answered in part, not answered; of a chapter; a few words; in French. */
export const ASKING: readonly Exchange[] = [
  {
    title: 'A question is answered with a quotation and its page',
    about: 'The sentence that answers stands in bold within the words around it; chapter above, citation below.',
    async play({ talk, bob, answers }) {
      const question = 'How many cases of illegal firearms possession were recorded?';
      const sent = await talk.slash({ user: bob, command: 'ask', options: { question } });
      talk.expectSeenBy('everybody');
      talk.expect(
        question,
        'page 54',
        'almost 39,000 cases',
        'Duquet, in Renard (ed.) 2016, p. 54',
        'likely to answer',
      );
      answers.set('guns', withButton(sent, '1 · Context'));
    },
  },
  {
    title: 'Several quotations; what stands around one, its footnotes, and further results',
    about: 'Whoever presses a button gets what it shows for themselves, so that the channel stays readable.',
    async play({ talk, ann, bob, answers }) {
      const sent = await talk.slash({ user: bob, command: 'ask', options: { question: COUNCIL } });
      talk.expect(COUNCIL, 'chaired by the prime minister', 'p. 14', 'page 41', 'Feedback', 'Delete');
      const answer = withButton(sent, '1 · Context');
      answers.set('council', answer);
      const around = await talk.press(ann, answer, '1 · Context');
      talk.expectSeenBy(ann);
      talk.expect('Finally, the last category of measures', 'chaired by the prime minister');
      await talk.press(ann, withButton(around, 'More context'), 'More context');
      talk.expect('chaired by the prime minister');
      await talk.press(ann, answer, '1 · Footnotes (1)');
      talk.expect('Footnotes', 'Beyond the prime minister, this council is composed of the minister of justice');
      const label = /More results \(\d+\)/.exec(JSON.stringify(answer.components))?.[0] ?? 'More results';
      await talk.press(ann, answer, label);
      talk.expectSeenBy(ann);
      talk.expect('National Security Council');
    },
  },
  {
    title: 'Each chapter has a command of its own, and /ask helps to find one',
    about: 'The suggestions appear while a word of a title, a number or an author is typed.',
    async play({ talk, bob }) {
      const question = 'Who may freeze the assets of suspects?';
      const offered = await talk.suggestions({
        user: bob,
        command: 'ask',
        options: { question, chapter: 'lemeunier' },
        focused: 'chapter',
      });
      talk.expectThat(
        offered.some((name) => name.includes('Counterterrorism financing')),
        'the chapter is suggested',
      );
      await talk.slash({ user: bob, command: 'chapter-financing', options: { question } });
      talk.expect('Counterterrorism financing in Belgium', 'Lemeunier', 'assets');
      talk.expectNot('Duquet');
    },
  },
  {
    title: 'A single word: the closest passages, said to be no clear answer',
    about: 'A mention is enough. Where no passage clearly answers, the bot says so first.',
    async play({ talk, bob, botId }) {
      await (await talk.say(bob, `<@${botId}> prisons`)).answered();
      talk.expect('Closest passages; none clearly answers the question', 'prison');
    },
  },
  {
    title: 'A question in French is answered in French, with the source’s own words',
    about: 'Chloé has Discord in French: the bot’s words are French, the quotations stay as they are printed.',
    async play({ talk, chloe }) {
      const question = 'Qui dirige le Conseil national de sécurité ?';
      await talk.slash({ user: chloe, command: 'ask', options: { question } });
      talk.expect('Les citations restent dans la langue de la source', 'chaired by the prime minister', 'Contexte');
      talk.expectNot('Copy citation', 'Delete');
    },
  },
  {
    title: 'Not found: what was searched, what comes nearest, and all documents at a press',
    about: 'A refusal says where it looked. The nearest passages are shown as such, never as an answer.',
    async play({ talk, bob }) {
      const question = 'What does the bird strike manual say about geese near runways?';
      const sent = await talk.slash({ user: bob, command: 'chapter-firearms', options: { question } });
      talk.expect('Not found', 'Searched: ', 'Firearms acquisition', 'Only a part of the documents was asked');
      await talk.press(bob, withButton(sent, 'Ask all documents'), 'Ask all documents');
      talk.expect('Not found', 'Searched: ');
      talk.expectNot('Ask all documents');
    },
  },
  {
    title: 'What the documents are, they say themselves',
    about: 'Questions about the documents are answered from their descriptions, and said to be.',
    async play({ talk, chloe, bob, botId }) {
      await (await talk.say(bob, `<@${botId}> Who wrote chapter 3?`)).answered();
      talk.expect('Ponsaers', 'Said by the documents’ own description');
      await talk.slash({ user: chloe, command: 'sources' });
      talk.expect('Counterterrorism in Belgium', 'Fight against terrorism');
    },
  },
];
