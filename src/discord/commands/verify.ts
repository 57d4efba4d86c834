import { ApplicationCommandOptionType } from 'discord.js';
import { readSaid, type SaidOfSource } from '../../desk/reports/given-quotation.js';
import { DESK_TEXTS } from '../../language/discord/desk-texts.js';
import { attachedDraft } from '../requests/attached-draft.js';
import { checkTyped, checkWhole } from '../requests/check-quotations.js';
import { refused } from '../requests/refused.js';
import { documentChoices } from './choices.js';
import type { Command, GivenOptions } from './command.js';
import { draftVisibility, FILE_OPTION, givenDraft, PRIVATE_OPTION, textOption } from './draft-options.js';
import { described, named } from './localised.js';

/** `/verify`: checks a quotation word by word, or every quotation of a paragraph or of an attached draft. */
export const verify = {
  data: {
    name: 'verify',
    ...described({
      en: 'Check a quotation word by word, or every quotation of a draft',
      fr: 'Vérifier une citation mot à mot, ou toutes les citations d’un brouillon',
      nl: 'Een citaat woord voor woord controleren, of alle citaten van een concept',
      de: 'Ein Zitat Wort für Wort prüfen, oder alle Zitate eines Entwurfs',
    }),
    options: [
      textOption({
        en: 'The quotation as you have it, or a paragraph with quotations',
        fr: 'La citation telle que vous l’avez, ou un paragraphe avec des citations',
        nl: 'Het citaat zoals u het hebt, of een alinea met citaten',
        de: 'Das Zitat, wie Sie es haben, oder ein Absatz mit Zitaten',
      }),
      {
        type: ApplicationCommandOptionType.String,
        ...named({ en: 'page', fr: 'page', nl: 'pagina', de: 'seite' }),
        ...described({
          en: 'The page it is said to be on: 46, 46-47',
          fr: 'La page où elle se trouverait : 46, 46-47',
          nl: 'De pagina waarop het zou staan: 46, 46-47',
          de: 'Die Seite, auf der es stehen soll: 46, 46-47',
        }),
        max_length: 60,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named({ en: 'source', fr: 'source', nl: 'bron', de: 'quelle' }),
        ...described({
          en: 'The document it is said to be from, or its author',
          fr: 'Le document d’où elle viendrait, ou son auteur',
          nl: 'Het document waaruit het zou komen, of de auteur ervan',
          de: 'Das Dokument, aus dem es sein soll, oder sein Autor',
        }),
        autocomplete: true,
        max_length: 300,
      },
      FILE_OPTION,
      PRIVATE_OPTION,
    ],
  },
  visibility: (options) => draftVisibility(options, isRefused(options)),
  async run(options, call, services) {
    const given = givenDraft(options, call.language);
    const said = saidIn(options);
    if ('text' in given) return checkTyped(given.text, said, call, services);
    if (isSaid(said)) throw refused(DESK_TEXTS[call.language].placeOfFile);
    return checkWhole(await attachedDraft(given.file, call, services), call, services);
  },
  complete: (focused, _options, { engine }) => documentChoices(engine.corpus, focused.value),
} satisfies Command;

function saidIn(options: GivenOptions): SaidOfSource {
  return { pages: trimmed(options, 'page'), source: trimmed(options, 'source') };
}

function isSaid({ pages, source }: SaidOfSource): boolean {
  return pages !== null || source !== null;
}

/** Whether nothing can be done with what is said of the quotation. */
function isRefused(options: GivenOptions): boolean {
  const said = saidIn(options);
  if (options.getAttachment('file') !== null) return isSaid(said);
  try {
    readSaid(said);
    return false;
  } catch {
    return true;
  }
}

function trimmed(options: GivenOptions, name: string): string | null {
  return options.getString(name)?.trim() || null;
}
