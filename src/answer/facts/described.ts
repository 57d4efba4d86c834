import { type BibliographicItem, fullName, type PersonName } from '../../corpus/bibliography.js';
import type { Chapter, Document } from '../../corpus/document.js';
import { pagesOf } from '../../corpus/pages.js';
import type { MetadataFact } from '../answer.js';
import { pageReference, shortCitation } from '../citation.js';
import { isAmong } from './people.js';
import type { Asked } from './question-form.js';

type Property = MetadataFact['property'];

/** What is asked of one document or chapter, and not of a person's part in it. */
export type AskedOfOne = Exclude<Asked, 'documents' | 'chaptersBy' | 'chapterCountBy' | 'isAuthor' | 'isEditor'>;

/** What a document's description says to what is asked; of a volume without an author, who edited it and wrote its chapters. */
export function documentFacts(document: Document, asked: AskedOfOne): MetadataFact[] {
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
    case 'place':
      return fact('place', stated(item['publisher-place']));
    case 'language':
      return fact('language', stated(item.language));
    case 'isbn':
      return fact('isbn', stated(item.ISBN));
    case 'issn':
      return fact('issn', stated(item['ISSN']));
    case 'doi':
      return fact('doi', stated(item['DOI']));
    case 'url':
      return fact('url', stated(item.URL));
    case 'authorCount': {
      const own = names(item.author ?? []);
      const all = own.length > 0 ? own : names(chapters.flatMap(({ authors }) => authors));
      return all.length === 0 ? [] : [...fact('authorCount', [String(all.length)]), ...fact('authors', all)];
    }
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
export function chapterFacts(document: Document, chapter: Chapter, asked: AskedOfOne): MetadataFact[] {
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
    case 'authorCount': {
      const own = names(chapter.authors);
      return own.length === 0 ? [] : [...fact('authorCount', [String(own.length)]), ...fact('authors', own)];
    }
    case 'title':
      return fact('title', [chapter.title]);
    case 'pages':
      return fact('pages', range(pagesOf(document, chapter.span)));
    default:
      return documentFacts(document, asked);
  }
}

/** That a document has so many chapters and no more: for who asks about a later one. */
export function chapterCountFact(document: Document): MetadataFact {
  const citation = shortCitation(document.item, null);
  const values = [String(document.chapters.length)];
  return { documentId: document.id, chapterId: null, property: 'chapterCount', values, citation };
}

/** The chapters of a document that somebody wrote, or that who wrote all of it did; nothing where neither is said. */
export function chaptersByFacts(document: Document, person: string, counted: boolean): MetadataFact[] {
  const found = document.chapters.filter(({ authors }) => isAmong(person, authors));
  if (found.length === 0) {
    return !counted && isAmong(person, document.item.author ?? []) ? documentFacts(document, 'title') : [];
  }
  const base = { documentId: document.id, chapterId: null, citation: shortCitation(document.item, null) };
  const values = found.map(({ title }) => title);
  const count: MetadataFact[] = counted ? [{ ...base, property: 'chapterCount', values: [String(found.length)] }] : [];
  return [...count, { ...base, property: 'chapters', values }];
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

/** A field's own words, where it has any. */
function stated(field: unknown): string[] {
  return typeof field === 'string' && field.trim() !== '' ? [field.trim()] : [];
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
