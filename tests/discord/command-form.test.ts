import { expect, test } from 'vitest';
import { commandsFor } from '../../src/discord/commands/command-list.js';
import { commandForm } from '../../src/discord/connection/command-form.js';

const ours = commandsFor({ documents: [] }).map(({ data }) => data);

test('what Discord fills in and rearranges makes no difference', () => {
  const theirs = ours
    .map((command) => ({
      version: '1',
      id: '2',
      application_id: '3',
      nsfw: false,
      type: 1,
      default_member_permissions: null,
      dm_permission: true,
      name_localizations: null,
      options: [],
      ...command,
    }))
    .reverse();
  expect(commandForm(theirs)).toBe(commandForm(ours));
  expect(commandForm([{ name: 'a', contexts: [1, 0] }])).toBe(commandForm([{ contexts: [0, 1], name: 'a' }]));
});

test('what people see makes one', () => {
  const [first, ...others] = ours;
  expect(commandForm(others)).not.toBe(commandForm(ours));
  expect(commandForm([{ ...first, description: 'Other' }, ...others])).not.toBe(commandForm(ours));
  expect(
    commandForm([
      {
        name: 'a',
        options: [
          { name: 'x', type: 3 },
          { name: 'y', type: 3 },
        ],
      },
    ]),
  ).not.toBe(
    commandForm([
      {
        name: 'a',
        options: [
          { name: 'y', type: 3 },
          { name: 'x', type: 3 },
        ],
      },
    ]),
  );
});
