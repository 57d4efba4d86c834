/** A longer question is about something. */
export const MOST_CHARACTERS = 200;

/** What stands before a thing with a number, and after it, in questions that ask for nothing but what it says; folded. */
export const BEFORE = [
  "(?:what(?:'s| is| are| was)|(?:what|which) sources? (?:does|do|is|are)|what (?:does|do)|what(?:'s| is| are| stands| is said| is written| is cited| is listed| are listed| is shown) in|show|quote|read|give|cite)",
  "(?:que (?:dit|disent|contient|contiennent|cite|montre|montrent|enumere)|qu'est-ce que (?:dit )?|quelles? (?:est|sont)|quels? (?:est|sont)|qu'y a-t-il dans|que lit-on dans|a quoi renvoie|cite|montre)",
  '(?:wat (?:is|zijn|zegt|zeggen|bevat|toont|tonen|staat er in|staat in)|waarnaar verwijst|toon|geef|citeer)',
  '(?:was (?:ist|sind|sagt|sagen|zeigt|zeigen|steht in|steht in der|steht im|besagt|enthalt)|worauf verweist|zeige|zeig|zitiere)',
].join('|');
export const AFTER =
  '(?:say|says|said|contain|contains|mean|refer to|cite|cited in|given in|read|list|lists|show|shows|tell|tell us|about|dit|disent|zegt|zeggen|sagt|sagen|verwijst|besagt)';
export const ARTICLE = "(?:the |la |le |les |l'|de |het |die |der |den |dem |das )?";
/** Between the word for a thing and its number. */
export const NUMBER_WORD = String.raw`(?: ?(?:number|numero|nummer|no|nr|n°)\.?)?`;

const JOINT = /^(?:of|in|from|to|on|about|de|du|dans|sur|van|uit|over|von|vom|im|zu|zum|uber|des|der)$/u;

/** What comes after the thing, without the verb of the question: "of chapter 2 say" is "of chapter 2"; null where nothing does. */
export function placeAfter(rest: string): string | null {
  const place = rest.replace(VERB_AFTER, '').trim();
  return place === '' ? null : place;
}

const VERB_AFTER = new RegExp(`(?<![^ ])${AFTER}$`, 'u');

/** The article may be needed to tell what is meant ("des Berichts"), so only what joins goes. */
export function withoutJoint(place: string): string {
  const [joint = '', ...rest] = place.split(' ');
  return JOINT.test(joint) && rest.length > 0 ? rest.join(' ') : place;
}
