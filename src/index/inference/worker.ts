// The worker's own file: the process that holds the model. It does one thing at a time, as it is told over its channel.

import { type Reply, type Request, toPlainError, type Work } from './messages.js';
import { LocalModel } from './model.js';
import { ReaderModel } from './reader-model.js';
import { isRequest } from './requests.js';

if (process.send === undefined) throw new Error('the inference worker is started by Pincite, not by hand');

const reply = (message: Reply): void => {
  process.send?.(message);
};

interface Models {
  readonly encoder: LocalModel;
  readonly reader: ReaderModel | null;
}

let models: Models | null = null;

async function open(request: Extract<Request, { type: 'open' }>): Promise<void> {
  try {
    const { reader: readerName, ...config } = request.config;
    const encoding = LocalModel.open(config);
    const opened = await Promise.all([
      encoding,
      readerName === undefined ? null : ReaderModel.open({ ...config, model: readerName }, encoding),
    ]);
    models = { encoder: opened[0], reader: opened[1] };
    const { encoder, reader } = models;
    const { name, dimensions, languages = null } = encoder.description;
    reply({
      type: 'ready',
      identity: {
        name,
        dimensions,
        hash: encoder.hash,
        punctuation: encoder.punctuation(),
        words: encoder.words(),
        languages,
        reader: reader === null ? null : reader.identity,
      },
    });
  } catch (error) {
    reply({ type: 'refused', error: toPlainError(error) });
  }
}

async function work({ encoder, reader }: Models, job: number, task: Work): Promise<void> {
  try {
    if (task.type === 'tokenise') {
      for (const ids of encoder.tokenise(task.texts)) reply({ type: 'tokens', job, ids });
    } else if (task.type === 'question') {
      reply({ type: 'encoding', job, encoding: await encoder.encodeQuestion(task.text) });
    } else if (task.type === 'read') {
      if (reader === null) throw new Error('there is no reader');
      for (const passage of task.passages) {
        reply({ type: 'reading', job, reading: await reader.read(task.question, passage) });
      }
    } else {
      for (const encoding of await encoder.encodePassages(task.batch)) reply({ type: 'encoding', job, encoding });
    }
    reply({ type: 'done', job });
  } catch (error) {
    reply({ type: 'failed', job, error: toPlainError(error) });
  }
}

process.on('message', (message: unknown) => {
  // Of another build: ending tells whoever started this process.
  if (!isRequest(message)) throw new Error('the inference worker was sent what it does not know');
  if (message.type === 'open') void open(message);
  else if (models !== null) void work(models, message.job, message.work);
});

// Ctrl-C and a service manager's stop reach every process of the group. Whoever started the worker decides when it ends, once
// the questions under way are answered: by closing the channel, or by being gone.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit(0));
