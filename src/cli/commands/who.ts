import { z } from 'zod';
import { pageReference } from '../../answer/citation.js';
import { type Contribution, contributors } from '../../answer/contributors.js';
import type { CliCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { addJsonOption, jsonOption, readOptions } from '../options.js';
import { wrappedLine } from '../render-quotation.js';
import { visibleLine } from '../visible-text.js';

const options = z.object(jsonOption);

/** `pincite who [name]` */
export const who = {
  name: 'who',
  summary: 'list the authors and editors, with what they wrote',
  configure(command) {
    addJsonOption(command.argument('[name...]', 'a name, or the beginnings of its words'));
  },
  async run(request) {
    const { json } = readOptions(options, request);
    const name = request.arguments.join(' ');
    const people = contributors(await request.context.workshop.readCorpus(), name);
    const { out, styles, width } = request.terminal;
    const blocks = people.map((person) =>
      [
        styles.heading(visibleLine(person.name)),
        ...person.contributions.flatMap((one) =>
          wrappedLine(words(one), { width: width - 2 }).map((line) => `  ${line}`),
        ),
      ].join('\n'),
    );
    const none = name === '' ? 'No document names its authors.' : `Nobody of the documents is called “${name}”.`;
    await out.write(json ? jsonLine({ people }) : `${blocks.length === 0 ? visibleLine(none) : blocks.join('\n\n')}\n`);
    return people.length === 0 ? EXIT.notFound : EXIT.ok;
  },
} satisfies CliCommand;

function words({ role, documentTitle, chapterTitle, pages }: Contribution): string {
  if (chapterTitle === null) return `${role} of ${documentTitle}`;
  const place = pageReference(pages);
  return `${chapterTitle}${place === '' ? '' : `, ${place}`}, in ${documentTitle}`;
}
