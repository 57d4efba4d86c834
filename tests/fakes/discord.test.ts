import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContextMenuCommandBuilder,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  Partials,
  PermissionFlagsBits,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import { buttonsOf, isEphemeral, textOf } from './discord/message.js';
import { openApiAvailable, openApiPath } from './discord/openapi.js';
import type { FakeDiscordOptions } from './discord/options.js';
import { FakeDiscord } from './discord/server.js';

const intents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.MessageContent,
];
const ask = new SlashCommandBuilder()
  .setName('ask')
  .setDescription('Asks the documents')
  .addStringOption((option) => option.setName('question').setDescription('The question').setRequired(true))
  .addStringOption((option) => option.setName('in').setDescription('A document').setAutocomplete(true));

const openClients: { client: Client; fake: FakeDiscord }[] = [];
const openFakes: FakeDiscord[] = [];

afterEach(async () => {
  for (const { client, fake } of openClients.splice(0)) {
    if (client.isReady()) await fake.settled(client.ws.shards.size);
    await client.destroy();
  }
  for (const fake of openFakes.splice(0)) await fake.stop();
}, 20_000);

async function started(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const fake = await FakeDiscord.start(options);
  openFakes.push(fake);
  return fake;
}

async function loggedIn(fake: FakeDiscord, wanted: readonly GatewayIntentBits[] = intents): Promise<Client<true>> {
  const client = new Client({ ...fake.clientOptions(), intents: wanted, partials: [Partials.Channel] });
  openClients.push({ client, fake });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(fake.token);
  return ready;
}

/** Answers every interaction; a failure of the answer fails the test that waits for its result. */
function answering(client: Client, answer: (interaction: Interaction) => Promise<unknown>): unknown[] {
  const failures: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch((error: unknown) => failures.push(error));
  });
  return failures;
}

describe('logging in', () => {
  test('a client becomes ready and sees its servers', async () => {
    const fake = await started();
    const guild = fake.guild({ name: 'Reading room', channels: ['general', 'quiet'] });
    const client = await loggedIn(fake);
    expect(client.user.username).toBe('pincite');
    expect(client.guilds.cache.get(guild.id)?.name).toBe('Reading room');
    expect(client.channels.cache.size).toBe(2);
    expect(fake.gateway.identifies).toHaveLength(1);
    expect(fake.unexpected).toEqual([]);
    expect(fake.violations).toEqual([]);
  });

  test('another token is refused', async () => {
    const fake = await started();
    const client = new Client({ ...fake.clientOptions(), intents });
    openClients.push({ client, fake });
    await expect(client.login('another.token.value')).rejects.toThrow(/invalid token/i);
  });

  test('an intent that was not granted is refused', async () => {
    const fake = await started({ disallowedIntents: GatewayIntentBits.MessageContent });
    const client = new Client({ ...fake.clientOptions(), intents });
    openClients.push({ client, fake });
    await expect(client.login(fake.token)).rejects.toThrow(/disallowed intents/i);
  });

  test('each shard sees its own servers', async () => {
    const fake = await started();
    for (let index = 0; index < 6; index += 1) fake.guild({ name: `Library ${index}` });
    const client = new Client({ ...fake.clientOptions(), intents, shards: [0, 1], shardCount: 2 });
    openClients.push({ client, fake });
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(fake.token);
    await ready;
    expect(fake.gateway.identifies.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(client.guilds.cache.size).toBe(6);
  });
});

describe('commands', () => {
  test('a slash command is deferred, edited and followed up', async () => {
    const fake = await started();
    const guild = fake.guild();
    const client = await loggedIn(fake);
    await client.application.commands.set([ask]);
    const failures = answering(client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply({ embeds: [{ description: interaction.options.getString('question', true) }] });
      await interaction.followUp({ content: 'And more.', flags: MessageFlags.Ephemeral });
    });
    const ann = fake.user('Ann');
    const asked = fake.slash({ command: 'ask', options: { question: 'Why?' }, user: ann });
    const response = await asked.response();
    expect(textOf(response)).toBe('Why?');
    expect(isEphemeral(response)).toBe(true);
    expect(asked.acknowledgedAfterMs).toBeDefined();
    const [followUp] = await asked.followedUp();
    expect(followUp?.content).toBe('And more.');
    const channel = fake.channel(guild, 'general');
    expect(fake.messages(channel, ann)).toHaveLength(2);
    expect(fake.messages(channel, fake.user('Bob'))).toHaveLength(0);
    expect(failures).toEqual([]);
    expect(fake.violations).toEqual([]);
    expect(fake.unexpected).toEqual([]);
  });

  test('choices are offered while an option is typed', async () => {
    const fake = await started();
    fake.guild();
    const client = await loggedIn(fake);
    await client.application.commands.set([ask]);
    answering(client, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const typed = interaction.options.getFocused();
      await interaction.respond(typed === '' ? [] : [{ name: `Book of ${typed}`, value: typed }]);
    });
    const user = fake.user('Ann');
    expect(await fake.autocomplete({ command: 'ask', focused: 'in', options: { in: 'tea' }, user })).toEqual([
      { name: 'Book of tea', value: 'tea' },
    ]);
    expect(await fake.autocomplete({ command: 'ask', focused: 'in', user })).toEqual([]);
    expect(fake.violations).toEqual([]);
  });

  test('what a user could not enter is a mistake of the test', async () => {
    const fake = await started();
    fake.guild();
    const client = await loggedIn(fake);
    await client.application.commands.set([ask]);
    const user = fake.user('Ann');
    expect(() => fake.slash({ command: 'tell', user })).toThrow(/not registered "tell"/);
    expect(() => fake.slash({ command: 'ask', user })).toThrow(/needs the option "question"/);
    expect(() => fake.slash({ command: 'ask', options: { question: 1 }, user })).toThrow(/takes text/);
    expect(() => fake.slash({ command: 'ask', options: { question: 'a', mood: 'b' }, user })).toThrow(
      /no option "mood"/,
    );
  });

  test('an interaction is acknowledged once, in time, and its token expires', async () => {
    const fake = await started();
    fake.guild();
    const client = await loggedIn(fake);
    await client.application.commands.set([ask]);
    const user = fake.user('Ann');
    const codes: unknown[] = [];
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const refused = (error: { code?: unknown }) => codes.push(error.code);
      const question = interaction.options.getString('question', true);
      if (question === 'late') fake.clock.advance(3001);
      await interaction.reply('Yes.').catch(refused);
      const again = { body: { type: 4, data: { content: 'Again.' } }, auth: false } as const;
      await client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, again).catch(refused);
      fake.clock.advance(16 * 60 * 1000);
      await interaction.followUp('Later.').catch(refused);
    });
    fake.slash({ command: 'ask', options: { question: 'in time' }, user });
    await fake.waitFor(() => codes.length === 2);
    expect(codes).toEqual([40060, 50027]);
    fake.slash({ command: 'ask', options: { question: 'late' }, user });
    await fake.waitFor(() => codes.length === 5);
    expect(codes.slice(2, 4)).toEqual([10062, 10062]);
  });
});

describe('other interactions', () => {
  const notes = new SlashCommandBuilder()
    .setName('notes')
    .setDescription('Your notes')
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageMessages)
    .addSubcommand((sub) =>
      sub
        .setName('import')
        .setDescription('Imports notes')
        .addAttachmentOption((option) => option.setName('file').setDescription('The file').setRequired(true)),
    );
  const check = new ContextMenuCommandBuilder().setName('Check quotation').setType(ApplicationCommandType.Message);

  test('subcommands with a file, permissions, and direct messages', async () => {
    const fake = await started();
    fake.guild();
    const client = await loggedIn(fake);
    await client.application.commands.set([notes]);
    const failures = answering(client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const file = interaction.options.getAttachment('file', true);
      const text = await (await fetch(file.url)).text();
      const answer = `${interaction.options.getSubcommand()} ${text} ${interaction.inGuild()}`;
      const { resource } = await interaction.reply({ content: answer, withResponse: true });
      await resource?.message?.edit({ content: `${answer}!` });
    });
    const user = fake.user('Ann');
    const entry = { command: 'notes import', options: { file: { filename: 'n.txt', content: 'abc' } }, user };
    const inGuild = fake.slash(entry);
    expect((await inGuild.response()).content).toMatch(/^import abc true/);
    const inPrivate = fake.slash({ ...entry, dm: true, locale: 'de' });
    await fake.waitFor(() => fake.messages(fake.dm(user))[0]?.content === 'import abc false!');
    expect((await inPrivate.response()).interaction_metadata?.['name']).toBe('notes');
    expect(() => fake.slash({ ...entry, user: fake.user('Bob', { permissions: '0' }) })).toThrow(/permissions/);
    expect(failures).toEqual([]);
    expect(fake.violations).toEqual([]);
    expect(fake.unexpected).toEqual([]);
  });

  test('a message command shows the message; its menu opens a modal, which is submitted', async () => {
    const fake = await started();
    fake.guild();
    const client = await loggedIn(fake);
    await client.application.commands.set([check]);
    const failures = answering(client, async (interaction) => {
      if (interaction.isMessageContextMenuCommand()) {
        const menu = new StringSelectMenuBuilder()
          .setCustomId('what')
          .addOptions({ label: 'Correct', value: 'correct' }, { label: 'Ignore', value: 'ignore' });
        const row = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu);
        await interaction.reply({ content: interaction.targetMessage.content, components: [row], flags: 64 });
      } else if (interaction.isStringSelectMenu()) {
        const input = new TextInputBuilder().setCustomId('text').setLabel('Text').setStyle(TextInputStyle.Short);
        const row = new ActionRowBuilder<TextInputBuilder>().addComponents(input);
        await interaction.showModal(new ModalBuilder().setCustomId('fix').setTitle('Correct').addComponents(row));
      } else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
        await interaction.deferUpdate();
        await interaction.editReply({ content: interaction.fields.getTextInputValue('text'), components: [] });
      }
    });
    const user = fake.user('Ann');
    const message = fake.say({ user, content: 'To be or not to be' });
    const shown = await fake.contextMenu({ command: 'Check quotation', message, user }).response();
    expect(shown.content).toBe('To be or not to be');
    const select = { message: shown, customId: 'what', values: ['correct'] };
    expect(() => fake.select({ ...select, user: fake.user('Bob') })).toThrow(/ephemeral/);
    const chosen = fake.select({ ...select, user });
    await chosen.opened();
    expect(() => fake.modalSubmit({ interaction: chosen, values: {} })).toThrow(/required/);
    const corrected = await fake.modalSubmit({ interaction: chosen, values: { text: 'To be, or not' } }).response();
    expect(corrected).toMatchObject({ id: shown.id, content: 'To be, or not' });
    expect(failures).toEqual([]);
    expect(fake.violations).toEqual([]);
  });

  test('the first follow-up to a deferred answer takes its place; an answer can be deleted', async () => {
    const fake = await started();
    const guild = fake.guild();
    const client = await loggedIn(fake);
    await client.application.commands.set([ask]);
    const failures = answering(client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.followUp('Here.');
      if (interaction.options.getString('question') === 'go') await interaction.deleteReply();
    });
    const user = fake.user('Ann');
    const kept = fake.slash({ command: 'ask', options: { question: 'stay' }, user });
    expect((await kept.response()).content).toBe('Here.');
    expect(kept.followUps()).toEqual([]);
    fake.slash({ command: 'ask', options: { question: 'go' }, user });
    await fake.waitFor(() => fake.requests.some(({ method, status }) => method === 'DELETE' && status === 204));
    expect(fake.messages(fake.channel(guild, 'general'))).toHaveLength(1);
    expect(failures).toEqual([]);
  });
});

describe('messages', () => {
  test('the bot reads and answers, in servers and in direct messages', async () => {
    const fake = await started();
    const guild = fake.guild();
    const client = await loggedIn(fake);
    const read: string[] = [];
    client.on(Events.MessageCreate, async (message) => {
      if (message.author.bot) return;
      read.push(message.content);
      await message.channel.sendTyping?.();
      await message.reply({ content: 'Noted.', allowedMentions: { repliedUser: false } });
    });
    const user = fake.user('Ann');
    const general = fake.channel(guild, 'general');
    const said = fake.say({ user, channel: general, content: 'Hello' });
    const [reply] = await fake.replies(general);
    expect(reply?.referenced_message?.id).toBe(said.id);
    expect(reply?.mentions).toEqual([]);
    fake.say({ user, dm: true, content: 'In private' });
    await fake.replies(fake.dm(user));
    expect(read).toEqual(['Hello', 'In private']);
    expect(fake.typing).toContain(general.id);
    expect(fake.violations).toEqual([]);
    expect(fake.unexpected).toEqual([]);
  });

  test.each([
    ['without the intent', intents.slice(0, -1), {}],
    ['when messages arrive empty', intents, { messagesArriveEmpty: true }],
  ])('%s only mentions and direct messages have content', async (_name, wanted, options) => {
    const fake = await started(options);
    fake.guild();
    const client = await loggedIn(fake, wanted);
    const read: string[] = [];
    client.on(Events.MessageCreate, (message) => read.push(message.content));
    const user = fake.user('Ann');
    fake.say({ user, content: 'secret' });
    fake.say({ user, content: `<@${client.user.id}> hello` });
    fake.say({ user, dm: true, content: 'private' });
    await fake.waitFor(() => read.length === 3);
    expect(read).toEqual(['', `<@${client.user.id}> hello`, 'private']);
  });

  test('a button updates its message; a reaction arrives', async () => {
    const fake = await started();
    const guild = fake.guild();
    const client = await loggedIn(fake);
    const row = (disabled: boolean) =>
      new ActionRowBuilder<ButtonBuilder>().addComponents(
        new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary).setDisabled(disabled),
      );
    answering(client, async (interaction) => {
      if (interaction.isButton()) await interaction.update({ content: 'Page 2', components: [row(true)] });
    });
    client.on(Events.MessageCreate, async (message) => {
      if (!message.author.bot) await message.reply({ content: 'Page 1', components: [row(false)] });
    });
    const emojis: (string | null)[] = [];
    client.on(Events.MessageReactionAdd, (reaction) => emojis.push(reaction.emoji.name));
    const user = fake.user('Ann');
    const general = fake.channel(guild, 'general');
    fake.say({ user, channel: general, content: 'Go' });
    const message = (await fake.replies(general))[0];
    if (message === undefined) throw new Error('no reply');
    const after = await fake.click({ message, label: 'More', user }).response();
    expect(after.id).toBe(message.id);
    expect(after.content).toBe('Page 2');
    expect(buttonsOf(after)[0]?.disabled).toBe(true);
    expect(() => fake.click({ message, label: 'More', user })).toThrow(/disabled/);
    fake.react({ message, user, emoji: '👍' });
    await fake.waitFor(() => emojis.length === 1);
    expect(fake.violations).toEqual([]);
  });

  test('a file goes up and comes down', async () => {
    const fake = await started();
    const guild = fake.guild();
    const client = await loggedIn(fake);
    const channel = await client.channels.fetch(fake.channel(guild, 'general').id);
    if (channel?.isSendable() !== true) throw new Error('not a channel to send to');
    const sent = await channel.send({ files: [{ attachment: Buffer.from('[1]'), name: 'notes.json' }] });
    const [attachment] = sent.attachments.values();
    const down = await fetch(attachment?.url ?? '');
    expect(await down.text()).toBe('[1]');
    expect(fake.violations).toEqual([]);
  });

  test('an empty message is refused', async () => {
    const fake = await started();
    const guild = fake.guild();
    const client = await loggedIn(fake);
    const route = `/channels/${fake.channel(guild, 'general').id}/messages` as const;
    await expect(client.rest.post(route, { body: { content: '' } })).rejects.toMatchObject({ code: 50006 });
  });
});

describe('failures of the API', () => {
  test('a rate limit is waited for, a server error tried again', async () => {
    const fake = await started();
    const guild = fake.guild();
    const client = await loggedIn(fake);
    const channel = await client.channels.fetch(fake.channel(guild, 'general').id);
    if (channel?.isSendable() !== true) throw new Error('not a channel to send to');
    fake.failNext(1, { kind: 'rate-limit', retryAfter: 0.01 });
    fake.failNext(1, { kind: 'server-error' });
    await channel.send('Hello');
    const statuses = fake.requests.filter(({ method }) => method === 'POST').map(({ status }) => status);
    expect(statuses).toEqual([429, 503, 200]);
    expect(fake.messages(channel.id)).toHaveLength(1);
    fake.failNext(1, { kind: 'refuse', status: 403, code: 50001, message: 'Missing Access' });
    await expect(channel.send('Again')).rejects.toMatchObject({ code: 50001 });
  });

  test.each([
    ['reset', 2, 'sent'],
    ['hang', 2, 'sent'],
    ['drop', 1, 'SocketError: other side closed'],
  ] as const)('a request without an answer (%s)', async (kind, requests, outcome) => {
    const fake = await started();
    const guild = fake.guild();
    const client = await loggedIn(fake);
    client.rest.options.timeout = 50;
    const route = `/channels/${fake.channel(guild, 'general').id}/messages` as const;
    fake.failNext(1, { kind }, ({ method }) => method === 'POST');
    const sending = client.rest.post(route, { body: { content: 'Hello' } });
    expect(await sending.then(() => 'sent', String)).toBe(outcome);
    expect(fake.requests.filter(({ method }) => method === 'POST')).toHaveLength(requests);
  });

  test('an unknown route is reported', async () => {
    const fake = await started();
    const client = await loggedIn(fake);
    await expect(client.rest.get('/nothing/here')).rejects.toMatchObject({ status: 404 });
    expect(fake.unexpected).toEqual(['GET /nothing/here']);
  });
});

describe('failures of the gateway', () => {
  test('a dropped connection is resumed, and what was missed is replayed', async () => {
    const fake = await started();
    fake.guild();
    const client = await loggedIn(fake);
    const read: string[] = [];
    client.on(Events.MessageCreate, (message) => read.push(message.content));
    const user = fake.user('Ann');
    fake.gateway.drop();
    await fake.waitFor(() => fake.gateway.connected.length === 0);
    fake.say({ user, content: 'Missed?' });
    await fake.waitFor(() => read.includes('Missed?'));
    expect(fake.gateway.resumes).toHaveLength(1);
    expect(fake.gateway.identifies).toHaveLength(1);
  });

  test('a request to reconnect leads to a resumption', async () => {
    const fake = await started();
    await loggedIn(fake);
    fake.gateway.requestReconnect();
    await fake.waitFor(() => fake.gateway.resumes.length === 1 && fake.gateway.connected.length === 1);
    expect(fake.gateway.identifies).toHaveLength(1);
  });

  test('an invalid session is identified anew', async () => {
    const fake = await started();
    await loggedIn(fake);
    fake.gateway.invalidate(false);
    await fake.waitFor(() => fake.gateway.identifies.length === 2 && fake.gateway.connected.length === 1);
    expect(fake.gateway.resumes).toHaveLength(0);
  });

  test('a resumption that is refused is followed by an identification', async () => {
    const fake = await started();
    await loggedIn(fake);
    fake.gateway.nextResume = 'invalid';
    fake.gateway.close(4000);
    await fake.waitFor(() => fake.gateway.identifies.length === 2 && fake.gateway.connected.length === 1);
    expect(fake.gateway.resumes).toHaveLength(1);
  });

  test('a session may be invalid for a moment only', async () => {
    const fake = await started();
    await loggedIn(fake);
    fake.gateway.nextResume = 'invalid-resumable';
    fake.gateway.close(4000);
    await fake.waitFor(() => fake.gateway.resumes.length === 2 && fake.gateway.connected.length === 1);
    expect(fake.gateway.identifies).toHaveLength(1);
  });

  test('a connection without heartbeat acknowledgements is given up', async () => {
    const fake = await started({ heartbeatIntervalMs: 50 });
    await loggedIn(fake);
    fake.gateway.acknowledging = false;
    await fake.waitFor(() => fake.gateway.resumes.length > 0);
    fake.gateway.acknowledging = true;
    await fake.waitFor(() => fake.gateway.connected.length === 1);
    expect(fake.gateway.heartbeats).toBeGreaterThan(0);
  });
});

describe('checks', () => {
  test("what is beyond Discord's limits is refused and reported", async () => {
    const fake = await started();
    const guild = fake.guild();
    const client = await loggedIn(fake);
    const route = `/channels/${fake.channel(guild, 'general').id}/messages` as const;
    const send = (body: unknown) => expect(client.rest.post(route, { body })).rejects.toMatchObject({ code: 50035 });
    await send({ embeds: [{ description: 'x'.repeat(5000) }] });
    expect(fake.violations.at(-1)).toMatch(/description/);
    await send({ embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] });
    expect(fake.violations.at(-1)).toMatch(/total length of the embeds is 6001/);
    const button = { type: 2, style: 1, label: 'A', custom_id: 'same' };
    await send({ content: 'x', components: [{ type: 1, components: [button, button] }] });
    expect(fake.violations.at(-1)).toMatch(/custom_id "same" twice/);
  });

  test.skipIf(!openApiAvailable())(
    `what goes against Discord's description is reported (needs ${openApiPath})`,
    async () => {
      const fake = await started();
      const guild = fake.guild();
      const client = await loggedIn(fake);
      expect(fake.validation).toBe('on');
      const route = `/channels/${fake.channel(guild, 'general').id}/messages` as const;
      const refused = async (body: unknown) => {
        await expect(client.rest.post(route, { body })).rejects.toMatchObject({ code: 50035 });
        return fake.violations.at(-1)?.replace(`POST ${route}: `, '');
      };
      expect(await refused({ content: 'x', tts: 'loud' })).toBe('/tts must be boolean or null, but is "loud"');
      const button = { type: 2, style: 9, label: 'x', custom_id: 'x' };
      expect(await refused({ content: 'x', components: [{ type: 1, components: [button] }] })).toBe(
        '/components/0/components/0/style must be one of 1, 2, 3, 4, 5, 6, but is 9',
      );
      expect(await refused({ content: 'x', components: [{ type: 99 }] })).toBe(
        '/components/0/type must be one of 1, 9, 10, 12, 13, 14, 17, but is 99',
      );
      expect(fake.violations).toHaveLength(3);
    },
  );
});
