import type { PerLanguage } from '../languages.js';

/** What a server can settle, by the names of its settings. */
type Settings<T> = Readonly<
  Record<'style' | 'locale' | 'channels' | 'privacy' | 'language' | 'languages' | 'mentions' | 'person' | 'channel', T>
>;

/** What `/settings` says, and what a server's settings make Pincite say. Names come in escaped. */
export interface SettingsTexts {
  readonly title: string;
  readonly names: Settings<string>;
  /** What holds where nothing is set. */
  readonly defaults: Omit<Settings<string>, 'style'>;
  readonly isDefault: string;
  readonly privacy: { readonly public: string; readonly private: string };
  readonly yes: string;
  readonly no: string;
  perMinute(count: number): string;
  readonly takeBack: string;
  readonly thisChannel: string;
  readonly roles: string;
  saved(name: string, value: string): string;
  readonly notHere: string;
  readonly notAllowed: string;
  notUnderstood(given: string, name: string): string;
  /** What a setting may be, as a sentence. */
  readonly allowed: Settings<string>;
  readonly log: string;
  readonly noChanges: string;
  change(name: string, from: string, to: string): string;
  readonly older: string;
  /** A question too many. */
  readonly wait: string;
  waitFor(seconds: number): string;
  readonly elsewhere: string;
  answersIn(channels: string): string;
}

/** The texts of `/settings`. */
export const SETTINGS_TEXTS: PerLanguage<SettingsTexts> = {
  en: {
    title: 'Settings of this server',
    names: {
      style: 'Citation style',
      locale: 'Language of citations',
      channels: 'Channels with public answers',
      privacy: 'Who sees answers',
      language: 'Interface language',
      languages: 'Languages of answers',
      mentions: 'Answers to messages (mentions, replies)',
      person: 'Questions a minute, each person',
      channel: 'Questions a minute, each channel',
    },
    defaults: {
      locale: 'the style’s own',
      channels: 'all channels',
      privacy: 'everybody, unless the asker wants it private',
      language: 'that of whoever asks',
      languages: 'that of the question',
      mentions: 'yes',
      person: 'no limit',
      channel: 'no limit',
    },
    isDefault: 'default',
    privacy: { public: 'everybody', private: 'the asker alone, unless they want it public' },
    yes: 'yes',
    no: 'no',
    perMinute: (count) => `${count} a minute`,
    takeBack: 'default: as if never set',
    thisChannel: 'only this channel',
    roles: 'Which roles may use which command is set in Discord itself: Server Settings, Integrations.',
    saved: (name, value) => `Saved. **${name}**: ${value}`,
    notHere: 'This is no server: there is nothing to set here.',
    notAllowed: 'Only members who may manage this server can see and change its settings.',
    notUnderstood: (given, name) => `“${given}” cannot be the value of “${name}”.`,
    allowed: {
      style: 'Take a style from the list that appears while you type, or “default”.',
      locale: 'It may be en, en-GB, fr, nl or de, or “default”.',
      channels: 'Name up to 50 channels, each with its #, or “default” for all.',
      privacy: 'It may be public or private, or “default”.',
      language: 'It may be en, fr, nl or de, or “default”.',
      languages: 'It may be one or more of en, fr, nl and de, or “default”.',
      mentions: 'It may be yes or no, or “default”.',
      person: 'It may be a whole number from 1 to 600, or “default” for no limit.',
      channel: 'It may be a whole number from 1 to 600, or “default” for no limit.',
    },
    log: 'Changes of the settings',
    noChanges: 'Nothing has been changed.',
    change: (name, from, to) => `**${name}**: ${from} → ${to}`,
    older: 'Older changes',
    wait: 'Please wait a moment',
    waitFor: (seconds) =>
      `This server has set how many questions may be asked in a minute. You can ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    elsewhere: 'Only you see this',
    answersIn: (channels) => `In this server I answer for all to see only in ${channels}.`,
  },
  fr: {
    title: 'Paramètres de ce serveur',
    names: {
      style: 'Style de citation',
      locale: 'Langue des citations',
      channels: 'Salons avec réponses publiques',
      privacy: 'Qui voit les réponses',
      language: 'Langue de l’interface',
      languages: 'Langues des réponses',
      mentions: 'Réponses aux messages (mentions, réponses)',
      person: 'Questions par minute et par personne',
      channel: 'Questions par minute et par salon',
    },
    defaults: {
      locale: 'celle du style',
      channels: 'tous les salons',
      privacy: 'tout le monde, sauf si l’on demande une réponse privée',
      language: 'celle de la personne qui demande',
      languages: 'celle de la question',
      mentions: 'oui',
      person: 'sans limite',
      channel: 'sans limite',
    },
    isDefault: 'par défaut',
    privacy: { public: 'tout le monde', private: 'seulement qui demande, sauf demande d’une réponse publique' },
    yes: 'oui',
    no: 'non',
    perMinute: (count) => `${count} par minute`,
    takeBack: 'default : comme si rien n’était réglé',
    thisChannel: 'seulement ce salon',
    roles: 'Les rôles qui peuvent utiliser une commande se règlent dans Discord : Paramètres du serveur, Intégrations.',
    saved: (name, value) => `Enregistré. **${name}** : ${value}`,
    notHere: 'Nous ne sommes pas sur un serveur : il n’y a rien à régler ici.',
    notAllowed: 'Seuls les membres qui peuvent gérer ce serveur voient et changent ses paramètres.',
    notUnderstood: (given, name) => `« ${given} » ne peut pas être la valeur de « ${name} ».`,
    allowed: {
      style: 'Choisissez un style dans la liste qui apparaît pendant la saisie, ou « default ».',
      locale: 'Valeurs possibles : en, en-GB, fr, nl, de ou « default ».',
      channels: 'Nommez jusqu’à 50 salons, chacun avec son #, ou « default » pour tous.',
      privacy: 'Valeurs possibles : public, private ou « default ».',
      language: 'Valeurs possibles : en, fr, nl, de ou « default ».',
      languages: 'Une ou plusieurs valeurs parmi en, fr, nl et de, ou « default ».',
      mentions: 'Valeurs possibles : yes, no ou « default ».',
      person: 'Un nombre entier de 1 à 600, ou « default » pour ne pas limiter.',
      channel: 'Un nombre entier de 1 à 600, ou « default » pour ne pas limiter.',
    },
    log: 'Modifications des paramètres',
    noChanges: 'Rien n’a été modifié.',
    change: (name, from, to) => `**${name}** : ${from} → ${to}`,
    older: 'Modifications antérieures',
    wait: 'Un instant, s’il vous plaît',
    waitFor: (seconds) =>
      `Ce serveur limite le nombre de questions par minute. Vous pourrez en poser une nouvelle dans ${seconds} ${seconds === 1 ? 'seconde' : 'secondes'}.`,
    elsewhere: 'Vous seul voyez ceci',
    answersIn: (channels) => `Sur ce serveur, je ne réponds publiquement que dans ${channels}.`,
  },
  nl: {
    title: 'Instellingen van deze server',
    names: {
      style: 'Citeerstijl',
      locale: 'Taal van verwijzingen',
      channels: 'Kanalen met openbare antwoorden',
      privacy: 'Wie antwoorden ziet',
      language: 'Taal van de interface',
      languages: 'Talen van antwoorden',
      mentions: 'Antwoorden op berichten (vermeldingen, reacties)',
      person: 'Vragen per minuut, per persoon',
      channel: 'Vragen per minuut, per kanaal',
    },
    defaults: {
      locale: 'die van de stijl',
      channels: 'alle kanalen',
      privacy: 'iedereen, tenzij de vrager een privéantwoord wil',
      language: 'die van de vrager',
      languages: 'die van de vraag',
      mentions: 'ja',
      person: 'geen grens',
      channel: 'geen grens',
    },
    isDefault: 'standaard',
    privacy: { public: 'iedereen', private: 'alleen de vrager, tenzij die een openbaar antwoord wil' },
    yes: 'ja',
    no: 'nee',
    perMinute: (count) => `${count} per minuut`,
    takeBack: 'default: alsof er niets is ingesteld',
    thisChannel: 'alleen dit kanaal',
    roles: 'Welke rollen welke opdracht mogen gebruiken, stelt u in Discord zelf in: Serverinstellingen, Integraties.',
    saved: (name, value) => `Opgeslagen. **${name}**: ${value}`,
    notHere: 'Dit is geen server: hier valt niets in te stellen.',
    notAllowed: 'Alleen leden die deze server mogen beheren, kunnen de instellingen zien en wijzigen.',
    notUnderstood: (given, name) => `‘${given}’ kan niet de waarde van ‘${name}’ zijn.`,
    allowed: {
      style: 'Neem een stijl uit de lijst die tijdens het typen verschijnt, of ‘default’.',
      locale: 'Mogelijk zijn en, en-GB, fr, nl, de en ‘default’.',
      channels: 'Noem tot 50 kanalen, elk met zijn #, of ‘default’ voor alle.',
      privacy: 'Mogelijk zijn public, private en ‘default’.',
      language: 'Mogelijk zijn en, fr, nl, de en ‘default’.',
      languages: 'Een of meer van en, fr, nl en de, of ‘default’.',
      mentions: 'Mogelijk zijn yes, no en ‘default’.',
      person: 'Een geheel getal van 1 tot 600, of ‘default’ voor geen grens.',
      channel: 'Een geheel getal van 1 tot 600, of ‘default’ voor geen grens.',
    },
    log: 'Wijzigingen van de instellingen',
    noChanges: 'Er is niets gewijzigd.',
    change: (name, from, to) => `**${name}**: ${from} → ${to}`,
    older: 'Oudere wijzigingen',
    wait: 'Een ogenblik geduld',
    waitFor: (seconds) =>
      `Op deze server is het aantal vragen per minuut begrensd. U kunt over ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} weer een vraag stellen.`,
    elsewhere: 'Alleen u ziet dit',
    answersIn: (channels) => `Op deze server antwoord ik alleen voor iedereen zichtbaar in ${channels}.`,
  },
  de: {
    title: 'Einstellungen dieses Servers',
    names: {
      style: 'Zitierstil',
      locale: 'Sprache der Zitate',
      channels: 'Kanäle mit öffentlichen Antworten',
      privacy: 'Wer Antworten sieht',
      language: 'Sprache der Oberfläche',
      languages: 'Sprachen der Antworten',
      mentions: 'Antworten auf Nachrichten (Erwähnungen, Antworten)',
      person: 'Fragen pro Minute, je Person',
      channel: 'Fragen pro Minute, je Kanal',
    },
    defaults: {
      locale: 'die des Stils',
      channels: 'alle Kanäle',
      privacy: 'alle, außer wenn privat gefragt wird',
      language: 'die der fragenden Person',
      languages: 'die der Frage',
      mentions: 'ja',
      person: 'unbegrenzt',
      channel: 'unbegrenzt',
    },
    isDefault: 'Voreinstellung',
    privacy: { public: 'alle', private: 'nur wer fragt, außer wenn öffentlich gefragt wird' },
    yes: 'ja',
    no: 'nein',
    perMinute: (count) => `${count} pro Minute`,
    takeBack: 'default: als wäre nichts eingestellt',
    thisChannel: 'nur dieser Kanal',
    roles:
      'Welche Rollen welchen Befehl benutzen dürfen, stellen Sie in Discord ein: Servereinstellungen, Integrationen.',
    saved: (name, value) => `Gespeichert. **${name}**: ${value}`,
    notHere: 'Hier ist kein Server: Es gibt nichts einzustellen.',
    notAllowed: 'Nur Mitglieder, die diesen Server verwalten dürfen, sehen und ändern seine Einstellungen.',
    notUnderstood: (given, name) => `„${given}“ kann nicht der Wert von „${name}“ sein.`,
    allowed: {
      style: 'Nehmen Sie einen Stil aus der Liste, die beim Tippen erscheint, oder „default“.',
      locale: 'Möglich sind en, en-GB, fr, nl, de und „default“.',
      channels: 'Nennen Sie bis zu 50 Kanäle, jeden mit seinem #, oder „default“ für alle.',
      privacy: 'Möglich sind public, private und „default“.',
      language: 'Möglich sind en, fr, nl, de und „default“.',
      languages: 'Eine oder mehrere von en, fr, nl und de, oder „default“.',
      mentions: 'Möglich sind yes, no und „default“.',
      person: 'Eine ganze Zahl von 1 bis 600, oder „default“ für unbegrenzt.',
      channel: 'Eine ganze Zahl von 1 bis 600, oder „default“ für unbegrenzt.',
    },
    log: 'Änderungen der Einstellungen',
    noChanges: 'Es wurde nichts geändert.',
    change: (name, from, to) => `**${name}**: ${from} → ${to}`,
    older: 'Ältere Änderungen',
    wait: 'Einen Augenblick, bitte',
    waitFor: (seconds) =>
      `Auf diesem Server ist die Zahl der Fragen pro Minute begrenzt. In ${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'} können Sie wieder fragen.`,
    elsewhere: 'Nur Sie sehen das',
    answersIn: (channels) => `Auf diesem Server antworte ich nur in ${channels} für alle sichtbar.`,
  },
};
