import { type Contribution, contributors } from '../../answer/contributors.js';
import { LOOK_UP_TEXTS } from '../../language/discord/look-up-texts.js';
import type { Language } from '../../language/languages.js';
import { messagesFor } from '../../language/messages.js';
import type { Services } from '../requests/services.js';
import { escapedLine, plainLine } from './escape.js';
import { type FoundList, listPageReply, pageWithin, type ShownList } from './list-page.js';
import { plainReply } from './plain-reply.js';

/** Things that somebody wrote or edited, on one page. */
const AT_ONCE = 12;

const LONGEST = { name: 100, line: 300 } as const;

/** Authors and editors with what they did; those of a name, where one is given. */
export function peoplePage(
  { words, language }: Pick<ShownList, 'words' | 'language'>,
  page: number,
  { engine: { corpus } }: Pick<Services, 'engine'>,
): FoundList {
  const texts = LOOK_UP_TEXTS[language];
  const entries = contributors(corpus, words).flatMap(({ name, contributions }) =>
    contributions.map((contribution) => ({ name, contribution })),
  );
  const total = entries.length;
  const at = pageWithin(page, total, AT_ONCE);
  let above = '';
  const blocks = entries.slice(at * AT_ONCE, (at + 1) * AT_ONCE).map(({ name, contribution }) => {
    const headed = name === above ? '' : `**${escapedLine(name, LONGEST.name)}**\n`;
    above = name;
    return `${headed}${escapedLine(contributionWords(contribution, language), LONGEST.line)}`;
  });
  const nobody = words === '' ? texts.nobodyNamed : texts.nobody(plainLine(words, 100));
  return {
    total,
    atOnce: AT_ONCE,
    show: (list) =>
      total === 0
        ? plainReply(texts.people, escapedLine(nobody, 600))
        : listPageReply({ total, atOnce: AT_ONCE, page: at, title: texts.people, blocks, footer: '' }, list),
  };
}

function contributionWords({ role, documentTitle, chapterTitle, pages }: Contribution, language: Language): string {
  const label = messagesFor(language).withColon(LOOK_UP_TEXTS[language].role[role]);
  if (chapterTitle === null) return `${label} ${documentTitle}`;
  const place = messagesFor(language).pages(pages);
  return [`${label} ${chapterTitle}`, place, documentTitle].filter((words) => words !== '').join(' · ');
}
