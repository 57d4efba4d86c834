import type { APIEmbed } from 'discord.js';
import type { Quotation } from '../../answer/quotation.js';
import { quote } from '../../answer/quote.js';
import type { Corpus } from '../../corpus/document.js';
import type { StyleEntry } from '../../desk/citations/styles.js';
import { wordsFor } from '../../errors.js';
import { STYLE_TEXTS } from '../../language/discord/style-texts.js';
import type { Call, Services } from '../requests/services.js';
import { styledCitations } from '../requests/styled-citations.js';
import { type StyleInForce, styleInForce } from '../state/style-in-force.js';
import { blockEmbeds } from './blocks.js';
import { citedBlocks } from './cited-markdown.js';
import { COLOURS } from './colours.js';
import { escapedLine, escapeMarkdown } from './escape.js';
import { LIMITS } from './limits.js';
import { packCards } from './pack.js';
import type { Reply } from './reply.js';

/** Styles listed in the reply; the others are found by typing. */
const LISTED = 40;
/** A longer title is cut. */
const MAX_TITLE = 200;

/**
 * The style in force for the caller and why, with a real passage cited in it, and what else can be chosen.
 * @param saved whose choice was changed just now; null when none was
 * @throws PinciteError state
 */
export async function styleReply(saved: 'user' | 'server' | null, call: Call, services: Services): Promise<Reply> {
  const texts = STYLE_TEXTS[call.language];
  const inForce = await styleInForce(call, services);
  const styles = services.citations.list();
  const lines = [
    ...(saved === null ? [] : [texts.saved[saved]]),
    ...inForceLines(inForce, styles, call),
    ...inForce.missing.map((id) => texts.missing(escapedLine(id, LIMITS.choiceValue))),
  ];
  const about = { title: texts.title, description: lines.join('\n'), color: COLOURS.plain };
  const example = await exampleEmbeds(call, services);
  const listed = blockEmbeds(listLines(styles, call), { title: texts.styles, colour: COLOURS.plain }, '\n');
  const problems = call.manages ? services.citations.problems().slice(0, LISTED) : [];
  const unusable = blockEmbeds(
    problems.map(({ message }) => `- ${escapedLine(message, 2 * MAX_TITLE)}`),
    { title: texts.unusable, colour: COLOURS.failure },
    '\n',
  );
  return { messages: packCards([{ embeds: [about, ...example, ...listed, ...unusable], buttons: [] }]) };
}

function inForceLines(inForce: StyleInForce, styles: readonly StyleEntry[], { language }: Call): string[] {
  const texts = STYLE_TEXTS[language];
  const title = styles.find(({ id }) => id === inForce.style)?.title ?? inForce.style;
  const name = inForce.locale === null ? null : nameOfLanguage(inForce.locale, language);
  return [
    texts.style(
      escapedLine(title, MAX_TITLE),
      escapedLine(inForce.style, LIMITS.choiceValue),
      texts.by[inForce.styleBy],
    ),
    texts.language(name, texts.by[inForce.localeBy]),
  ];
}

/** A language's name in another: "British English". */
export function nameOfLanguage(tag: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
}

/** That a style can't be carried out is said in the place of the example. */
async function exampleEmbeds(call: Call, services: Services): Promise<APIEmbed[]> {
  const texts = STYLE_TEXTS[call.language];
  const labels = { title: texts.example, colour: COLOURS.plain };
  try {
    const quotation = exampleOf(services.engine.corpus);
    if (quotation === null) return [];
    const { citations, bibliography } = await styledCitations([quotation], call, services);
    const [cited] = citations;
    const where = cited?.footnote == null ? texts.inText : texts.footnote;
    const blocks = [
      `**${where}**`,
      ...(cited === undefined ? [] : citedBlocks(cited.footnote ?? cited.inText)),
      ...(bibliography.length === 0 ? [] : [`**${texts.bibliography}**`, ...bibliography.flatMap(citedBlocks)]),
    ];
    return blockEmbeds(blocks, labels, '\n');
  } catch (error) {
    call.log.warn({ err: error }, 'the example of a style could not be cited');
    return [{ title: texts.example, description: escapeMarkdown(wordsFor(error).message), color: COLOURS.failure }];
  }
}

/** A passage from the midst of a document: of a chapter with authors of its own, where one has them. */
function exampleOf(corpus: Corpus): Quotation | null {
  for (const document of corpus.documents) {
    const bodies = document.sentences.filter(({ kind }) => kind === 'body');
    const authored = bodies.filter(({ span }) =>
      document.chapters.some(
        (chapter) => chapter.authors.length > 0 && chapter.span.start <= span.start && span.end <= chapter.span.end,
      ),
    );
    const candidates = authored.length > 0 ? authored : bodies;
    const sentence = candidates[Math.floor(candidates.length / 2)];
    if (sentence !== undefined) {
      return quote(document, { first: sentence.ordinal, last: sentence.ordinal }, sentence.ordinal);
    }
  }
  return null;
}

function listLines(styles: readonly StyleEntry[], { language }: Call): string[] {
  const texts = STYLE_TEXTS[language];
  const lines = styles.slice(0, LISTED).map(({ id, title, forms }) => {
    const notes = forms.includes('note') ? ` · ${texts.noteStyle}` : '';
    return `- **${escapedLine(id, LIMITS.choiceValue)}** · ${escapedLine(title, MAX_TITLE)}${notes}`;
  });
  const more = styles.length - LISTED;
  return more > 0 ? [...lines, texts.moreStyles(more)] : lines;
}
