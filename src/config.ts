import { z } from 'zod';
import { PinciteError } from './errors.js';

const flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'])
  .transform((value) => ['true', '1', 'yes'].includes(value));
const count = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

/** The languages that citations can be worded in. */
export const CITATION_LOCALES = ['en', 'en-GB', 'fr', 'nl', 'de'] as const;
export type CitationLanguage = (typeof CITATION_LOCALES)[number];

/** Every setting's default, as it would be written in `.env`. Documented in `.env.example`; a test holds the two together. */
export const DEFAULTS = {
  DISCORD_TOKEN: '',
  DISCORD_GUILD_ID: '',
  DISCORD_MESSAGE_CONTENT: 'false',
  DISCORD_API: 'https://discord.com/api',
  DISCORD_SHARDS: '1',
  PINCITE_CORPUS_DIR: 'corpus',
  PINCITE_INDEX_DIR: 'index',
  PINCITE_STATE_DIR: 'state',
  PINCITE_MODELS_DIR: 'models',
  PINCITE_STYLES: '',
  PINCITE_STYLE: '',
  PINCITE_LOCALE: '',
  PINCITE_MODEL: 'pincite-e5-small',
  PINCITE_READER: 'pincite-reader',
  PINCITE_ALLOW_DOWNLOAD: 'false',
  PINCITE_THREADS: '0',
  PINCITE_MAX_WAITING: '256',
  PINCITE_QUOTATIONS: '3',
  PINCITE_QUOTATION_WORDS: '110',
  PINCITE_READ: '8',
  PINCITE_MIN_PROBABILITY: '0.3',
  PINCITE_CLEAR_PROBABILITY: '0.6',
  PINCITE_METRICS_HOST: '127.0.0.1',
  PINCITE_METRICS_PORT: '0',
  PINCITE_LOG_LEVEL: 'info',
} as const;

/** The name of a setting. */
export type Setting = keyof typeof DEFAULTS;

const schema = z.object({
  DISCORD_TOKEN: z.string(),
  DISCORD_GUILD_ID: z.string().regex(/^(\d{17,20})?$/, 'is not a Discord id (17 to 20 digits)'),
  DISCORD_MESSAGE_CONTENT: flag,
  DISCORD_API: z.url(),
  DISCORD_SHARDS: z.union([z.literal('auto'), count(1, 1000)]),
  PINCITE_CORPUS_DIR: z.string().min(1),
  PINCITE_INDEX_DIR: z.string().min(1),
  PINCITE_STATE_DIR: z.string().min(1),
  PINCITE_MODELS_DIR: z.string().min(1),
  PINCITE_STYLES: z.string(),
  PINCITE_STYLE: z.string().toLowerCase(),
  PINCITE_LOCALE: z.enum(['', ...CITATION_LOCALES]),
  PINCITE_MODEL: z.string().min(1),
  PINCITE_READER: z.string().min(1),
  PINCITE_ALLOW_DOWNLOAD: flag,
  PINCITE_THREADS: count(0, 64),
  PINCITE_MAX_WAITING: count(1, 100_000),
  PINCITE_QUOTATIONS: count(1, 5),
  PINCITE_QUOTATION_WORDS: count(20, 200),
  PINCITE_READ: count(1, 64),
  PINCITE_CLEAR_PROBABILITY: z.coerce.number().min(0).max(1),
  PINCITE_MIN_PROBABILITY: z.coerce.number().min(0).max(1),
  PINCITE_METRICS_HOST: z.string().regex(/^[\w.:-]+$/, 'is not a host or an address'),
  PINCITE_METRICS_PORT: count(0, 65_535),
  PINCITE_LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']),
});

/** Between the two lies what is shown as closest without clearly answering. */
const ordered = schema.refine(
  ({ PINCITE_MIN_PROBABILITY: least, PINCITE_CLEAR_PROBABILITY: clear }) => least <= clear,
  { path: ['PINCITE_MIN_PROBABILITY'], message: 'is above PINCITE_CLEAR_PROBABILITY' },
);

/** All settings, checked. */
export interface Config {
  readonly discord: {
    /** Null when there is none: then Pincite talks in the terminal. Never logged. */
    readonly token: string | null;
    /** Register the commands in this server only (at once) instead of everywhere. */
    readonly guildId: string | null;
    /** Ask for the privileged intent that shows messages which don't mention the bot. */
    readonly messageContent: boolean;
    /** Base URL of Discord's HTTP API, without version. */
    readonly api: string;
    /** Connections to Discord, each a process of its own when there are several; `auto` for as many as Discord recommends. */
    readonly shards: number | 'auto';
  };
  readonly paths: {
    readonly corpus: string;
    readonly index: string;
    readonly state: string;
    readonly models: string;
    /** The user's own citation styles; null for the shipped ones only. */
    readonly styles: string | null;
  };
  /** How citations are made for those who chose no style. */
  readonly citation: {
    /** The id of a style; null where none is set: then APA, where one is needed. */
    readonly style: string | null;
    /** Null for the style's own language. */
    readonly locale: CitationLanguage | null;
  };
  readonly model: {
    readonly name: string;
    /** The folder of the reading model; null to answer without one. */
    readonly reader: string | null;
    readonly allowDownload: boolean;
    readonly threads: number;
    readonly maxWaiting: number;
  };
  readonly answer: {
    /** Quotations shown at first. */
    readonly quotations: number;
    /** A quotation takes in neighbouring sentences up to this many words. */
    readonly quotationWords: number;
    /** Quotations that the reader reads with a question. */
    readonly readDepth: number;
    /** From this probability on an answer is said to be clear. */
    readonly clearProbability: number;
    /** Below this probability an answer is "not found". */
    readonly minProbability: number;
  };
  /** Where health and metrics are offered over HTTP. */
  readonly monitoring: {
    readonly host: string;
    /** Null: not at all. */
    readonly port: number | null;
  };
  readonly logLevel: z.infer<typeof schema>['PINCITE_LOG_LEVEL'];
}

/**
 * Reads the settings out of an environment. Unset and empty settings take their default.
 * @throws PinciteError configuration: names every setting that is wrong, never its value
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const raw = Object.fromEntries(
    Object.entries(DEFAULTS).map(([name, preset]) => [name, environment[name]?.trim() || preset]),
  );
  const parsed = ordered.safeParse(raw);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new PinciteError(
      'configuration',
      `These settings are wrong: ${wrong.join('; ')}.`,
      'Correct them in .env or in the environment; .env.example says what each may be.',
    );
  }
  const c = parsed.data;
  return {
    discord: {
      token: c.DISCORD_TOKEN === '' ? null : c.DISCORD_TOKEN,
      guildId: c.DISCORD_GUILD_ID === '' ? null : c.DISCORD_GUILD_ID,
      messageContent: c.DISCORD_MESSAGE_CONTENT,
      api: c.DISCORD_API,
      shards: c.DISCORD_SHARDS,
    },
    paths: {
      corpus: c.PINCITE_CORPUS_DIR,
      index: c.PINCITE_INDEX_DIR,
      state: c.PINCITE_STATE_DIR,
      models: c.PINCITE_MODELS_DIR,
      styles: c.PINCITE_STYLES === '' ? null : c.PINCITE_STYLES,
    },
    citation: {
      style: c.PINCITE_STYLE === '' ? null : c.PINCITE_STYLE,
      locale: c.PINCITE_LOCALE === '' ? null : c.PINCITE_LOCALE,
    },
    model: {
      name: c.PINCITE_MODEL,
      reader: c.PINCITE_READER === 'none' ? null : c.PINCITE_READER,
      allowDownload: c.PINCITE_ALLOW_DOWNLOAD,
      threads: c.PINCITE_THREADS,
      maxWaiting: c.PINCITE_MAX_WAITING,
    },
    answer: {
      quotations: c.PINCITE_QUOTATIONS,
      quotationWords: c.PINCITE_QUOTATION_WORDS,
      readDepth: c.PINCITE_READ,
      clearProbability: c.PINCITE_CLEAR_PROBABILITY,
      minProbability: c.PINCITE_MIN_PROBABILITY,
    },
    monitoring: {
      host: c.PINCITE_METRICS_HOST,
      port: c.PINCITE_METRICS_PORT === 0 ? null : c.PINCITE_METRICS_PORT,
    },
    logLevel: c.PINCITE_LOG_LEVEL,
  };
}
