import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ApplicationCommandOptionType, PermissionFlagsBits } from 'discord.js';
import type { Engine } from '../../answer/engine.js';
import type { Quotation } from '../../answer/quotation.js';
import type { Corpus } from '../../corpus/document.js';
import { PinciteError } from '../../errors.js';
import { languageOf } from '../../language/detect.js';
import { CONVERSATION_TEXTS } from '../../language/discord/conversation-texts.js';
import { JOURNAL_TEXTS } from '../../language/discord/journal-texts.js';
import type { Language } from '../../language/languages.js';
import { blockEmbeds } from '../show/blocks.js';
import { COLOURS } from '../show/colours.js';
import { scopeTitle } from '../show/conversation-cards.js';
import { escapedLine } from '../show/escape.js';
import { LIMITS } from '../show/limits.js';
import { packCards } from '../show/pack.js';
import { plainReply } from '../show/plain-reply.js';
import { type OutgoingFile, plainCard, type Reply } from '../show/reply.js';
import { feedbackItems, gapItems } from '../state/evaluation-items.js';
import type { Gap } from '../state/journal-store.js';
import type { Command } from './command.js';
import { described } from './localised.js';

/** A longer question is cut in the list; the export has it whole. */
const SHOWN = 300;
const TITLE_SHOWN = 150;
const LISTED = 25;
/** Items that are made before others are served. */
const AT_ONCE = 250;

/** `/gaps`: what was asked here and not answered, and what people said of the answers; for those who look after the bot. */
export const gaps = {
  data: {
    name: 'gaps',
    ...described({
      en: 'What the documents did not answer, and feedback on answers',
      fr: 'Ce à quoi les documents n’ont pas répondu, et les avis sur les réponses',
      nl: 'Wat de documenten niet beantwoordden, en oordelen over antwoorden',
      de: 'Was die Dokumente nicht beantwortet haben, und Rückmeldungen',
    }),
    default_member_permissions: String(PermissionFlagsBits.ManageMessages),
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        ...described({
          en: 'The questions that found nothing, newest first',
          fr: 'Les questions restées sans réponse, les plus récentes d’abord',
          nl: 'De onbeantwoorde vragen, de nieuwste eerst',
          de: 'Die unbeantworteten Fragen, die neuesten zuerst',
        }),
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'export',
        ...described({
          en: 'All of them as evaluation items (JSON Lines)',
          fr: 'Toutes, sous forme d’éléments d’évaluation (JSON Lines)',
          nl: 'Alle als evaluatie-items (JSON Lines)',
          de: 'Alle als Evaluationseinträge (JSON Lines)',
        }),
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'feedback',
        ...described({
          en: 'Feedback on answers as evaluation items (JSON Lines)',
          fr: 'Les avis sur les réponses, sous forme d’éléments d’évaluation (JSON Lines)',
          nl: 'Oordelen over antwoorden als evaluatie-items (JSON Lines)',
          de: 'Rückmeldungen als Evaluationseinträge (JSON Lines)',
        }),
      },
    ],
  },
  visibility: () => 'private',
  async run(options, call, { journal, engine }) {
    const texts = JOURNAL_TEXTS[call.language];
    const which = options.getSubcommand(false);
    if (which === 'feedback') {
      const items = feedbackItems(await journal.feedback(call, call.sees), (id) => present(id, engine));
      return items.length === 0
        ? plainReply(texts.feedbackTitle, texts.feedbackNone)
        : fileReply('feedback.jsonl', items, texts.exported(items.length));
    }
    const found = await journal.gaps(call, call.sees);
    if (found.length === 0) return plainReply(texts.gapsTitle, texts.gapsNone);
    if (which === 'export') {
      const items: object[] = [];
      for (let at = 0; at < found.length; at += AT_ONCE) {
        items.push(...gapItems(found.slice(at, at + AT_ONCE), languageOf, at));
        // Others are served meanwhile.
        await setImmediate();
        call.signal.throwIfAborted();
      }
      return fileReply('gaps.jsonl', items, texts.exported(items.length));
    }
    const lines = found
      .slice(0, LISTED)
      .map((gap) =>
        [
          `– ${escapedLine(gap.question, SHOWN)}`,
          ...scopeOf(gap, engine.corpus, call.language),
          texts.gapTimes(gap.times),
          `<t:${Math.floor(gap.askedAt / 1000)}:d>`,
        ].join(' · '),
      );
    if (found.length > LISTED) lines.push(`… /gaps export: ${found.length}`);
    return {
      messages: packCards([
        { embeds: blockEmbeds(lines, { title: texts.gapsTitle, colour: COLOURS.plain }, '\n'), buttons: [] },
      ]),
    };
  },
} satisfies Command;

/** "Only in: …"; of a document that is no longer there its id. */
function scopeOf(gap: Gap, corpus: Corpus, language: Language): string[] {
  const title = scopeTitle(gap, corpus) ?? gap.documentId;
  return title === null ? [] : [CONVERSATION_TEXTS[language].onlyIn(escapedLine(title, TITLE_SHOWN))];
}

const compressed = promisify(gzip);

/** The items in a file, or in as many as Discord's limit makes of them, one a message. */
async function fileReply(jsonl: string, items: readonly object[], words: string): Promise<Reply> {
  const files = await filesOf(jsonl, items);
  const messages = files.flatMap(({ name, content }, at) => {
    const numbered = files.length === 1 ? name : `${at + 1}-${name}`;
    const [message] = packCards([plainCard(numbered, at === 0 ? words : '…', COLOURS.plain)]);
    return message === undefined ? [] : [{ ...message, files: [{ name: numbered, content }] }];
  });
  return { messages };
}

/** What is beyond Discord's limit is compressed, off the loop; what is so even then, in halves. */
async function filesOf(jsonl: string, items: readonly object[]): Promise<OutgoingFile[]> {
  const plain = Buffer.from(items.map((item) => `${JSON.stringify(item)}\n`).join(''));
  if (plain.length <= LIMITS.fileBytes) return [{ name: jsonl, content: plain }];
  const content = await compressed(plain);
  if (content.length <= LIMITS.fileBytes) return [{ name: `${jsonl}.gz`, content }];
  const middle = Math.ceil(items.length / 2);
  return [...(await filesOf(jsonl, items.slice(0, middle))), ...(await filesOf(jsonl, items.slice(middle)))];
}

function present(id: string, engine: Engine): Quotation | null {
  try {
    return engine.quotation(id);
  } catch (error) {
    if (error instanceof PinciteError && error.code === 'unknown-quotation') return null;
    throw error;
  }
}
