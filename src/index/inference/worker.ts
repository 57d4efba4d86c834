// The worker's own file: the process that holds the model. It does one thing at a time, as it is told over its channel.

import { type Reply, type Request, toPlainError, type Work } from './messages.js';
import { LocalModel } from './model.js';
import { isRequest } from './requests.js';

if (process.send === undefined) throw new Error('the inference worker is started by Pincite, not by hand');

const reply = (message: Reply): void => {
  process.send?.(message);
};

let model: LocalModel | null = null;

async function open(request: Extract<Request, { type: 'open' }>): Promise<void> {
  try {
    model = await LocalModel.open(request.config);
    const { name, dimensions } = model.description;
    reply({ type: 'ready', identity: { name, dimensions, hash: model.hash, punctuation: model.punctuation() } });
  } catch (error) {
    reply({ type: 'refused', error: toPlainError(error) });
  }
}

async function work(loaded: LocalModel, job: number, task: Work): Promise<void> {
  try {
    if (task.type === 'tokenise') {
      for (const ids of loaded.tokenise(task.texts)) reply({ type: 'tokens', job, ids });
    } else if (task.type === 'question') {
      reply({ type: 'encoding', job, encoding: await loaded.encodeQuestion(task.text) });
    } else {
      for (const encoding of await loaded.encodePassages(task.batch)) reply({ type: 'encoding', job, encoding });
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
  else if (model !== null) void work(model, message.job, message.work);
});

// Ctrl-C and a service manager's stop reach every process of the group. Whoever started the worker decides when it ends, once
// the questions under way are answered: by closing the channel, or by being gone.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit(0));
