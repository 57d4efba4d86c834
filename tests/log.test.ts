import { DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PinciteError } from '../src/errors.js';
import { makeLogger } from '../src/log.js';

const INTERACTION_TOKEN = 'aW50ZXJhY3Rpb246MTIzOnNlY3JldA';
// Of the shape that Discord gives them; never given to a bot.
const BOT_TOKEN = ['MTIzNDU2Nzg5MDEyMzQ1Njc4', 'GaBcDe', 'abcdefghijklmnopqrstuvwxyz0123456789AB'].join('.');
const ADDRESS = 'https://discord.com/api/v10';

function refusal(path: string): DiscordAPIError {
  const raw = {
    code: 50035,
    message: 'Invalid Form Body',
    errors: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] } },
  };
  const body = { files: undefined, body: { content: 'Who pays the couriers?' } };
  return new DiscordAPIError(raw, 50035, 400, 'PATCH', `${ADDRESS}${path}`, body);
}

/** What the log holds after an error was written to it: the line, and its `err`. */
function logged(error: unknown): { readonly line: string; readonly err: unknown } {
  const lines: string[] = [];
  const logger = makeLogger('info', { write: (line) => void lines.push(line) });
  logger.child({ request: '1' }).error({ err: error }, 'a reply could not be sent');
  const line = lines.join('');
  return { line, err: z.object({ err: z.unknown() }).parse(JSON.parse(line)).err };
}

test('an error of Discord is logged without what was sent, and without the token of the interaction', () => {
  for (const path of [
    `/webhooks/123456789012345678/${INTERACTION_TOKEN}`,
    `/webhooks/123456789012345678/${INTERACTION_TOKEN}?wait=true`,
    `/webhooks/123456789012345678/${INTERACTION_TOKEN}/messages/@original`,
    `/interactions/123456789012345678/${INTERACTION_TOKEN}/callback`,
  ]) {
    const { line, err } = logged(refusal(path));
    expect(line).not.toContain('couriers');
    expect(line).not.toContain(INTERACTION_TOKEN);
    expect(err).toEqual({
      type: 'DiscordAPIError',
      code: 50035,
      status: 400,
      method: 'PATCH',
      url: `${ADDRESS}${path.replace(INTERACTION_TOKEN, '***')}`,
      message: 'Invalid Form Body\ncontent[BASE_TYPE_MAX_LENGTH]: Must be 2000 or fewer in length.',
      stack: expect.stringContaining('log.test.ts'),
    });
  }
});

test('nor do they come in with a cause, a message, a stack or several errors at once', () => {
  const path = `/webhooks/123456789012345678/${INTERACTION_TOKEN}`;
  const inWords = new Error(`PATCH ${ADDRESS}${path} failed with authorization "Bot ${BOT_TOKEN}"`, {
    cause: refusal(path),
  });
  for (const error of [inWords, new AggregateError([inWords, refusal(path)], BOT_TOKEN), `Bot ${BOT_TOKEN}`]) {
    const { line } = logged(error);
    expect(line).toContain('***');
    for (const secret of [INTERACTION_TOKEN, BOT_TOKEN, 'couriers']) expect(line).not.toContain(secret);
  }
});

test('an error of our own keeps what happened, what to do and the facts', () => {
  const error = new PinciteError('state', 'The answer could not be kept.', 'Free some space.', {
    cause: Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write', buffer: 'the text' }),
    context: { file: 'discord.sqlite' },
  });
  const { line, err } = logged(error);
  expect(err).toMatchObject({
    type: 'PinciteError',
    code: 'state',
    message: 'The answer could not be kept.',
    remedy: 'Free some space.',
    context: { file: 'discord.sqlite' },
    cause: { type: 'Error', message: 'no space left', code: 'ENOSPC', syscall: 'write' },
  });
  expect(line).not.toContain('the text');
});

test('causes in a circle end', () => {
  const error = new Error('one');
  error.cause = new Error('other', { cause: error });
  expect(logged(error).line).toContain('other');
});
