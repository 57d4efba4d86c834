import { plainReply } from './plain-reply.js';
import type { Reply } from './reply.js';

const TITLE = 'Pincite quotes the documents';
const TEXT = [
  'Ask a question, and Pincite shows the sentences of the documents that answer it, word for word, each with its page and citation. It writes nothing of its own; when the documents do not answer, it says so.',
  '',
  '**/ask** puts a question. Choose a *chapter* or *document* to ask only that one; *private* shows the answer to you alone.',
  '**/page** shows a page of a document.',
  '**/sources** lists the documents.',
  '',
  'You can also mention me with a question, send me a direct message, or reply to one of my answers to ask further.',
  '',
  'Under an answer: **Context** shows the sentences around a quotation, **Footnotes** its notes, **Copy citation** text to paste, **More results** the next quotations. The sentence in bold is the one that answers.',
].join('\n');

/** What Pincite is and how to ask it; also the reply to an empty question. */
export function helpReply(): Reply {
  return plainReply(TITLE, TEXT);
}
