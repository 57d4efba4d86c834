import { ButtonStyle } from 'discord.js';
import { type DataCounts, MY_DATA_TEXTS } from '../../language/discord/my-data-texts.js';
import type { Language } from '../../language/languages.js';
import { buttonComponent } from '../buttons/button.js';
import type { Forgotten, PersonalData } from '../state/personal-data.js';
import { COLOURS } from './colours.js';
import { LIMITS } from './limits.js';
import { packCards } from './pack.js';
import { plainReply } from './plain-reply.js';
import { plainCard, type Reply } from './reply.js';

/** The button that forgets a person. */
export const FORGET_BUTTON = 'forgetme';

/** Somebody's data as JSON files: one, or as many as Discord's limit makes of it, one a message. */
export function exportedReply(data: PersonalData, userId: string, language: Language): Reply {
  const texts = MY_DATA_TEXTS[language];
  const head = { format: 'pincite-my-data-2', userId, exportedAt: new Date().toISOString() };
  const contents = filesOf(data, head);
  const description = [texts.exported(contents.length), '', ...dashes(texts.kinds(countsOf(data)))].join('\n');
  const messages = contents.flatMap((content, at) => {
    const number = contents.length === 1 ? '' : `-${at + 1}`;
    const name = `pincite-my-data${number}.json`;
    const [message] = packCards([plainCard(texts.title, at === 0 ? description : name, COLOURS.plain)]);
    return message === undefined ? [] : [{ ...message, files: [{ name, content }] }];
  });
  return { messages };
}

/** What would be deleted and what would stay, over the button that does it. */
export function confirmReply(data: PersonalData, userId: string, language: Language): Reply {
  const texts = MY_DATA_TEXTS[language];
  const counts = countsOf(data);
  const shared = data.notebook.length - data.ownEntries;
  const description = [
    texts.deleted,
    ...dashes([...texts.kinds(counts), texts.alsoDeleted]),
    '',
    texts.stays,
    ...dashes(texts.staying(shared, data.settingsChanges.length)),
  ].join('\n');
  const card = plainCard(texts.deleteTitle, description, COLOURS.failure);
  const buttons = buttonComponent(texts.button, FORGET_BUTTON, [userId, language], ButtonStyle.Danger);
  return { messages: packCards([{ ...card, buttons }]) };
}

/** What was deleted, and apart from it what is kept. */
export function forgottenReply(forgotten: Forgotten, language: Language): Reply {
  const texts = MY_DATA_TEXTS[language];
  const lines = [
    `**${texts.gone}**`,
    ...dashes([...texts.kinds(forgotten), texts.alsoDeleted]),
    '',
    `**${texts.kept}**`,
    ...dashes(texts.keptLines(forgotten.unnamed)),
    '',
    texts.after,
  ];
  return plainReply(texts.doneTitle, lines.join('\n'));
}

function countsOf(data: PersonalData): DataCounts {
  return {
    questions: data.questions.length,
    searches: data.searches.length,
    entries: data.ownEntries,
    feedback: data.feedback.length,
    unanswered: data.unansweredQuestions.length,
  };
}

function dashes(lines: readonly string[]): string[] {
  return lines.map((line) => `- ${line}`);
}

/** In halves, until each fits. No single item is near the limit. */
function filesOf(data: PersonalData, head: object): Buffer[] {
  const content = Buffer.from(`${JSON.stringify({ ...head, ...data }, null, 2)}\n`);
  const lists = [
    'questions',
    'searches',
    'notebook',
    'removedFromNotebook',
    'formerNotes',
    'reactions',
    'feedback',
    'settingsChanges',
    'unansweredQuestions',
  ] as const;
  if (content.length <= LIMITS.fileBytes || lists.every((name) => data[name].length < 2)) return [content];
  const half = (part: (list: readonly object[], middle: number) => readonly object[]): PersonalData => {
    const cut = lists.map((name) => [name, part(data[name], Math.ceil(data[name].length / 2))] as const);
    return { ...data, ...Object.fromEntries(cut) };
  };
  return [
    ...filesOf(
      half((list, middle) => list.slice(0, middle)),
      head,
    ),
    ...filesOf(
      half((list, middle) => list.slice(middle)),
      head,
    ),
  ];
}
