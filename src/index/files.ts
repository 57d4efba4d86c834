/** The files of an index, within its folder. */
export const FILES = {
  manifest: 'manifest.json',
  graph: 'vectors.hnsw',
  vectors: 'vectors.bin',
  vectorTable: 'vectors.table',
  textTable: 'texts.table',
  statistics: 'tokens.table',
  lexical: 'words.sqlite',
  titles: 'titles.json',
} as const;
