import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../src/cli/program.js';
import { readConfig } from '../../src/config.js';
import { applicationIdIn, installLink, PERMISSIONS } from '../../src/discord/connection/install-link.js';
import { allCommands } from '../../src/register.js';
import { contextFor, temporaryDirectory } from '../cli/run.js';
import { FakeDiscord } from '../fakes/discord/server.js';

let fake: FakeDiscord;

beforeEach(async () => {
  fake = await FakeDiscord.start();
});

afterEach(async () => {
  expect([fake.violations, fake.unexpected]).toEqual([[], []]);
  await fake.stop();
});

async function run(name: string, settings: Readonly<Record<string, string>> = {}, stateDir = temporaryDirectory()) {
  const { context, stdout, stderr } = contextFor();
  const config = readConfig({ DISCORD_TOKEN: fake.token, DISCORD_API: fake.restUrl, ...settings });
  const code = await runCli([name], { ...context, config, stateDir }, allCommands);
  return { code, out: stdout.text(), err: stderr.text() };
}

const writes = () => fake.requests.filter(({ method }) => method === 'PUT');

describe('pincite register', () => {
  test('registers what the bot answers, without connecting, and says what', async () => {
    const { code, out } = await run('register');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Registered, for the application “Pincite” \(\d+\), in every server and in direct messages:\n/,
    );
    const names = fake.commands().map(({ name }) => name);
    expect(names).toContain('chapter-financing');
    for (const name of names) expect(out).toContain(name);
    expect(fake.gateway.identifies).toEqual([]);
    expect(out).not.toContain(fake.token);
  });

  test('again, it changes nothing and says so', async () => {
    await run('register');
    const { code, out } = await run('register');
    expect(code).toBe(0);
    expect(out).toMatch(/^Registered already, nothing was changed/);
    expect(writes()).toHaveLength(1);
  });

  test('in one server when one is set', async () => {
    const guild = fake.guild();
    const { out } = await run('register', { DISCORD_GUILD_ID: guild.id });
    expect(out).toContain(`in the server ${guild.id}:`);
    expect(fake.commands()).toEqual([]);
    expect(fake.commands(guild).length).toBeGreaterThan(5);
  });

  test('takes them out of where they were before', async () => {
    const [first, second, stateDir] = [fake.guild(), fake.guild(), temporaryDirectory()];
    await run('register', { DISCORD_GUILD_ID: first.id }, stateDir);
    const moved = await run('register', { DISCORD_GUILD_ID: second.id }, stateDir);
    expect(moved.out).toContain(`Removed from the server ${first.id}, which had them before.`);
    expect(fake.commands(first)).toEqual([]);
    const everywhere = await run('register', {}, stateDir);
    expect(everywhere.out).toContain(`Removed from the server ${second.id}`);
    expect(fake.commands(second)).toEqual([]);
    expect(fake.commands().length).toBeGreaterThan(5);
    expect((await run('register', {}, stateDir)).out).not.toContain('Removed');
    const back = await run('register', { DISCORD_GUILD_ID: first.id }, stateDir);
    expect(back.out).toContain('Removed from everywhere else, which had them before.');
    expect([fake.commands().length, fake.commands(first).length > 5]).toEqual([0, true]);
  });

  test('a state folder that can’t be written costs only that', async () => {
    const file = join(temporaryDirectory(), 'file');
    writeFileSync(file, '');
    const { code, out } = await run('register', { DISCORD_GUILD_ID: fake.guild().id }, file);
    expect(code).toBe(0);
    expect(out).toContain('they may be still');
  });

  test('says what is wrong, and what to do', async () => {
    expect(await run('register', { DISCORD_TOKEN: '' })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/DISCORD_TOKEN is not set\.\n.*developer portal/),
    });
    const refused = await run('register', { DISCORD_TOKEN: 'wrong.token.value' });
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('Discord does not accept the token.') });
    expect(refused.err).not.toContain('wrong.token.value');
    const elsewhere = await run('register', { DISCORD_GUILD_ID: '123456789012345678' });
    expect(elsewhere).toMatchObject({ code: 1, err: expect.stringContaining('correct DISCORD_GUILD_ID') });
    const gone = await run('register', { DISCORD_API: 'http://127.0.0.1:9/api' });
    expect(gone).toMatchObject({ code: 1, err: expect.stringContaining('Discord could not be reached.') });
  });
});

describe('pincite invite', () => {
  test('prints the link, with both scopes and the permissions that are used', async () => {
    const { code, out } = await run('invite');
    expect(code).toBe(0);
    const link = new URL(out.split('\n')[0] ?? '');
    expect(link.origin + link.pathname).toBe('https://discord.com/oauth2/authorize');
    expect(link.searchParams.get('scope')).toBe('bot applications.commands');
    expect(link.searchParams.get('client_id')).toBe(fake.world.applicationId);
    // View Channels, Send Messages (also in threads), Create Public Threads, Embed Links, Attach Files, Read Message History,
    // Add Reactions; by Discord's documentation.
    const bits = [10n, 11n, 38n, 35n, 14n, 15n, 16n, 6n];
    expect(BigInt(link.searchParams.get('permissions') ?? 0)).toBe(bits.reduce((sum, bit) => sum | (1n << bit), 0n));
    for (const { name } of PERMISSIONS) expect(out).toContain(name);
  });

  test('needs no network when the token tells whose it is', () => {
    const id = '123456789012345678';
    expect(applicationIdIn(`${Buffer.from(id).toString('base64')}.abc.def`)).toBe(id);
    expect(applicationIdIn('fake.token.value')).toBeNull();
    expect(applicationIdIn('')).toBeNull();
    expect(installLink(id)).toContain(`client_id=${id}`);
  });
});
