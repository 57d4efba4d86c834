/** Words of thanks, agreement and laughter: a message of nothing else asks nothing. */
const COURTESIES: ReadonlySet<string> = new Set(
  [
    'thanks thank you thx ty very much so a lot many helpful great good nice perfect cool awesome ok okay okey k yes yep lol haha hahaha lmao wow got it understood cheers bye',
    'merci beaucoup bien mille super parfait génial oui d’accord mdr ptdr compris top',
    'bedankt dank je u jullie wel hartelijk heel erg veel top prima mooi fijn oké ja duidelijk begrepen doei',
    'danke schön vielen dank sehr besten gut prima klasse alles klar verstanden ja tschüss',
  ].flatMap((words) => words.split(' ')),
);

/** What people begin with, and only sometimes end with. */
const GREETING =
  /(?<!\S)(?:hello|hi|hey|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|bonjour|bonsoir|salut|coucou|bonne (?:journée|soirée)|hallo|hoi|dag|goede ?(?:morgen|middag|avond|dag)|guten (?:morgen|tag|abend)|grüß (?:gott|dich)|servus|moin)(?!\S)/gu;
/** Whom a greeting may name. */
const GREETED: ReadonlySet<string> = new Set(
  'there all everyone everybody again you pincite bot à tous toutes tout le monde iedereen allemaal zusammen alle'.split(
    ' ',
  ),
);
/** What is longer has something to say. */
const LONGEST_GREETING = 60;

const CUSTOM_EMOJI = /<?a?:\w+:(?:\d+>)?/g;

/** Whether a message in a conversation asks nothing: "Thanks!", "ok", "👍", "merci beaucoup". */
export function isCourtesy(message: string): boolean {
  const words = wordsOf(message);
  // Of what shows nothing at all, or only "?", somebody waits for a word.
  if (words.length === 0) return /[^\s\p{Cf}?]/u.test(message);
  return !message.includes('?') && words.every((word) => COURTESIES.has(word));
}

/** Whether a message only greets: "Hello!", "hi all", "Guten Tag". */
export function isGreeting(message: string): boolean {
  if (message.length > LONGEST_GREETING) return false;
  const words = wordsOf(message).join(' ');
  const rest = words.replace(GREETING, ' ');
  return rest !== words && (rest.match(/\S+/gu) ?? []).every((word) => GREETED.has(word));
}

function wordsOf(message: string): readonly string[] {
  const text = message.replace(CUSTOM_EMOJI, ' ').toLowerCase().replaceAll("'", '’');
  return text.match(/[\p{L}\p{N}]+(?:’\p{L}+)*/gu) ?? [];
}
