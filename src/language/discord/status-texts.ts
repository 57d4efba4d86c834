import type { PerLanguage } from '../languages.js';

/** What `/status` says. Figures come in as they are written in the language. */
export interface StatusTexts {
  readonly title: string;
  readonly version: string;
  readonly unknown: string;
  readonly running: string;
  readonly shard: string;
  /** @param number from 1 */
  shardOf(number: string, count: string, servers: string): string;
  readonly model: string;
  readonly index: string;
  readonly documents: string;
  readonly queue: string;
  queueIs(waiting: string, running: string, expectedWait: string): string;
  readonly answers: string;
  answerTimes(median: string, p95: string, count: string): string;
  readonly noAnswers: string;
  readonly gateway: string;
  readonly noPing: string;
  readonly memory: string;
}

export const STATUS_TEXTS: PerLanguage<StatusTexts> = {
  en: {
    title: 'State of this bot',
    version: 'Version',
    unknown: 'unknown',
    running: 'Running since',
    shard: 'Connection',
    shardOf: (number, count, servers) => `shard ${number} of ${count} in all; servers of this shard: ${servers}`,
    model: 'Model',
    index: 'Index',
    documents: 'Documents',
    queue: 'Questions',
    queueIs: (waiting, running, wait) => `${waiting} waiting, ${running} being answered; a new one would wait ${wait}`,
    answers: 'Time to an answer',
    answerTimes: (median, p95, count) => `half within ${median}, 95% within ${p95} (of the last ${count})`,
    noAnswers: 'nothing asked since the start',
    gateway: 'Time to Discord and back',
    noPing: 'not measured yet',
    memory: 'Memory of this process',
  },
  fr: {
    title: 'État de ce bot',
    version: 'Version',
    unknown: 'inconnue',
    running: 'En marche depuis',
    shard: 'Connexion',
    shardOf: (number, count, servers) =>
      `fragment ${number} sur ${count} en tout ; serveurs de ce fragment : ${servers}`,
    model: 'Modèle',
    index: 'Index',
    documents: 'Documents',
    queue: 'Questions',
    queueIs: (waiting, running, wait) =>
      `${waiting} en attente, ${running} en cours ; une nouvelle question attendrait ${wait}`,
    answers: 'Délai de réponse',
    answerTimes: (median, p95, count) =>
      `la moitié en moins de ${median}, 95 % en moins de ${p95} (sur les ${count} dernières)`,
    noAnswers: 'aucune question depuis le démarrage',
    gateway: 'Aller-retour vers Discord',
    noPing: 'pas encore mesuré',
    memory: 'Mémoire de ce processus',
  },
  nl: {
    title: 'Toestand van deze bot',
    version: 'Versie',
    unknown: 'onbekend',
    running: 'Actief sinds',
    shard: 'Verbinding',
    shardOf: (number, count, servers) => `shard ${number}, van ${count} in totaal; servers van deze shard: ${servers}`,
    model: 'Model',
    index: 'Index',
    documents: 'Documenten',
    queue: 'Vragen',
    queueIs: (waiting, running, wait) =>
      `${waiting} in de wacht, ${running} in behandeling; een nieuwe vraag zou ${wait} wachten`,
    answers: 'Tijd tot een antwoord',
    answerTimes: (median, p95, count) => `de helft binnen ${median}, 95% binnen ${p95} (van de laatste ${count})`,
    noAnswers: 'sinds de start is niets gevraagd',
    gateway: 'Heen en terug naar Discord',
    noPing: 'nog niet gemeten',
    memory: 'Geheugen van dit proces',
  },
  de: {
    title: 'Zustand dieses Bots',
    version: 'Version',
    unknown: 'unbekannt',
    running: 'Läuft seit',
    shard: 'Verbindung',
    shardOf: (number, count, servers) => `Shard ${number} von insgesamt ${count}; Server dieses Shards: ${servers}`,
    model: 'Modell',
    index: 'Index',
    documents: 'Dokumente',
    queue: 'Fragen',
    queueIs: (waiting, running, wait) =>
      `${waiting} warten, ${running} werden beantwortet; eine neue würde ${wait} warten`,
    answers: 'Zeit bis zur Antwort',
    answerTimes: (median, p95, count) =>
      `die Hälfte innerhalb von ${median}, 95 % innerhalb von ${p95} (der letzten ${count})`,
    noAnswers: 'seit dem Start wurde nichts gefragt',
    gateway: 'Zu Discord und zurück',
    noPing: 'noch nicht gemessen',
    memory: 'Speicher dieses Prozesses',
  },
};
