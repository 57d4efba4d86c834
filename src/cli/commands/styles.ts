import { z } from 'zod';
import { DEFAULT_STYLE, openStyles } from '../../desk/citations/styles.js';
import type { CliCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { wrappedLine } from '../render-quotation.js';
import { visibleLine } from '../visible-text.js';

const options = z.object(jsonOption);

/** `pincite styles` */
export const styles = {
  name: 'styles',
  summary: 'list the citation styles, and the forms that each has',
  configure(command) {
    addJsonOption(command).addHelpText(
      'after',
      '\nMore styles: put .csl files of the CSL project into the folder that PINCITE_STYLES names.',
    );
  },
  async run(request) {
    const { json } = readOptions(options, request);
    const { terminal, context } = request;
    const found = openStyles({ folder: context.config.paths.styles });
    const preset = context.config.citation.style ?? DEFAULT_STYLE;
    const [list, problems] = [found.list(), found.problems()];
    if (json) {
      await terminal.out.write(jsonLine({ default: preset, styles: list, problems }));
      return EXIT.ok;
    }
    const { styles: paint } = terminal;
    const room = Math.max(0, ...list.map(({ id }) => id.length)) + 2;
    const indent = ' '.repeat(room);
    const lines = list.flatMap(({ id, title, forms }) => {
      const [first = '', ...rest] = wrappedLine(title, { width: terminal.width - room });
      const chosen = id === preset ? ', the default' : '';
      return [
        paint.number(visibleLine(id).padEnd(room)) + first,
        ...rest.map((line) => indent + line),
        indent + paint.faint(`${forms.join(', ')}${chosen}`),
      ];
    });
    const wrong = problems.flatMap(({ message }) => wrappedLine(message, terminal).map(paint.warning));
    await terminal.out.write(`${[...lines, ...(wrong.length === 0 ? [] : ['', ...wrong])].join('\n')}\n`);
    return EXIT.ok;
  },
} satisfies CliCommand;
