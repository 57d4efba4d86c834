/** Words of thanks, agreement and laughter: a message of nothing else asks nothing. */
const COURTESIES: ReadonlySet<string> = new Set(
  [
    'thanks thank you thx ty very much so a lot many helpful great good nice perfect cool awesome ok okay okey k yes yep lol haha hahaha lmao wow got it understood cheers bye',
    'merci beaucoup bien mille super parfait génial oui d’accord mdr ptdr compris top',
    'bedankt dank je u jullie wel hartelijk heel erg veel top prima mooi fijn oké ja duidelijk begrepen doei',
    'danke schön vielen dank sehr besten gut prima klasse alles klar verstanden ja tschüss',
  ].flatMap((words) => words.split(' ')),
);

const CUSTOM_EMOJI = /<?a?:\w+:(?:\d+>)?/g;

/** Whether a message in a conversation asks nothing: "Thanks!", "ok", "👍", "merci beaucoup". */
export function isCourtesy(message: string): boolean {
  const text = message.replace(CUSTOM_EMOJI, ' ').toLowerCase().replaceAll("'", '’');
  const words = text.match(/[\p{L}\p{N}]+(?:’\p{L}+)*/gu) ?? [];
  // Of what shows nothing at all, or only "?", somebody waits for a word.
  if (words.length === 0) return /[^\s\p{Cf}?]/u.test(message);
  return !text.includes('?') && words.every((word) => COURTESIES.has(word));
}
