import { type BibliographicItem, fullName, type PersonName } from '../../corpus/bibliography.js';
import type { Chapter, Document } from '../../corpus/document.js';
import { pagesOf } from '../../corpus/pages.js';
import type { MetadataFact } from '../answer.js';
import { pageReference, shortCitation } from '../citation.js';
import type { Asked } from './question-form.js';

type Property = MetadataFact['property'];

/** What a document's description says to what is asked; of a volume without an author, who edited it and wrote its chapters. */
export function documentFacts(document: Document, asked: Exclude<Asked, 'documents'>): MetadataFact[] {
  const { item, chapters } = document;
  const citation = shortCitation(item, null);
  const fact = (property: Property, values: readonly string[]): MetadataFact[] =>
    values.length === 0 ? [] : [{ documentId: document.id, chapterId: null, property, values, citation }];
  switch (asked) {
    case 'authors': {
      const own = names(item.author ?? []);
      if (own.length > 0) return fact('authors', own);
      return [...fact('authors', names(chapters.flatMap(({ authors }) => authors))), ...editors()];
    }
    case 'editors':
      return editors();
    case 'published':
      return fact('published', dates(item));
    case 'publisher':
      return fact('publisher', publisher(item));
    case 'series':
      return fact('series', series(item));
    case 'title':
      return fact('title', [item.title]);
    case 'chapters':
      return fact(
        'chapters',
        chapters.map(({ title }) => title),
      );
    case 'pages':
      return fact('pages', pageCount(document));
  }

  function editors(): MetadataFact[] {
    return fact('editors', names(item.editor ?? []));
  }
}

/** The same of a chapter. Where and when it was published is said of the whole. */
export function chapterFacts(document: Document, chapter: Chapter, asked: Exclude<Asked, 'documents'>): MetadataFact[] {
  const fact = (property: Property, values: readonly string[]): MetadataFact[] =>
    values.length === 0
      ? []
      : [
          {
            documentId: document.id,
            chapterId: chapter.id,
            property,
            values,
            citation: chapterCitation(document, chapter),
          },
        ];
  switch (asked) {
    case 'authors': {
      const own = names(chapter.authors);
      if (own.length > 0) return fact('authors', own);
      // The chapters of an author's own book are that author's; those of an edited volume may be anybody's.
      return (document.item.editor ?? []).length > 0 ? [] : documentFacts(document, 'authors');
    }
    case 'title':
      return fact('title', [chapter.title]);
    case 'pages':
      return fact('pages', range(pagesOf(document, chapter.span)));
    default:
      return documentFacts(document, asked);
  }
}

/** As a quotation from the chapter is cited, without its page, and with the chapter's title. */
function chapterCitation({ item }: Document, chapter: Chapter): string {
  const pages = ['1'];
  const cited = shortCitation(item, { pages, chapter, sectionTitle: '', paragraph: 1, note: null });
  return `${cited.slice(0, -`, ${pageReference(pages)}`.length)}, “${chapter.title}”`;
}

function names(people: readonly PersonName[]): string[] {
  return [...new Set(people.map(fullName))];
}

/** One a date, as far as it is known: "2016-10". */
function dates({ issued }: BibliographicItem): string[] {
  return (issued?.['date-parts'] ?? []).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
}

function publisher(item: BibliographicItem): string[] {
  const named = [item.publisher, item['publisher-place']].filter((part) => part !== undefined && part.trim() !== '');
  return named.length === 0 ? [] : [named.join(', ')];
}

function series(item: BibliographicItem): string[] {
  const title = item['collection-title']?.trim() ?? '';
  const number = item['collection-number'];
  return title === '' ? [] : [number === undefined ? title : `${title} ${number}`];
}

/** How many the description counts; else the printed numbers that there are. */
function pageCount(document: Document): string[] {
  const count = document.item['number-of-pages'];
  if (typeof count === 'number' || (typeof count === 'string' && count.trim() !== '')) return [String(count)];
  return range(
    document.pageBreaks.flatMap(({ label, offset }) =>
      label === null || offset >= document.notesStart ? [] : [label],
    ),
  );
}

function range(labels: readonly string[]): string[] {
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [first === last ? first : `${first}–${last}`];
}
