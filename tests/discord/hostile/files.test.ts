import { expect, test } from 'vitest';
import { readConfig } from '../../../src/config.js';
import { DraftReader } from '../../../src/discord/drafts/draft-reader.js';
import { attachedDraft } from '../../../src/discord/requests/attached-draft.js';
import { failureReply } from '../../../src/discord/requests/failure-reply.js';
import { makeLogger } from '../../../src/log.js';
import { docxOf, wordParagraph, wordRun, zipOf } from '../../fakes/docx.js';
import { Scene, sentTexts } from '../harness.js';
import { unescapedRest } from '../markdown.js';
import { ATTACKS, PLANTED } from './attacks.js';
import { expectHarmless } from './sent.js';

const word = (text: string): Buffer => Buffer.from(docxOf(wordParagraph(wordRun(text))));
const entity =
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';

/** Files, by what they are up to. */
const FILES: Readonly<Record<string, readonly [name: string, content: string | Buffer]>> = {
  'unpacks to more than there is room for': ['bomb.docx', word(' '.repeat(40 * 1024 * 1024))],
  'lies about what it unpacks to': [
    'lie.docx',
    Buffer.from(zipOf([{ path: 'word/document.xml', content: ' '.repeat(40 * 1024 * 1024), says: 10 }])),
  ],
  'has files outside its folder': [
    'path.docx',
    Buffer.from(
      zipOf([
        { path: '../../../../tmp/pincite-was-here', content: 'x' },
        { path: '/etc/cron.d/x', content: 'x' },
      ]),
    ),
  ],
  'defines entities': [
    'entity.docx',
    Buffer.from(zipOf([{ path: 'word/document.xml', content: `${entity}<w:document>&b;&c;</w:document>` }])),
  ],
  'has XML without end': [
    'deep.docx',
    Buffer.from(zipOf([{ path: 'word/document.xml', content: '<w:p>'.repeat(200_000) }])),
  ],
  'is empty Word': ['empty.docx', ''],
  'is empty text': ['empty.txt', ''],
  'is of another kind': ['virus.exe', 'MZ'],
  'is another kind under a false name': ['picture.docx', Buffer.from('\u0089PNG\r\n\u001a\n')],
  'is no text': ['bytes.txt', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x80])],
  'has only nulls': ['nulls.md', '\u0000'.repeat(10_000)],
  'opens without end': ['open.md', `${'['.repeat(100_000)}money`],
  'quotes without end': ['quotes.txt', '“'.repeat(80_000)],
  'is full of spaces': ['spaces.txt', `“money${' '.repeat(200_000)}x”`],
  'is one long line of stops': ['stops.txt', `“Money moves${'.'.repeat(200_000)}x`],
  'has a name that orders': ['.._everyone__1__.md', '“Cash leaves no trace” (p. 46).'],
  ...Object.fromEntries(
    Object.entries(ATTACKS).map(([name, text]) => [
      `has ${name} in it`,
      ['attack.md', `“${text.slice(0, 4000)}”\n\n“Cash ${text.slice(0, 300)} trace”`] as const,
    ]),
  ),
};

test.each(Object.entries(FILES))(
  'a file that %s: is read as text, or refused in plain words',
  async (_, [filename, content]) => {
    const scene = await Scene.set();
    for (const command of ['verify', 'cite']) {
      const options = { file: { filename, content }, private: true };
      const interaction = scene.fake.slash({ user: scene.user, command, options });
      const message = await interaction.response({ timeoutMs: 120_000 });
      expect(interaction.ephemeral).toBe(true);
      expect(sentTexts(message)).not.toBe('');
    }
    expectHarmless(scene.fake);
    expect(scene.log.filter(({ level }) => level >= 50)).toEqual([]);
  },
);

test.each([...PLANTED, ...Object.values(ATTACKS)])('a name is shown as text: %s', async (name) => {
  const call = {
    userId: 'a',
    guildId: null,
    language: 'en' as const,
    log: makeLogger('silent'),
    signal: new AbortController().signal,
    progress: () => undefined,
  };
  const config = readConfig({});
  for (const kind of ['', '.md', '.docx']) {
    const file = { name: `${name}${kind}`, url: 'https://evil.example/x', size: 1 };
    const failure: unknown = await attachedDraft(file, call, { config, drafts: new DraftReader() }).catch(
      (error: unknown) => error,
    );
    const [sent] = failureReply(failure, 'en').messages;
    const rest = unescapedRest(sent?.embeds.map(({ description }) => description ?? '').join('\n') ?? '');
    expect(rest).not.toMatch(/@everyone|<@|\]\(|:\/\/|\|\||\*\*|`/u);
  }
});
