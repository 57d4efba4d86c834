import type { EngineStatus } from '../../answer/engine.js';
import { fullName } from '../../corpus/bibliography.js';
import type { Corpus } from '../../corpus/document.js';
import { GENERAL_TEXTS } from '../../language/discord/general-texts.js';
import type { Language } from '../../language/languages.js';
import { buttonComponent } from '../buttons/button.js';
import type { Services } from '../requests/services.js';
import { blockEmbeds } from './blocks.js';
import { COLOURS } from './colours.js';
import { escapeMarkdown, plainLine } from './escape.js';
import { packCards } from './pack.js';
import type { Card, Reply } from './reply.js';

/** The name of the button that goes on in the list, as it stands in custom ids. */
export const SOURCES_BUTTON = 'sources';

/** Documents listed in one reply; a button shows the next. */
const AT_ONCE = 10;

/** A longer line of the list is cut. */
const MAX_LINE = 1000;

/** The documents from number `from` on, each with its citation, its size and its chapters. */
export function sourcesReply(from: number, language: Language, { engine }: Services): Reply {
  const texts = GENERAL_TEXTS[language];
  const { documents } = engine.status();
  const shown = documents.slice(from, from + AT_ONCE);
  if (shown.length === 0) {
    const description = from === 0 ? texts.noSources : texts.noMoreSources;
    return {
      messages: packCards([{ embeds: [{ title: texts.sources, description, color: COLOURS.plain }], buttons: [] }]),
    };
  }
  const cards = shown.map((source, index) =>
    sourceCard(source, texts.place(from + index + 1, documents.length), language, engine.corpus),
  );
  const next = from + AT_ONCE;
  const more = next < documents.length ? buttonComponent(texts.moreSources, SOURCES_BUTTON, [next]) : [];
  return {
    messages: packCards(cards.map((card, index) => (index === cards.length - 1 ? { ...card, buttons: more } : card))),
  };
}

function sourceCard(
  source: EngineStatus['documents'][number],
  heading: string,
  language: Language,
  corpus: Corpus,
): Card {
  const texts = GENERAL_TEXTS[language];
  const count = (number: number): string => number.toLocaleString(language === 'en' ? 'en-GB' : language);
  const chapters = corpus.documents.find(({ id }) => id === source.id)?.chapters ?? [];
  const lines = [
    escapeMarkdown(plainLine(source.citation, MAX_LINE)),
    escapeMarkdown(
      [...(source.pages > 0 ? [texts.pages(count(source.pages))] : []), texts.words(count(source.words))].join(', '),
    ),
    ...chapters.map(({ title, authors }) => {
      const people = authors.length === 0 ? '' : ` (${authors.map(fullName).join(', ')})`;
      return `- ${escapeMarkdown(plainLine(`${title}${people}`, MAX_LINE))}`;
    }),
  ];
  return {
    embeds: blockEmbeds(lines, { author: heading, title: source.title, colour: COLOURS.plain }, '\n'),
    buttons: [],
  };
}
