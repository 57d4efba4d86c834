import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DEFAULTS } from '../../src/config.js';
import { NOTEBOOK_LIMITS } from '../../src/desk/notebook/notebook.js';
import { commandsFor } from '../../src/discord/commands/command-list.js';
import { PERMISSIONS } from '../../src/discord/connection/install-link.js';
import { Metrics } from '../../src/discord/monitoring/metrics.js';
import { OUTCOMES } from '../../src/discord/monitoring/observer.js';
import { KEPT_ANSWERS, KEPT_LOOK_UPS } from '../../src/discord/show/limits.js';
import { allCommands } from '../../src/register.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const guide = read('docs/discord.md');
const deployed = ['deploy/Dockerfile', 'deploy/compose.yaml', 'deploy/pincite.service'].map(read);
const inCode = [...guide.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
const settingsIn = (text: string): string[] => text.match(/\b(?:DISCORD|PINCITE)_[A-Z_]+\b/g) ?? [];

describe('the guide to Discord', () => {
  it('names settings that there are, and so do the files for running it as a service', () => {
    expect(settingsIn(guide).length).toBeGreaterThan(8);
    for (const name of [guide, ...deployed].flatMap(settingsIn)) expect(Object.keys(DEFAULTS)).toContain(name);
  });

  it('names every slash command, and no other', () => {
    const there = commandsFor({ documents: [] });
    const names = there.map(({ data }) => data.name);
    const paths = new Set(['/healthz', '/metrics']);
    const named = inCode.filter((text) => /^\/[a-z-]+( [a-z]+)?$/.test(text) && !paths.has(text));
    expect(new Set(named.map((text) => text.slice(1).split(' ')[0]))).toEqual(new Set(names));
    for (const text of named) {
      const [name, subcommand] = text.slice(1).split(' ');
      const options = there.find(({ data }) => data.name === name)?.data.options ?? [];
      if (subcommand !== undefined) expect(options.map((option) => option.name)).toContain(subcommand);
    }
  });

  it('says who may use the commands that not everybody may', () => {
    const restricted = commandsFor({ documents: [] })
      .filter(({ data }) => data.default_member_permissions != null)
      .map(({ data }) => data.name);
    const rows = guide.split('\n').filter((line) => /\| who may \*Manage/.test(line));
    const told = rows.flatMap((row) => [...row.matchAll(/`\/([a-z-]+)`/g)].map((match) => match[1]));
    expect(told.sort()).toEqual(restricted.sort());
  });

  it('lists the permissions that the link asks for, with why', () => {
    for (const { name, why } of PERMISSIONS) expect(guide.replaceAll('`', '')).toContain(`| ${name} | ${why} |`);
  });

  it('names commands of the terminal and of npm that there are', () => {
    const { scripts } = z
      .looseObject({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const npm = [...guide.matchAll(/\bnpm (?:run )?([a-z]+)/g)].map((match) => match[1]);
    expect(new Set(npm)).toEqual(new Set(['ci', 'start', 'register']));
    for (const name of ['start', 'register']) expect(scripts).toHaveProperty(name);
    const own = [...guide.matchAll(/\bpincite (invite|register)\b/g)].map((match) => match[1]);
    expect(own.length).toBeGreaterThan(0);
    for (const name of own) expect(allCommands.map((command) => command.name)).toContain(name);
  });

  it('names files that there are', () => {
    const files = inCode.filter((text) => /^(?:deploy\/[\w.-]+|\.env\.example)$/.test(text));
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('names the metrics that there are, all of them', async () => {
    const { body } = await new Metrics(() => null).text();
    const there = [...body.matchAll(/^# TYPE (pincite_\w+)/gm)].map((match) => match[1] ?? '');
    const named = guide.match(/pincite_[a-z_]+[a-z]/g) ?? [];
    expect(new Set(named)).toEqual(new Set(there));
    for (const outcome of OUTCOMES) expect(guide).toContain(`\`${outcome}\``);
  });

  it('says how much is kept, and where', () => {
    const number = (value: number): string => new Intl.NumberFormat('en-GB').format(value);
    expect(guide).toContain(`the newest ${number(KEPT_ANSWERS)} answers`);
    expect(guide).toContain(`| the newest ${number(KEPT_LOOK_UPS)} |`);
    const { changes, undoDays } = NOTEBOOK_LIMITS;
    expect(guide).toContain(`until ${changes} further changes in that notebook, and for ${undoDays} days at most`);
  });
});
