import { STATUS_TEXTS } from '../../language/discord/status-texts.js';
import type { Language } from '../../language/languages.js';
import type { Call, Services } from '../requests/services.js';
import { plainLine } from './escape.js';
import { plainReply } from './plain-reply.js';
import type { Reply } from './reply.js';

/** A longer name is cut. */
const MAX_NAME = 100;
const MIB = 1024 * 1024;

/** The state of the bot and of the process that answers here, one fact a line. */
export function statusReply({ language }: Call, { engine, engines, vitals }: Services): Reply {
  const texts = STATUS_TEXTS[language];
  const { version, startedAt, shard, shards, servers, pingMs, answers, rssBytes } = vitals();
  const { model, indexId, documents } = engine.status();
  const { waiting, running, expectedWaitMs } = engines.queue();
  const number = (value: number): string => new Intl.NumberFormat(language).format(value);
  const seconds = (ms: number): string => inSeconds(ms, language);
  const started = Math.floor(startedAt / 1000);
  const facts: readonly (readonly [name: string, value: string])[] = [
    [texts.version, version === null ? texts.unknown : asCode(version)],
    [texts.running, `<t:${started}:f> (<t:${started}:R>)`],
    [texts.shard, texts.shardOf(number(shard + 1), number(shards), number(servers))],
    [texts.model, asCode(model)],
    [texts.index, asCode(indexId)],
    [texts.documents, number(documents.length)],
    [texts.queue, texts.queueIs(number(waiting), number(running), seconds(expectedWaitMs))],
    [
      texts.answers,
      answers === null
        ? texts.noAnswers
        : texts.answerTimes(seconds(answers.medianMs), seconds(answers.p95Ms), number(answers.count)),
    ],
    [texts.gateway, pingMs === null ? texts.noPing : seconds(pingMs)],
    [texts.memory, inMebibytes(rssBytes, language)],
  ];
  return plainReply(texts.title, facts.map(([name, value]) => `**${name}:** ${value}`).join('\n'));
}

function asCode(name: string): string {
  return `\`${plainLine(name, MAX_NAME).replaceAll('`', '')}\``;
}

function inSeconds(ms: number, language: Language): string {
  const format = { style: 'unit', unit: 'second', unitDisplay: 'short', maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(language, format).format(ms / 1000);
}

function inMebibytes(bytes: number, language: Language): string {
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(bytes / MIB)} MiB`;
}
