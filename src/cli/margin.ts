/** Columns left of the text: room for "[25]", and for the mark of the answering sentence. */
export const MARGIN = 7;
export const MARGIN_INDENT = ' '.repeat(MARGIN);
