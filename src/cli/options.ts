import type { Command } from 'commander';
import { z } from 'zod';
import { PinciteError } from '../errors.js';
import type { CliRequest } from './command.js';

/** How many quotations may be asked for, here and in a batch. */
export const MOST_QUOTATIONS = { ask: 25, batch: 5 } as const;

const limitWords = `must be a whole number from 1 to ${MOST_QUOTATIONS.ask}`;

/** A limit as a number. */
export const limitNumber = z.number(limitWords).int(limitWords).min(1, limitWords).max(MOST_QUOTATIONS.ask, limitWords);

/** A limit as it is typed. */
export const limitOption = z
  .string()
  .regex(/^\d{1,3}$/, limitWords)
  .transform(Number)
  .pipe(limitNumber);

/** Every command can speak JSON. */
export const jsonOption = { json: z.boolean().default(false) };

/** Which part of the documents is asked. */
export const scopeOptions = { chapter: z.string().optional(), document: z.string().optional() };

/** Declares `--json`. */
export function addJsonOption(command: Command): Command {
  return command.option('--json', 'write JSON, with every text exactly as it is');
}

/** Declares `--chapter` and `--document`. */
export function addScopeOptions(command: Command): Command {
  return command
    .option('-c, --chapter <name>', 'ask this chapter only: its id, title, author, or a part of them')
    .option('-d, --document <name>', 'ask this document only: its id, title, or a part of them');
}

/**
 * A command's options, checked.
 * @throws PinciteError input: names every option that is wrong
 */
export function readOptions<T>(schema: z.ZodType<T>, request: CliRequest): T {
  const parsed = schema.safeParse(request.options);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `--${issue.path.join('.')} ${issue.message}`);
  throw new PinciteError('input', `${wrong.join('; ')}.`, 'Add --help to see what the options mean.');
}
