import type { ReadPassage } from '../reader.js';
import type { Request, Work } from './messages.js';
import type { ModelConfig } from './model-folder.js';

/**
 * Whether a message is one that the worker understands. Checked by hand: the worker is what a start waits for longest, and
 * loading a library for this would be a tenth of that.
 */
export function isRequest(message: unknown): message is Request {
  if (!isRecord(message)) return false;
  if (message['type'] === 'open') return isConfig(message['config']);
  return message['type'] === 'work' && Number.isInteger(message['job']) && isWork(message['work']);
}

function isConfig(value: unknown): value is ModelConfig {
  if (!isRecord(value)) return false;
  const { modelsDir, model, allowDownload, threads, reader } = value;
  const named = typeof modelsDir === 'string' && typeof model === 'string' && typeof allowDownload === 'boolean';
  const reads = !('reader' in value) || typeof reader === 'string';
  return named && reads && (!('threads' in value) || Number.isInteger(threads));
}

function isWork(value: unknown): value is Work {
  if (!isRecord(value)) return false;
  const { type, text, texts, batch, question, passages } = value;
  if (type === 'question') return typeof text === 'string';
  if (type === 'read') return typeof question === 'string' && Array.isArray(passages) && passages.every(isPassage);
  if (type === 'tokenise') return isTexts(texts);
  return type === 'passages' && Array.isArray(batch) && batch.every((ids) => ids instanceof Int32Array);
}

function isPassage(value: unknown): value is ReadPassage {
  return isRecord(value) && typeof value['titles'] === 'string' && isTexts(value['sentences']);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
