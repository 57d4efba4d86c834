import { sortedTags } from '../../desk/notebook/annotations.js';
import type { NotebookEntry, NotebookOwner } from '../../desk/notebook/notebook.js';
import { savedQuotation } from '../../desk/notebook/standing.js';
import { NOTEBOOK_TEXTS, type Notice, type Whose } from '../../language/discord/notebook-texts.js';
import { SAVE_TEXTS } from '../../language/discord/save-texts.js';
import { messagesFor } from '../../language/messages.js';
import { refusedTagsLine, typedTags } from '../forms/annotate.js';
import { actorOf, mayChange, notebookOf, whoseIs } from '../requests/notebook-owner.js';
import type { Call, Services } from '../requests/services.js';
import { entryReply } from '../show/entry-reply.js';
import { notebookList } from '../show/notebook-list.js';
import { plainReply } from '../show/plain-reply.js';
import type { Reply } from '../show/reply.js';
import { savedReply } from '../show/saved-reply.js';
import { takenOutReply, undoneReply } from '../show/taken-out.js';
import { verifiedQuotation } from '../show/verify.js';
import type { Command, GivenOptions } from './command.js';
import { described } from './localised.js';
import { NOTEBOOK_SUBCOMMANDS } from './notebook-options.js';

/** What a subcommand works with. */
interface Use {
  readonly options: GivenOptions;
  readonly owner: NotebookOwner;
  readonly call: Call;
  readonly services: Services;
}

/** `/notebook`: the saved quotations of the channel, or one's own. */
export const notebook = {
  data: {
    name: 'notebook',
    ...described({
      en: 'The saved quotations of this channel, or your own',
      fr: 'Les citations enregistrées de ce salon, ou les vôtres',
      nl: 'De bewaarde citaten van dit kanaal, of uw eigen',
      de: 'Die gespeicherten Zitate dieses Kanals oder Ihre eigenen',
    }),
    options: NOTEBOOK_SUBCOMMANDS,
  },
  visibility: (options) => (options.getBoolean('private') === false ? 'public' : 'private'),
  run(options, call, services) {
    const use = { options, owner: notebookOf(givenWhose(options), call), call, services };
    const subcommand = SUBCOMMANDS[options.getSubcommand(false) ?? 'list'] ?? list;
    return subcommand(use);
  },
} satisfies Command;

/** What the option `whose` says; the channel's where it says nothing. */
export function givenWhose(options: GivenOptions): Whose {
  return options.getString('whose') === 'mine' ? 'mine' : 'channel';
}

const SUBCOMMANDS: Readonly<Record<string, (use: Use) => Promise<Reply> | Reply>> = {
  list,
  search,
  show,
  add,
  edit,
  move,
  remove,
  undo,
};

function list({ owner, call, services }: Use): Promise<Reply> {
  return notebookList({ owner, page: 0, query: null, language: call.language }, call, services);
}

function search({ options, owner, call, services }: Use): Promise<Reply> {
  const query = (options.getString('words') ?? '').trim();
  return notebookList({ owner, page: 0, query, language: call.language }, call, services);
}

function show(use: Use): Promise<Reply> {
  return withEntry(use, (entry) => entryReply({ owner: use.owner, entry }, null, use, use.services));
}

/** @throws PinciteError unknown-quotation, input */
async function add({ options, owner, call, services: { engine, notebooks } }: Use): Promise<Reply> {
  const quotation = engine.quotation((options.getString('quotation') ?? '').trim());
  const verified = verifiedQuotation(quotation, engine.corpus, call.log);
  if (verified === null) {
    const { withheldTitle, withheld } = messagesFor(call.language);
    return plainReply(withheldTitle, withheld);
  }
  const { tags, refused } = givenTags(options);
  const { entry, isNew, asBefore } = await notebooks.add(
    owner,
    actorOf(call),
    savedQuotation(quotation, verified.document),
    {
      note: options.getString('note') ?? undefined,
      tags,
    },
  );
  const texts = SAVE_TEXTS[call.language];
  const { title, text } = (isNew ? texts.saved : texts.savedAlready)(whoseIs(owner), entry.position);
  const sentences = [text, ...(asBefore ? [texts.asBefore] : []), ...refusedTagsLine(refused, call.language)];
  const notice = { title, text: sentences.join('\n') };
  return savedReply(notice, { owner, entry, isNew, passage: null }, call, call.language);
}

/** Without anything to put there, the entry is shown with the button for the form. */
function edit(use: Use): Promise<Reply> {
  const { options, owner, call, services } = use;
  const note = options.getString('note') ?? undefined;
  const { tags, refused } = givenTags(options);
  return withOwnEntry(use, async (entry) => {
    if (note === undefined && tags === undefined) return entryReply({ owner, entry }, null, use, services);
    const edited = await services.notebooks.edit(owner, actorOf(call), entry.id, { note, tags });
    const heading = { title: SAVE_TEXTS[call.language].edited, lines: refusedTagsLine(refused, call.language) };
    return entryReply({ owner, entry: edited }, heading, use, services);
  });
}

function move(use: Use): Promise<Reply> {
  const { options, owner, call, services } = use;
  return withEntry(use, async (entry) => {
    const moved = await services.notebooks.move(
      owner,
      actorOf(call),
      entry.id,
      options.getInteger('to') ?? entry.position,
    );
    const title = NOTEBOOK_TEXTS[call.language].movedTo(moved.position);
    return entryReply({ owner, entry: moved }, { title }, use, services);
  });
}

function remove(use: Use): Promise<Reply> {
  const { owner, call, services } = use;
  return withOwnEntry(use, async (entry) => {
    await services.notebooks.remove(owner, actorOf(call), [entry.id]);
    const notice = NOTEBOOK_TEXTS[call.language].removed(entry.position);
    return takenOutReply(notice, owner, entry, call.language);
  });
}

async function undo({ owner, call, services }: Use): Promise<Reply> {
  const undone = await services.notebooks.undo(owner, actorOf(call));
  if (undone === null) return noticeReply(NOTEBOOK_TEXTS[call.language].nothingToUndo);
  return undoneReply(undone, owner, call, services);
}

/** The tags that are given, where any are: those to keep, and those that can't be. */
function givenTags(options: GivenOptions): { readonly tags?: readonly string[]; readonly refused: readonly string[] } {
  const typed = options.getString('tags');
  return typed === null ? { refused: [] } : sortedTags(typedTags(typed));
}

async function withEntry(
  { options, owner, call, services }: Use,
  use: (entry: NotebookEntry) => Promise<Reply> | Reply,
): Promise<Reply> {
  const entries = await services.notebooks.entries(owner);
  const number = options.getInteger('number') ?? 0;
  const entry = entries[number - 1];
  return entry === undefined
    ? noticeReply(NOTEBOOK_TEXTS[call.language].noSuchNumber(number, entries.length, whoseIs(owner)))
    : use(entry);
}

function withOwnEntry(given: Use, use: (entry: NotebookEntry) => Promise<Reply> | Reply): Promise<Reply> {
  const { call } = given;
  return withEntry(given, (entry) =>
    mayChange(entry, call) ? use(entry) : noticeReply(NOTEBOOK_TEXTS[call.language].notYours),
  );
}

function noticeReply({ title, text }: Notice): Reply {
  return plainReply(title, text);
}
