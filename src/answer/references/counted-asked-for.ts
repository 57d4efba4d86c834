import type { Corpus } from '../../corpus/document.js';
import { numbersOf } from '../facts/chapter-numbers.js';
import type { FactScope } from '../facts/find-target.js';
import { bareQuestion } from '../facts/question-form.js';
import { contentWords, wordsOf } from '../facts/title-words.js';
import { MOST_CHARACTERS } from './asking-for.js';
import { blockUnder, captionsOf } from './captions.js';
import { isAbout, type RunAskedFor, stands } from './numbered-asked-for.js';
import { nameSeveral } from './numbered-kinds.js';
import { listsOf, rankOf } from './numbered-lists.js';
import { type Paragraph, paragraphsOf, runsOf } from './paragraphs.js';
import { type Place, placesAsked } from './place-asked.js';

/** "list the 18 measures", "what are the eight options": how many there are is told, and what they are is asked. */
const COUNTED = new RegExp(
  "^(?:list|name|give|show|enumerate|what(?:'s| are| were)|which (?:are|were)|quels (?:sont|etaient)|quelles (?:sont|etaient)|listez?|enumerez?|citez?|donnez?|" +
    'wat (?:zijn|waren)|welke (?:zijn|waren)|noem|geef|toon|was (?:sind|waren)|welche (?:sind|waren)|nenne|nennen sie|zeige?|liste) ' +
    String.raw`(?:all )?(?:of )?(?:the |these |those |les |ces |de |deze |alle |die |diese )?(\p{L}{3,9}|\d{1,3}) (?=\p{L})`,
  'u',
);

interface Counted {
  readonly count: number;
  readonly thing: string;
  readonly about: readonly string[];
}

/**
 * The lists that a question asks for by how many things they have ("List the 18 measures announced in May"), or the whole block under a caption
 * whose lists have so many together, in the order of the documents. Empty for any other question, and where no list has so many.
 */
export function countedAskedFor(question: string, corpus: Corpus, scope: FactScope): RunAskedFor[] {
  if (question.length > MOST_CHARACTERS) return [];
  const bare = bareQuestion(question);
  const [matched, number = ''] = COUNTED.exec(bare) ?? [];
  const [count = 0] = numbersOf([number]).numbers;
  if (matched === undefined || count < 2) return [];
  const words = bare.slice(matched.length).split(' ');
  for (let at = 0; at <= MOST_BEFORE && at < words.length; at += 1) {
    const runs = listsOfThing(words, at, count, corpus, scope);
    if (runs.length > 0) return runs;
  }
  return [];
}

/** Words before the one for the things: "the eight key policy options". */
const MOST_BEFORE = 3;

function listsOfThing(
  words: readonly string[],
  at: number,
  count: number,
  corpus: Corpus,
  scope: FactScope,
): RunAskedFor[] {
  const rest = words.slice(at + 1).join(' ');
  const named = rest === '' ? [] : placesAsked(rest, corpus, scope);
  const about = contentWords(wordsOf([...words.slice(0, at), named.length > 0 ? '' : rest].join(' ')));
  const places = named.length > 0 ? named : placesAsked(null, corpus, scope);
  const wanted = { count, thing: words[at] ?? '', about };
  const lists = places.flatMap((place) => listsAt(place, wanted));
  return lists.length > 0 ? lists : places.flatMap((place) => blocksAt(place, wanted));
}

function listsAt(place: Place, { count, thing, about }: Counted): RunAskedFor[] {
  const { document } = place;
  return listsOf(document)
    .filter((list) => list.items.length === count && rankOf(list, thing) === 2 && stands(place, list.first))
    .filter(({ first, introduction }) => isAbout(document, first, introduction, about))
    .flatMap(({ items }) =>
      runsOf(
        document,
        items.flatMap(({ paragraphs }) => paragraphs),
      ),
    )
    .map((run) => ({ document, run }));
}

function blocksAt(place: Place, { count, thing, about }: Counted): RunAskedFor[] {
  const { document } = place;
  const paragraphs = paragraphsOf(document);
  return captionsOf(paragraphs).flatMap((caption) => {
    const line = paragraphs[caption.at];
    if (line === undefined || !nameSeveral(wordsOf(line.text), thing) || !stands(place, line)) return [];
    const pieces = blockUnder(document, paragraphs, caption);
    if (itemsIn(pieces.flat()) !== count || !isAbout(document, line, line.text, about)) return [];
    return pieces.flatMap((piece) => runsOf(document, piece)).map((run) => ({ document, run }));
  });
}

/** Items of lists within lists don't count. */
function itemsIn(paragraphs: readonly Paragraph[]): number {
  const items = paragraphs.filter(({ list }) => list !== undefined);
  const own = (leadIn: number | null): boolean =>
    leadIn === null || !items.some(({ run }) => run.first <= leadIn && leadIn <= run.last);
  return items.filter(({ list }) => own(list?.leadIn ?? null)).length;
}
