import type { QuestionForms } from './question-form.js';

const PUBLISHED = '(?:published|released|issued|printed)';
const DATE = '(?:publication date|date of publication|publication year|year of publication|date|year)';
const CONTENTS = '(?:chapters|chapter titles|titles of the chapters|chapter list)';
const DOCUMENTS = '(?:documents|books|reports|sources|texts|publications|papers|files)';

/** Questions about documents, as English has them. */
export const ENGLISH: QuestionForms = {
  authors: [
    'who (?:has |have )?(?:wrote|written|authored|co-?authored)(?: @)?',
    "who(?:'s| is| are| was| were) (?:the )?(?:main |lead )?(?:author|authors|writer|writers)(?: (?:of|for|behind) @)?",
    '(?:by whom|by who|who) (?:is|was|were) @ (?:written|authored)(?: by)?',
    '@ (?:is |was )?(?:written|authored) by whom?',
    "who(?:'s| is) @ by",
    'who (?:has )?contributed to @',
    "who(?:'s| is| are| were) (?:the )?contributors?(?: (?:of|to) @)?",
    '(?:the )?(?:authors?|writers?)(?: names?)?(?: (?:of|for) @)?',
    '@ (?:authors?|writers?)',
    "what(?:'s| is| are) the (?:names? of the )?(?:authors?|writers?)(?: names?)?(?: of @)?",
    '(?:list|name) (?:the |all |all the )?authors(?: of @)?',
  ],
  editors: [
    'who (?:has |have )?edited(?: @)?',
    "who(?:'s| is| are| was| were) (?:the )?editors?(?: of @)?",
    '(?:by whom|by who|who) (?:is|was) @ edited(?: by)?',
    '@ (?:is |was )?edited by whom?',
    '(?:the )?editors?(?: of @)?',
    '@ editors?',
    '(?:list|name) (?:the |all |all the )?editors(?: of @)?',
  ],
  published: [
    `when (?:was|were|is) @ (?:first )?${PUBLISHED}`,
    'when did @ (?:appear|come out)',
    '(?:what|which) year is @ from',
    `(?:in )?(?:what|which) (?:year|month) (?:was|were|is) @ ${PUBLISHED}`,
    `(?:in )?(?:what|which) (?:year|month) did @ (?:appear|come out)`,
    `what(?:'s| is| was) the ${DATE} of @`,
    "what(?:'s| is| was) the (?:publication date|date of publication|year of publication)",
    '(?:the )?(?:publication date|date of publication|publication year|year of publication)(?: of @)?',
    '@ (?:publication date|publication year)',
    `when ${PUBLISHED}`,
    `@ ${PUBLISHED} when`,
  ],
  publisher: [
    'who (?:has )?(?:published|publishes)(?: @)?',
    "who(?:'s| is| was) the publisher(?: of @)?",
    "what(?:'s| is| was) the publisher(?: of @)?",
    '(?:by whom|by who|who) (?:is|was) @ published(?: by)?',
    '@ (?:is |was )?published by whom?',
    'where (?:is|was) @ published',
    '(?:which|what) (?:publisher|publishing house|press|institute|organi[sz]ation) (?:has )?published @',
    '(?:the )?publisher(?: of @)?',
    '@ publisher',
  ],
  series: [
    '(?:in )?(?:which|what) (?:book )?series (?:is|was) @ (?:published|in|part of|released)(?: in)?',
    '(?:in )?(?:which|what) (?:book )?series (?:does|did) @ (?:belong to|appear)(?: in)?',
    "what(?:'s| is) the series(?: of @)?",
    '(?:is|was) @ (?:a )?part of a series',
    '(?:the )?series(?: (?:title|name))?(?: of @)?',
  ],
  title: [
    "what(?:'s| is| was| are) @ (?:called|named|titled|entitled)",
    "what(?:'s| is| was) the (?:full |exact )?(?:title|name) of @",
    "what(?:'s| is) the (?:full |exact )?title",
    '(?:the )?(?:full )?title(?: of @)?',
    '@ title',
  ],
  chapters: [
    `(?:which|what) ${CONTENTS} (?:are|is) (?:there|in @|there in @)`,
    `(?:which|what) ${CONTENTS} (?:does|do|has|have) @(?: have| contain| include)?`,
    `(?:what|which) (?:are|is) the ${CONTENTS}(?: (?:of|in) @)?`,
    'how many chapters(?: (?:are there|are in @|are there in @|does @ (?:have|contain)|do @ have|has @))?',
    'how many chapters (?:in|of) @',
    `(?:list|show)(?: of)?(?: the| all| all the)? ${CONTENTS}(?: (?:of|in) @)?`,
    `(?:the )?${CONTENTS}(?: (?:of|in) @)?`,
    "(?:(?:show|what(?:'s| is)) )?(?:the )?(?:table of contents|toc)(?: (?:of|for) @)?",
    '@ (?:table of contents|toc|chapters)',
    'how is @ (?:structured|organi[sz]ed|divided)',
  ],
  pages: [
    'how many pages (?:does|do) @ (?:have|contain|run to)',
    'how many pages (?:is|are|has) @',
    'how many pages(?: (?:are|in|are there in|are in) @)?',
    'how many pages long is @',
    'how long is @',
    '(?:the )?(?:number of pages|page count|page numbers)(?: (?:of|in) @)?',
    '(?:on )?(?:which|what) pages? (?:is|does|are) @(?: (?:on|start|begin|start on|begin on|stand|stand on|cover))?',
    '(?:the )?pages of @',
  ],
  documents: [
    `(?:which|what) ${DOCUMENTS} (?:do you (?:have|know|hold|search|use)|are there|are available|are loaded|are indexed|can i ask(?: about)?|can you search)`,
    `(?:which|what) ${DOCUMENTS} are (?:in|part of) (?:the |your )?(?:corpus|library|index|collection)`,
    `(?:list|show)(?: of)?(?: the| all| all the| your| all your)? (?:available )?${DOCUMENTS}`,
    `how many ${DOCUMENTS} (?:do you have|are there)`,
    '(?:which|your|available) documents',
  ],
};
