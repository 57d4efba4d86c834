import type { Document } from '../../corpus/document.js';
import { ARTICLE_WORDS, CHAPTER_WORDS } from '../facts/target-words.js';
import { wordsOf } from '../facts/title-words.js';
import { captionsOf, listEnd } from './captions.js';
import { nameSeveral } from './numbered-kinds.js';
import { type Paragraph, paragraphsOf } from './paragraphs.js';

/** A list whose items have numbers. */
export interface NumberedList {
  readonly first: Paragraph;
  /** The sentence before it, and the caption that it stands under. */
  readonly introduction: string;
  readonly sectionTitle: string;
  /** Each with the lists within it. */
  readonly items: readonly { readonly number: string; readonly paragraphs: readonly Paragraph[] }[];
}

const MARKER = /^(\d{1,3})[.)]\s/u;
const ANY_ITEM = /^(?:items?|points?|bullets?|elements?|punt|punten|punkte?)$/u;

/** The numbered lists of a document, in its order. */
export function listsOf(document: Document): NumberedList[] {
  const paragraphs = paragraphsOf(document);
  const captions = captionsOf(paragraphs);
  const lists: NumberedList[] = [];
  for (let at = 0; at < paragraphs.length; at += 1) {
    const first = paragraphs[at];
    if (first?.list === undefined) continue;
    const end = listEnd(paragraphs, at);
    const items: { number: string; paragraphs: Paragraph[] }[] = [];
    for (const paragraph of paragraphs.slice(at, end)) {
      const number = MARKER.exec(paragraph.text)?.[1];
      if (paragraph.list?.id === first.list.id && number !== undefined) {
        items.push({ number: String(Number(number)), paragraphs: [paragraph] });
      } else {
        items.at(-1)?.paragraphs.push(paragraph);
      }
    }
    const caption = captions.findLast((one) => one.at < at);
    const within = caption !== undefined && paragraphs[caption.at]?.sectionId === first.sectionId;
    const captioned = within && isAllList(paragraphs.slice(caption.at + 1, at)) ? caption.at : at - 1;
    const introduction = [...new Set([captioned, at - 1])].map((line) => lineOf(document, paragraphs[line])).join(' ');
    const sectionTitle = document.sections.find(({ id }) => id === first.sectionId)?.title ?? '';
    if (items.length > 1) lists.push({ first, introduction, sectionTitle, items });
    at = end - 1;
  }
  return lists;
}

/** How well a word names the items of a list: 2 where what introduces it has the word, 1 where its title has, or for "item"; else 0. */
export function rankOf({ introduction, sectionTitle }: NumberedList, thing: string): number {
  // "Chapter 2" and "article 140" are none of a list, even of one that names them.
  if (CHAPTER_WORDS.has(thing) || ARTICLE_WORDS.has(thing)) return 0;
  if (nameSeveral(wordsOf(introduction), thing)) return 2;
  return ANY_ITEM.test(thing) || nameSeveral(wordsOf(sectionTitle), thing) ? 1 : 0;
}

/** Between a caption and a list under it there are only lists, and lines above them. */
function isAllList(between: readonly Paragraph[]): boolean {
  return between.every(({ kind, list }) => kind === 'heading' || list !== undefined);
}

/** The last sentence of a paragraph, or a heading. */
function lineOf(document: Document, paragraph: Paragraph | undefined): string {
  const span = document.sentences[paragraph?.run.last ?? -1]?.span;
  return span === undefined ? '' : document.text.slice(span.start, span.end);
}
