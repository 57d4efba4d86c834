/** What Discord allows, in characters or in pieces, and the few bounds that Pincite sets itself. The only place that names them. */
export const LIMITS = {
  /** Text of a message outside its embeds. */
  content: 2000,
  embedsPerMessage: 10,
  /** All texts of all embeds of one message together. */
  embedTotal: 6000,
  /** The same for the text displays of a message that is laid out in containers, and its components, nested ones included. */
  layoutTotal: 4000,
  layoutComponents: 40,
  embedTitle: 256,
  embedDescription: 4096,
  embedAuthor: 256,
  embedFooter: 2048,
  rowsPerMessage: 5,
  buttonsPerRow: 5,
  buttonLabel: 80,
  customId: 100,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  /** Slash commands of an application; menu commands of messages besides. */
  commands: 100,
  messageCommands: 15,
  commandName: 32,
  description: 100,
  stringOption: 6000,
  threadName: 100,
  formTitle: 45,
  formField: 4000,
  /** Bytes of all files of one message. */
  fileBytes: 10 * 1024 * 1024,
} as const;

/** The longest question that is taken, in characters: what fits in one message. */
export const MAX_QUESTION = 2000;

/** Quotations that are asked for; those not shown at first, and the related ones, are behind "More results". */
export const MAX_RESULTS = 10;

/** Sentences on either side that "Context" shows, and how many more at each further press. */
export const CONTEXT_STEPS = [2, 5, 12, 30] as const;

/** Answers whose buttons keep working; the oldest beyond this are forgotten. */
export const KEPT_ANSWERS = 50_000;

/** Searches and lists whose pages can still be turned; the oldest beyond this are forgotten. */
export const KEPT_LOOK_UPS = 20_000;

/** The longest text that is searched for, in characters. */
export const MAX_SEARCH = 1000;

/** What decides how an interaction is acknowledged is given up after this long: Discord waits three seconds. */
export const PREPARE_MS = 2000;

/** A question that has no answer after this long is given up: the answer to an interaction must come within 15 minutes. */
export const ANSWER_TIMEOUT_MS = 10 * 60_000;

/** How long `stop` waits for the questions under way before it breaks them off. */
export const STOP_GRACE_MS = 20_000;

/** Between the starts of two shards: Discord lets one identify every five seconds. */
export const SHARD_SPACING_MS = 5500;

/** A shard that has not connected after this long has failed. */
export const SHARD_READY_MS = 60_000;

/** Before a shard that has ended is started again; doubled each time. */
export const SHARD_RESTART_MS = 2000;

/** How far long work is, is shown at most this often, in milliseconds. */
export const PROGRESS_MS = 1500;

/** Before a reply that did not get through is sent once more, in milliseconds. */
export const RESEND_MS = 1000;

/** How often a process of the bot says how it is, in milliseconds. */
export const PULSE_MS = 15_000;

/** Discord shows "is typing" for ten seconds; said again before they are over. */
export const TYPING_MS = 8_000;

/** The most questions a minute that a server can set as its limit. */
export const MOST_PER_MINUTE = 600;

/** The bytes of an attached draft: of a .md, .txt or .docx, and of what a .docx unpacks to. Some 40,000 words. */
export const DRAFT_BYTES = {
  textBytes: 256 * 1024,
  docxBytes: 8 * 1024 * 1024,
  unpackedBytes: 16 * 1024 * 1024,
} as const;

/** What reading a draft in a thread may take: a long one takes seconds. Who would wait behind more than these is told so at once. */
export const DRAFT_THREADS = {
  atOnce: 2,
  maxWaiting: 32,
  usualMs: 3000,
  milliseconds: 60_000,
  megabytes: 512,
} as const;

/** The longest typed text that is read at once, in characters: whatever is in it, that takes a fraction of a second. */
export const QUICK_TEXT = 2000;

/** What making a file of a notebook may take: a large one takes some hundred megabytes; more than this is an accident. */
export const EXPORT_THREADS = {
  atOnce: 1,
  maxWaiting: 16,
  usualMs: 3000,
  milliseconds: 5 * 60_000,
  megabytes: 1024,
} as const;

/** Quotations of one draft that are checked, and sentences that are looked up: what an answer's time is enough for. */
export const DRAFT_QUOTATIONS = 1000;
export const DRAFT_SENTENCES = 800;

/** An attachment that is not here after this long is given up, in milliseconds. */
export const DOWNLOAD_MS = 30_000;

/** What a check or a search finds is shown in at most so many messages; what is beyond them is in a file. */
export const REPORT_MESSAGES = 5;

/** Channels that a server can name as those with public answers: as many as an embed names, before and after a change. */
export const MAX_CHANNELS = 50;
