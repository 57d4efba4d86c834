import { setImmediate as nextTurn } from 'node:timers/promises';
import { ApplicationCommandOptionType } from 'discord.js';
import type { Corpus } from '../../corpus/document.js';
import type { StyleEntry } from '../../desk/citations/styles.js';
import {
  EXPORT_FORMATS,
  EXTENSIONS,
  type ExportedFile,
  type ExportFormat,
  exportFormat,
} from '../../desk/export/export-file.js';
import { type ExportItem, notebookItems } from '../../desk/export/export-item.js';
import type { NotebookEntry, NotebookOwner } from '../../desk/notebook/notebook.js';
import { EXPORT_TEXTS } from '../../language/discord/export-texts.js';
import { NOTEBOOK_TEXTS, type Notice } from '../../language/discord/notebook-texts.js';
import { notebookOf } from '../requests/notebook-owner.js';
import type { Call } from '../requests/services.js';
import { COLOURS } from '../show/colours.js';
import { escapedLine, plainLine } from '../show/escape.js';
import { LIMITS } from '../show/limits.js';
import { packCards } from '../show/pack.js';
import { plainReply } from '../show/plain-reply.js';
import { plainCard, type Reply } from '../show/reply.js';
import { verifiedQuotation } from '../show/verify.js';
import { styleInForce } from '../state/style-in-force.js';
import type { Command } from './command.js';
import { described, named } from './localised.js';
import { givenWhose } from './notebook.js';
import { whoseOption } from './notebook-options.js';
import { chosenStyle, styleChoices } from './style-choices.js';

/** Entries that are looked up before other work goes on. */
const AT_ONCE = 20;
const MIB = 1024 * 1024;

const FORMATS: Readonly<Record<ExportFormat, string>> = {
  md: 'Markdown',
  txt: 'Text',
  docx: 'Word (DOCX)',
  bib: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};

/** `/export`: a notebook as a file for a word processor or a reference manager. */
export const exportNotebook = {
  data: {
    name: 'export',
    ...described({
      en: 'Take away the saved quotations as a file',
      fr: 'Emporter les citations enregistrées dans un fichier',
      nl: 'De bewaarde citaten meenemen als bestand',
      de: 'Die gespeicherten Zitate als Datei mitnehmen',
    }),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named({ en: 'format', fr: 'format', nl: 'formaat', de: 'format' }),
        ...described({
          en: 'Texts with notes, or references for a reference manager',
          fr: 'Des textes avec notes, ou des références pour un gestionnaire',
          nl: 'Teksten met noten, of verwijzingen voor een beheerprogramma',
          de: 'Texte mit Anmerkungen oder Nachweise für eine Literaturverwaltung',
        }),
        required: true,
        choices: EXPORT_FORMATS.map((format) => ({ name: FORMATS[format], value: format })),
      },
      whoseOption(),
      {
        type: ApplicationCommandOptionType.String,
        ...named({ en: 'style', fr: 'style', nl: 'stijl', de: 'stil' }),
        ...described({
          en: 'A citation style by name or title; without it, your own',
          fr: 'Un style de citation, par nom ou titre ; sinon, le vôtre',
          nl: 'Een citeerstijl, op naam of titel; anders uw eigen',
          de: 'Ein Zitierstil nach Name oder Titel; sonst der eigene',
        }),
        autocomplete: true,
      },
    ],
  },
  visibility: () => 'private',
  async run(options, call, services) {
    const texts = EXPORT_TEXTS[call.language];
    const format = exportFormat(options.getString('format') ?? '');
    const given = options.getString('style');
    const { style: usual, locale } = await styleInForce(call, services);
    const style = chosenStyle(services.citations.list(), given ?? usual);
    if (style === null) return noticeReply(texts.unknownStyle);
    const owner = notebookOf(givenWhose(options), call);
    const entries = await services.notebooks.entries(owner);
    if (entries.length === 0) return noticeReply(NOTEBOOK_TEXTS[call.language].empty);
    call.progress(texts.making);
    const items = await itemsOf(entries, services.engine.corpus, call);
    const stylesFolder = services.config.paths.styles;
    const job = { items, format, stylesFolder, style: style.id, locale, language: call.language };
    const made = await services.exporter.make(job, call);
    if (made.quotations === 0) return noticeReply(texts.nothingCertain);
    const file = { name: fileName(owner, format), content: Buffer.from(made.content) };
    if (file.content.length > LIMITS.fileBytes) return noticeReply(texts.tooLarge(LIMITS.fileBytes / MIB));
    const description = wordsOf(made, style, call);
    const messages = packCards([plainCard(texts.title, description, COLOURS.plain)]);
    return { messages: messages.map((message) => ({ ...message, files: [file] })) };
  },
  complete: (focused, _options, { citations }) =>
    focused.name === 'style' ? styleChoices(citations.list(), focused.value, '').filter(({ name }) => name !== '') : [],
} satisfies Command;

/** Names the notebook and the day (UTC), so that one file doesn't take another's place. */
function fileName({ kind, id }: NotebookOwner, format: ExportFormat): string {
  const day = new Date().toISOString().slice(0, 10);
  return `notebook-${kind === 'user' ? 'own' : id}-${day}${EXTENSIONS[format]}`;
}

/** How many quotations are in it, and of how many the source is no longer certain or the place another. */
function wordsOf(made: ExportedFile, style: StyleEntry, { language }: Call): string {
  const texts = EXPORT_TEXTS[language];
  const isText = made.format === 'md' || made.format === 'txt' || made.format === 'docx';
  const styleWords = isText ? escapedLine(plainLine(style.title, LIMITS.embedTitle), LIMITS.embedTitle) : null;
  const warning = isText ? texts.uncertainShown(made.uncertain) : texts.uncertainLeftOut(made.uncertain);
  const lines = [styleWords === null ? texts.references(made.quotations) : texts.exported(made.quotations, styleWords)];
  if (made.uncertain > 0) lines.push(`⚠️ ${warning}`);
  if (made.moved > 0) lines.push(`⚠️ ${texts.moved(made.moved)}`);
  return lines.join('\n');
}

/** The entries as they stand to the documents now; one whose quotation isn't what its document says is not shown. */
async function itemsOf(
  entries: readonly NotebookEntry[],
  corpus: Corpus,
  { log, signal }: Call,
): Promise<ExportItem[]> {
  const items: ExportItem[] = [];
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    await nextTurn();
    signal.throwIfAborted();
    for (const item of notebookItems(entries.slice(at, at + AT_ONCE), corpus)) {
      const { standing } = item;
      const isWrong = standing.kind === 'stands' && verifiedQuotation(standing.quotation, corpus, log) === null;
      items.push(isWrong ? { ...item, standing: { kind: 'damaged' } } : item);
    }
  }
  return items;
}

function noticeReply({ title, text }: Notice): Reply {
  return plainReply(title, text);
}
