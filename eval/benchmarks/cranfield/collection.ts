import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { preparedText } from './prepared-text.js';

/** An abstract of the collection. */
export interface Abstract {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  /** In nearly all of them it begins with the title. */
  readonly text: string;
}

/** A query with what was judged relevant to it. */
export interface Query {
  readonly id: string;
  readonly text: string;
  readonly relevant: ReadonlySet<string>;
}

/** Abstracts, queries and judgements. */
export interface Collection {
  readonly abstracts: readonly Abstract[];
  readonly queries: readonly Query[];
}

const FILES = { abstracts: 'cran.all.1400.xml', queries: 'cran.qry.xml', judgements: 'cranqrel.trec.txt' } as const;

/**
 * Reads the collection.
 * @param first only this many abstracts, and the queries to which one of them is relevant
 * @throws Error when a file is missing or is not what it should be
 */
export async function readCollection(folder: string, first: number = Number.POSITIVE_INFINITY): Promise<Collection> {
  const [abstracts, queries, judgements] = await Promise.all(
    [FILES.abstracts, FILES.queries, FILES.judgements].map((name) => readFile(join(folder, name), 'utf8')),
  );
  return parseCollection({ abstracts: abstracts ?? '', queries: queries ?? '', judgements: judgements ?? '' }, first);
}

/** The three files' texts as a collection. @throws Error when they are not what they should be */
export function parseCollection(
  files: { readonly abstracts: string; readonly queries: string; readonly judgements: string },
  first: number = Number.POSITIVE_INFINITY,
): Collection {
  const abstracts = elements(files.abstracts, 'doc').slice(0, first).map(abstractOf);
  const known = new Set(abstracts.map(({ id }) => id));
  if (known.size === 0 || known.size !== abstracts.length)
    throw new Error('the abstracts have no numbers of their own');
  const relevant = relevantByQuery(files.judgements);
  // The judgements count the queries as they stand in the file; the numbers in the file are those of an older list.
  const queries = elements(files.queries, 'top').map((top, at): Query => {
    const id = String(at + 1);
    return {
      id,
      text: preparedText(only(top, 'title')),
      relevant: new Set([...(relevant.get(id) ?? [])].filter((abstract) => known.has(abstract))),
    };
  });
  return { abstracts, queries: queries.filter((query) => query.relevant.size > 0) };
}

function abstractOf(doc: string): Abstract {
  return {
    id: only(doc, 'docno').trim(),
    title: preparedText(only(doc, 'title')).replace(/\.$/, ''),
    author: only(doc, 'author').replace(/\s+/g, ' ').trim(),
    text: preparedText(only(doc, 'text')),
  };
}

/** The file has no entities, no attributes and nothing nested: tags are all there is to it. */
function elements(text: string, tag: string): string[] {
  return text
    .split(`<${tag}>`)
    .slice(1)
    .map((part) => part.slice(0, part.indexOf(`</${tag}>`)));
}

function only(text: string, tag: string): string {
  const [content] = elements(text, tag);
  if (content === undefined) throw new Error(`an entry has no <${tag}>`);
  return content;
}

/** Lines of query, 0, abstract and grade; what is graded 0 or below is not relevant. */
function relevantByQuery(judgements: string): Map<string, Set<string>> {
  const relevant = new Map<string, Set<string>>();
  for (const line of judgements.split('\n')) {
    if (line.trim() === '') continue;
    const [query = '', , abstract = '', grade] = line.trim().split(/\s+/);
    if (!Number.isInteger(Number(grade))) throw new Error(`“${line.trim()}” is no judgement`);
    if (Number(grade) > 0) relevant.set(query, (relevant.get(query) ?? new Set()).add(abstract));
  }
  return relevant;
}
