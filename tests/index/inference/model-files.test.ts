import { createHash } from 'node:crypto';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identityHash, verifyFiles } from '../../../src/index/inference/checksums.js';
import { readDescription } from '../../../src/index/inference/description.js';
import { downloadModel } from '../../../src/index/inference/download.js';
import { locateModel } from '../../../src/index/inference/model-folder.js';
import { openEmbedder } from '../../../src/index/inference/worker-embedder.js';

const SHIPPED = 'models/pincite-e5-small';

let modelsDir: string;
beforeAll(async () => {
  modelsDir = await mkdtemp(join(tmpdir(), 'pincite-models-'));
});
afterAll(() => rm(modelsDir, { recursive: true, force: true }));

/** A copy of the shipped model under another name. */
async function copyAs(name: string): Promise<string> {
  const directory = join(modelsDir, name);
  await cp(SHIPPED, directory, { recursive: true });
  return directory;
}

const open = (model: string) => openEmbedder({ modelsDir, model, allowDownload: false });

describe('a model’s files', () => {
  it('are as their checksums say in the model that ships', async () => {
    const files = await verifyFiles(SHIPPED);
    expect([...files.keys()]).toContain('pincite.json');
    expect(await readDescription(SHIPPED)).toMatchObject({
      name: 'pincite-e5-small',
      dimensions: 384,
      pooling: 'mean',
    });
  });

  it('are refused when one is damaged, by name', async () => {
    const directory = await copyAs('damaged');
    await appendFile(join(directory, 'tokenizer.json'), ' ');
    await expect(open('damaged')).rejects.toMatchObject({
      code: 'model-damaged',
      message: expect.stringContaining('tokenizer.json'),
    });
  });

  it('are refused when one is not in the list, or the list is no list', async () => {
    const directory = await copyAs('unlisted');
    await writeFile(join(directory, 'SHA256SUMS'), `${'0'.repeat(64)}  config.json\n`);
    await expect(verifyFiles(directory)).rejects.toMatchObject({ code: 'model-damaged' });
    await writeFile(join(directory, 'SHA256SUMS'), `${'0'.repeat(64)}  ../outside\n`);
    await expect(verifyFiles(directory)).rejects.toMatchObject({ code: 'model-damaged' });
  });

  it('of a reading model are missing by that name, and never fetched', async () => {
    const config = { modelsDir, model: 'no-reader', allowDownload: true };
    await expect(locateModel(config, 'reading model')).rejects.toMatchObject({
      code: 'model-missing',
      message: expect.stringContaining('reading model “no-reader”'),
      remedy: expect.stringMatching(/^(?!.*DOWNLOAD).*PINCITE_READER=none/),
    });
  });

  it('of a reading model are not those of an encoder', async () => {
    const directory = join(modelsDir, 'reads');
    await mkdir(directory);
    const description = { kind: 'reader', name: 'reads', maxQuestionTokens: 8, maxTitleTokens: 8, maxTokens: 64 };
    await writeFile(join(directory, 'pincite.json'), JSON.stringify(description));
    await expect(readDescription(directory)).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringContaining('a reading model, not an encoder'),
      remedy: expect.stringContaining('PINCITE_READER'),
    });
  });

  it('are missing with a remedy', async () => {
    await expect(open('nothing-here')).rejects.toMatchObject({
      code: 'model-missing',
      message: expect.stringContaining('nothing-here'),
      remedy: expect.stringContaining('folder'),
    });
    const directory = await copyAs('incomplete');
    await rm(join(directory, 'onnx'), { recursive: true });
    await expect(open('incomplete')).rejects.toMatchObject({
      code: 'model-missing',
      message: expect.stringContaining('model_quantized.onnx'),
    });
  });

  it('need a description', async () => {
    const directory = await copyAs('undescribed');
    await rm(join(directory, 'pincite.json'));
    await expect(open('undescribed')).rejects.toMatchObject({
      code: 'configuration',
      remedy: expect.stringContaining('pincite.json'),
    });
    await writeFile(join(directory, 'pincite.json'), '{"name": "x", "pooling": "max"}');
    await expect(readDescription(directory)).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringContaining('pooling'),
    });
  });

  it('may be one’s own, without checksums', async () => {
    const directory = await copyAs('own');
    await rm(join(directory, 'SHA256SUMS'));
    const description = await readDescription(directory);
    const hash = identityHash(description, await verifyFiles(directory));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const embedder = await open('own');
    expect(embedder.identity.hash).toBe(hash);
    await embedder.close();
    // Another pooling makes other vectors.
    expect(identityHash({ ...description, pooling: 'cls' }, await verifyFiles(directory))).not.toBe(hash);
  });

  it('that don’t fit their description are refused', async () => {
    const directory = await copyAs('misdescribed');
    await rm(join(directory, 'SHA256SUMS'));
    const description = await readDescription(directory);
    await writeFile(join(directory, 'pincite.json'), JSON.stringify({ ...description, dimensions: 768 }));
    await expect(open('misdescribed')).rejects.toMatchObject({ code: 'configuration' });
    await writeFile(join(directory, 'pincite.json'), JSON.stringify(description));
    await writeFile(join(directory, 'onnx/model_quantized.onnx'), 'not a model');
    await expect(open('misdescribed')).rejects.toMatchObject({ code: 'model-damaged' });
  });

  it.each(['../escape', '/absolute', 'a/b/c', '', '.hidden', 'a/../b'])('are not looked for at %j', async (model) => {
    await expect(locateModel({ modelsDir, model, allowDownload: true })).rejects.toMatchObject({
      code: 'configuration',
    });
  });
});

describe('a download', () => {
  it('brings the missing files into the model’s folder', async () => {
    const served: string[] = [];
    const server = createServer((request, response) => {
      served.push(request.url ?? '');
      if (request.url?.endsWith('/absent.json') === true) response.writeHead(404).end();
      else response.end(`content of ${request.url}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const hub = `http://127.0.0.1:${address.port}/`;
    const directory = join(modelsDir, 'Some', 'model');
    await mkdir(directory, { recursive: true });
    await downloadModel('Some/model', directory, ['tokenizer.json', 'onnx/model_quantized.onnx'], hub);
    expect(served).toEqual([
      '/Some/model/resolve/main/tokenizer.json',
      '/Some/model/resolve/main/onnx/model_quantized.onnx',
    ]);
    expect(await readFile(join(directory, 'onnx/model_quantized.onnx'), 'utf8')).toContain('model_quantized');
    await expect(downloadModel('Some/model', directory, ['absent.json'], hub)).rejects.toMatchObject({
      code: 'model-missing',
    });
    await expect(readFile(join(directory, 'absent.json'))).rejects.toMatchObject({ code: 'ENOENT' });
    await new Promise((resolve) => server.close(resolve));
  });

  it('is not tried for a model that nobody has described', async () => {
    await expect(openEmbedder({ modelsDir, model: 'Some/unknown', allowDownload: true })).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringContaining('pincite.json'),
    });
  });
});

describe('the checksum list', () => {
  it('is the hash of each file', async () => {
    const files = await verifyFiles(SHIPPED);
    const bytes = await readFile(join(SHIPPED, 'pincite.json'));
    expect(files.get('pincite.json')).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
