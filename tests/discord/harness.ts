import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import { z } from 'zod';
import type { EngineStatus } from '../../src/answer/engine.js';
import { type Config, readConfig } from '../../src/config.js';
import type { Corpus } from '../../src/corpus/document.js';
import { type Bot, type BotParts, startBot } from '../../src/discord/connection/bot.js';
import { makeLogger } from '../../src/log.js';
import type { FakeInteraction } from '../fakes/discord/fake-interaction.js';
import { stringAt } from '../fakes/discord/json.js';
import { componentsOf, type FakeEmbed, type FakeMessage } from '../fakes/discord/message.js';
import type { FakeDiscordOptions } from '../fakes/discord/options.js';
import { FakeDiscord } from '../fakes/discord/server.js';
import type { FakeChannel, FakeGuild, FakeUser } from '../fakes/discord/world.js';
import { FakeEngine } from '../fakes/engine.js';
import { plannedDocument } from '../fakes/planned-document.js';

/** A volume of two chapters, in which "money" is on every page of the first. */
export const volume = plannedDocument('belgium', 'Counterterrorism in Belgium', [
  {
    id: 'financing',
    title: 'Counterterrorism financing',
    authors: [{ family: 'Lemeunier', given: 'France' }],
    pages: [
      {
        label: '45',
        sentences: [
          { text: 'Terrorists need money.' },
          { text: 'Money moves in small sums.', note: { marker: '12', text: 'See the report on small sums.' } },
          { text: 'Banks watch large transfers of money.' },
        ],
      },
      {
        label: '46',
        sentences: [
          { text: 'Cash leaves no trace.' },
          { text: 'Couriers carry money over borders.' },
          { text: 'Charities may be abused for money.' },
        ],
      },
    ],
  },
  {
    id: 'prisons',
    title: 'Prisons',
    authors: [{ family: 'Jacobs', given: 'Ann' }],
    pages: [
      { label: '101', sentences: [{ text: 'Prisons isolate radical inmates.' }, { text: 'Guards are trained.' }] },
    ],
  },
]);

/** A document that tries to do things to Discord. */
export const hostileVolume = plannedDocument('hostile', '**@everyone** <@1>', [
  {
    id: 'attack',
    title: '# Attack [here](https://evil.example)',
    authors: [],
    pages: [
      {
        label: '1',
        sentences: [
          { text: '@everyone click [this](https://evil.example) ||now|| or **bold** <@123456789012345678> weapons.' },
          { text: '```code``` fences and `ticks` and <t:0:R> and :smile: and weapons.' },
        ],
      },
    ],
  },
]);

/** Fake engine that knows its documents. */
export class TestEngine extends FakeEngine {
  override status(): EngineStatus {
    const documents = this.corpus.documents.map((document) => ({
      id: document.id,
      title: document.item.title,
      citation: `Renard (ed.) 2016, ${document.item.title}`,
      pages: document.pageBreaks.length,
      sentences: document.sentences.length,
      words: document.text.split(/\s+/).length,
      hash: document.sourceHash,
    }));
    return { model: 'toy', indexId: 'toy', documents, queued: 0 };
  }
}

/** A bot in a server of the fake Discord, with what it writes to its log. */
export class Scene {
  readonly log: { readonly level: number; readonly msg: string; readonly [key: string]: unknown }[] = [];
  bot: Bot | undefined;

  private constructor(
    readonly fake: FakeDiscord,
    readonly guild: FakeGuild,
    readonly user: FakeUser,
    readonly engine: TestEngine,
    readonly stateDir: string,
    readonly settings: Readonly<Record<string, string>>,
  ) {}

  static async set(
    given: {
      readonly fake?: FakeDiscordOptions;
      readonly corpus?: Corpus;
      readonly settings?: Readonly<Record<string, string>>;
      readonly start?: boolean;
    } = {},
  ): Promise<Scene> {
    const fake = await FakeDiscord.start(given.fake);
    const guild = fake.guild();
    const engine = new TestEngine(given.corpus ?? { documents: [volume] });
    const stateDir = mkdtempSync(join(tmpdir(), 'pincite-bot-'));
    const scene = new Scene(fake, guild, fake.user('Reader'), engine, stateDir, given.settings ?? {});
    scenes.push(scene);
    if (given.start !== false) await scene.start();
    return scene;
  }

  get config(): Config {
    return readConfig({
      DISCORD_API: this.fake.restUrl,
      PINCITE_STATE_DIR: this.stateDir,
      DISCORD_TOKEN: this.fake.token,
      ...this.settings,
    });
  }

  get channel(): FakeChannel {
    return this.fake.channel(this.guild, 'general');
  }

  /** Starts the bot; again, when it was stopped: on the same state. */
  async start(
    given: Partial<Pick<BotParts, 'stopGraceMs' | 'token' | 'signal' | 'version' | 'observer'>> = {},
  ): Promise<Bot> {
    const stream = { write: (line: string) => void this.log.push(JSON.parse(line)) };
    const logger = makeLogger('debug', stream);
    const bot = await startBot({ engine: this.engine, config: this.config, token: this.fake.token, logger, ...given });
    this.bot = bot;
    await bot.registered;
    return bot;
  }

  async restart(): Promise<void> {
    await this.bot?.stop();
    await this.start();
  }

  /** Puts a question with /ask and waits for the answer. */
  async ask(question: string, options: Readonly<Record<string, string | boolean>> = {}, user = this.user) {
    const interaction = this.fake.slash({ user, command: 'ask', options: { question, ...options } });
    return { interaction, message: await this.#settled(interaction) };
  }

  /** Presses a button and waits for what comes. */
  async press(message: FakeMessage, label: string, user = this.user) {
    const interaction = this.fake.click({ message, user, label });
    return { interaction, message: await this.#settled(interaction) };
  }

  /** The first message of an answer, when the last one was sent and all is kept. */
  async #settled(interaction: FakeInteraction): Promise<FakeMessage> {
    const message = await interaction.response();
    await this.fake.waitFor(() => this.log.some(({ request, msg }) => request === interaction.id && msg === 'replied'));
    return message;
  }

  /** Has the bot's account post a message with buttons of any ids, as another program with its token could. */
  async post(buttons: readonly (readonly [label: string, customId: string])[]): Promise<FakeMessage> {
    const rows = Array.from({ length: Math.ceil(buttons.length / 5) }, (_, row) => ({
      type: 1,
      components: buttons
        .slice(row * 5, row * 5 + 5)
        .map(([label, custom_id]) => ({ type: 2, style: 2, label, custom_id })),
    }));
    const response = await fetch(`${this.fake.restUrl}/v10/channels/${this.channel.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${this.fake.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'buttons', components: rows }),
    });
    const { id } = z.object({ id: z.string() }).parse(await response.json());
    return this.fake.message(id).current;
  }

  /** What in the log is a warning or worse. */
  get complaints(): readonly string[] {
    return this.log.filter(({ level }) => level >= 40).map(({ msg }) => msg);
  }

  async end(): Promise<void> {
    await this.bot?.stop();
    const { violations, unexpected } = this.fake;
    await this.fake.stop();
    rmSync(this.stateDir, { recursive: true, force: true });
    expect(violations).toEqual([]);
    expect(unexpected).toEqual([]);
    expect(JSON.stringify(this.log)).not.toContain(this.fake.token);
  }
}

const scenes: Scene[] = [];

afterEach(async () => {
  for (const scene of scenes.splice(0)) await scene.end();
});

/** All texts of a message, one a line, as they are sent. */
export function sentTexts(message: FakeMessage): string {
  const displayed = componentsOf(message).map((component) => stringAt(component, 'content'));
  return [message.content, ...message.embeds.flatMap(embedTexts), ...displayed]
    .filter((text) => text !== '')
    .join('\n');
}

function embedTexts(embed: FakeEmbed): string[] {
  return [embed.author?.name, embed.title, embed.description, embed.footer?.text].filter(
    (text) => typeof text === 'string',
  );
}

/** A promise that the test settles when it likes. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
