import type { ProblemName } from '../../errors.js';
import type { Language } from '../languages.js';
import type { Problem } from './desk-texts.js';

/** What the words need of an error's context, as text; empty where it says nothing of it. */
export interface ProblemFacts {
  readonly limit: string;
  readonly words: string;
  readonly line: string;
  readonly count: string;
  readonly seconds: string;
}

type ProblemTexts = { readonly [P in ProblemName]: (facts: ProblemFacts) => Problem };

/** What people did that can't be done, and what to do. In English the errors have words of their own. */
export const PROBLEM_TEXTS: { readonly [L in Exclude<Language, 'en'>]: ProblemTexts } = {
  fr: {
    'costly-draft': ({ line }) => ({
      message: `À partir de la ligne ${line}, le brouillon contient trop de lignes, d’astérisques ou de crochets sans ligne vide.`,
      remedy: 'Séparez les paragraphes par des lignes vides, ou enregistrez-le comme texte brut (.txt).',
    }),
    'docx-damaged': () => ({
      message: 'Le fichier est endommagé, ou n’est pas un document Word.',
      remedy: 'Ouvrez-le dans un traitement de texte et enregistrez-le de nouveau au format .docx.',
    }),
    'docx-empty': () => ({
      message: 'Le fichier ne contient aucun document Word.',
      remedy: 'Ouvrez-le dans un traitement de texte et enregistrez-le au format .docx.',
    }),
    'docx-locked': () => ({
      message: 'Le fichier est protégé par un mot de passe, ou dans l’ancien format de Word.',
      remedy: 'Enregistrez-le au format .docx, sans mot de passe.',
    }),
    'file-kind': () => ({
      message: 'Ce type de fichier n’est pas lu ici.',
      remedy: 'Donnez un fichier .md, .txt ou .docx.',
    }),
    'file-too-large': () => ({
      message: 'Il y a là plus de texte qu’il n’en est lu à la fois.',
      remedy: 'Divisez-le en chapitres et donnez-les un par un.',
    }),
    'nested-draft': () => ({
      message: 'Le brouillon a trop de niveaux pour être lu.',
      remedy: 'Supprimez des signes de citation (>), des retraits ou des crochets imbriqués.',
    }),
    'no-words': () => ({
      message: 'Il n’y a aucun mot à vérifier.',
      remedy: 'Donnez la citation telle qu’elle figure dans votre texte.',
    }),
    'not-text': ({ line }) => ({
      message: `Le fichier n’est pas un texte en UTF-8${line === '' ? '' : ` (voir la ligne ${line})`}.`,
      remedy: 'Enregistrez-le comme texte brut en UTF-8.',
    }),
    'note-too-long': ({ limit }) => ({
      message: `La note dépasse ${limit} caractères.`,
      remedy: 'Raccourcissez-la\u202f; une citation ne peut en avoir qu’une.',
    }),
    'notebook-full': ({ limit }) => ({
      message: `Le carnet est plein\u00a0: il contient ${limit} citations.`,
      remedy: 'Exportez-le et retirez-en ce dont vous n’avez plus besoin.',
    }),
    'others-quotation': () => ({
      message: 'Une autre personne a enregistré cette citation.',
      remedy: 'Seule cette personne, ou la modération, peut la retirer ou la modifier.',
    }),
    'question-too-long': ({ limit }) => ({
      message: `Une question peut avoir ${limit} caractères au plus.`,
      remedy: 'Posez-la en moins de mots.',
    }),
    'queue-full': ({ count, seconds }) => ({
      message: `${count} demandes attendent déjà.`,
      remedy: `Réessayez dans ${seconds} secondes environ.`,
    }),
    'queue-person': ({ count, seconds }) => ({
      message: `${count} de vos demandes attendent déjà.`,
      remedy: `Réessayez dans ${seconds} secondes environ.`,
    }),
    'queue-server': ({ count, seconds }) => ({
      message: `${count} demandes de ce serveur attendent déjà.`,
      remedy: `Réessayez dans ${seconds} secondes environ.`,
    }),
    'tag-too-long': ({ limit }) => ({
      message: `Une étiquette a ${limit} caractères au plus, et pas de virgule.`,
      remedy: 'Raccourcissez-la, ou donnez plusieurs étiquettes une par une.',
    }),
    'took-too-long': () => ({
      message: 'Cela a pris trop de temps et a été abandonné.',
      remedy: 'Réessayez plus tard, ou donnez-en moins à la fois.',
    }),
    'too-many-tags': ({ limit }) => ({ message: `Il y a plus de ${limit} étiquettes.`, remedy: 'Donnez-en moins.' }),
    'too-many-words': ({ words, limit }) => ({
      message: `Cela fait ${words} mots\u202f; une citation peut en avoir ${limit} au plus.`,
      remedy: 'Vérifiez-la par parties, ou tout le brouillon\u00a0: chaque citation y est trouvée par ses guillemets.',
    }),
    'unpacks-too-large': () => ({
      message: 'Décompressé, le fichier contient plus qu’il n’en est lu.',
      remedy: 'Divisez-le en chapitres et donnez-les un par un.',
    }),
    'unread-pages': () => ({
      message: 'La page indiquée n’a pas été comprise\u202f; elle ne peut donc pas être vérifiée.',
      remedy: 'Donnez les pages telles qu’elles sont imprimées\u00a0: 46, 46–47 ou xii.',
    }),
  },
  nl: {
    'costly-draft': ({ line }) => ({
      message: `Vanaf regel ${line} heeft het concept te veel regels, sterretjes of haken zonder lege regel.`,
      remedy: 'Scheid de alinea’s met lege regels, of bewaar het als platte tekst (.txt).',
    }),
    'docx-damaged': () => ({
      message: 'Het bestand is beschadigd, of geen Word-document.',
      remedy: 'Open het in een tekstverwerker en bewaar het opnieuw als .docx.',
    }),
    'docx-empty': () => ({
      message: 'In het bestand zit geen Word-document.',
      remedy: 'Open het in een tekstverwerker en bewaar het als .docx.',
    }),
    'docx-locked': () => ({
      message: 'Het bestand heeft een wachtwoord, of de oudere indeling van Word.',
      remedy: 'Bewaar het als .docx, zonder wachtwoord.',
    }),
    'file-kind': () => ({
      message: 'Dit soort bestand wordt hier niet gelezen.',
      remedy: 'Geef een .md-, .txt- of .docx-bestand.',
    }),
    'file-too-large': () => ({
      message: 'Dat is meer tekst dan er in één keer wordt gelezen.',
      remedy: 'Splits het in hoofdstukken en geef die één voor één.',
    }),
    'nested-draft': () => ({
      message: 'Het concept heeft te veel niveaus om te worden gelezen.',
      remedy: 'Haal citaattekens (>), inspringingen of haken binnen elkaar weg.',
    }),
    'no-words': () => ({
      message: 'Er zijn geen woorden om te controleren.',
      remedy: 'Geef het citaat zoals het in uw tekst staat.',
    }),
    'not-text': ({ line }) => ({
      message: `Het bestand is geen tekst in UTF-8${line === '' ? '' : ` (zie regel ${line})`}.`,
      remedy: 'Bewaar het als platte tekst in UTF-8.',
    }),
    'note-too-long': ({ limit }) => ({
      message: `De notitie is langer dan ${limit} tekens.`,
      remedy: 'Kort haar in; een citaat kan er maar één hebben.',
    }),
    'notebook-full': ({ limit }) => ({
      message: `Het notitieboek is vol: er staan ${limit} citaten in.`,
      remedy: 'Exporteer het en verwijder wat u niet meer nodig hebt.',
    }),
    'others-quotation': () => ({
      message: 'Iemand anders heeft dat citaat bewaard.',
      remedy: 'Alleen diegene, of een moderator, kan het verwijderen of wijzigen.',
    }),
    'question-too-long': ({ limit }) => ({
      message: `Een vraag mag hoogstens ${limit} tekens hebben.`,
      remedy: 'Stel haar in minder woorden.',
    }),
    'queue-full': ({ count, seconds }) => ({
      message: `Er wachten al ${count} verzoeken.`,
      remedy: `Probeer het over ongeveer ${seconds} seconden opnieuw.`,
    }),
    'queue-person': ({ count, seconds }) => ({
      message: `Er wachten al ${count} verzoeken van u.`,
      remedy: `Probeer het over ongeveer ${seconds} seconden opnieuw.`,
    }),
    'queue-server': ({ count, seconds }) => ({
      message: `Er wachten al ${count} verzoeken van deze server.`,
      remedy: `Probeer het over ongeveer ${seconds} seconden opnieuw.`,
    }),
    'tag-too-long': ({ limit }) => ({
      message: `Een label heeft hoogstens ${limit} tekens, en geen komma.`,
      remedy: 'Kort het in, of geef meer labels één voor één.',
    }),
    'took-too-long': () => ({
      message: 'Dat duurde te lang en is afgebroken.',
      remedy: 'Probeer het later opnieuw, of geef minder in één keer.',
    }),
    'too-many-tags': ({ limit }) => ({ message: `Er zijn meer dan ${limit} labels.`, remedy: 'Geef er minder.' }),
    'too-many-words': ({ words, limit }) => ({
      message: `Dat zijn ${words} woorden; een citaat mag er hoogstens ${limit} hebben.`,
      remedy:
        'Controleer het in delen, of het hele concept: elk citaat daarin wordt aan zijn aanhalingstekens gevonden.',
    }),
    'unpacks-too-large': () => ({
      message: 'Uitgepakt bevat het bestand meer dan er wordt gelezen.',
      remedy: 'Splits het in hoofdstukken en geef die één voor één.',
    }),
    'unread-pages': () => ({
      message: 'De opgegeven pagina is niet begrepen en kan dus niet worden gecontroleerd.',
      remedy: 'Geef pagina’s zoals ze gedrukt staan: 46, 46–47 of xii.',
    }),
  },
  de: {
    'costly-draft': ({ line }) => ({
      message: `Ab Zeile ${line} hat der Entwurf zu viele Zeilen, Sternchen oder Klammern ohne Leerzeile.`,
      remedy: 'Trennen Sie die Absätze durch Leerzeilen oder speichern Sie ihn als reinen Text (.txt).',
    }),
    'docx-damaged': () => ({
      message: 'Die Datei ist beschädigt oder kein Word-Dokument.',
      remedy: 'Öffnen Sie sie in einer Textverarbeitung und speichern Sie sie noch einmal als .docx.',
    }),
    'docx-empty': () => ({
      message: 'In der Datei ist kein Word-Dokument.',
      remedy: 'Öffnen Sie sie in einer Textverarbeitung und speichern Sie sie als .docx.',
    }),
    'docx-locked': () => ({
      message: 'Die Datei hat ein Passwort oder das ältere Format von Word.',
      remedy: 'Speichern Sie sie als .docx, ohne Passwort.',
    }),
    'file-kind': () => ({
      message: 'Diese Art von Datei wird hier nicht gelesen.',
      remedy: 'Geben Sie eine .md-, .txt- oder .docx-Datei an.',
    }),
    'file-too-large': () => ({
      message: 'Das ist mehr Text, als auf einmal gelesen wird.',
      remedy: 'Teilen Sie ihn in Kapitel und geben Sie sie einzeln an.',
    }),
    'nested-draft': () => ({
      message: 'Der Entwurf hat zu viele Ebenen, um gelesen zu werden.',
      remedy: 'Nehmen Sie Zitatzeichen (>), Einrückungen oder Klammern ineinander heraus.',
    }),
    'no-words': () => ({
      message: 'Es gibt keine Wörter zu prüfen.',
      remedy: 'Geben Sie das Zitat so an, wie es in Ihrem Text steht.',
    }),
    'not-text': ({ line }) => ({
      message: `Die Datei ist kein Text in UTF-8${line === '' ? '' : ` (siehe Zeile ${line})`}.`,
      remedy: 'Speichern Sie sie als reinen Text in UTF-8.',
    }),
    'note-too-long': ({ limit }) => ({
      message: `Die Notiz ist länger als ${limit} Zeichen.`,
      remedy: 'Kürzen Sie sie; ein Zitat kann nur eine haben.',
    }),
    'notebook-full': ({ limit }) => ({
      message: `Das Notizbuch ist voll: Es enthält ${limit} Zitate.`,
      remedy: 'Exportieren Sie es und entfernen Sie, was nicht mehr gebraucht wird.',
    }),
    'others-quotation': () => ({
      message: 'Dieses Zitat hat jemand anders gespeichert.',
      remedy: 'Nur diese Person oder die Moderation kann es entfernen oder ändern.',
    }),
    'question-too-long': ({ limit }) => ({
      message: `Eine Frage darf höchstens ${limit} Zeichen haben.`,
      remedy: 'Stellen Sie sie in weniger Wörtern.',
    }),
    'queue-full': ({ count, seconds }) => ({
      message: `Es warten schon ${count} Anfragen.`,
      remedy: `Versuchen Sie es in etwa ${seconds} Sekunden noch einmal.`,
    }),
    'queue-person': ({ count, seconds }) => ({
      message: `Es warten schon ${count} Anfragen von Ihnen.`,
      remedy: `Versuchen Sie es in etwa ${seconds} Sekunden noch einmal.`,
    }),
    'queue-server': ({ count, seconds }) => ({
      message: `Es warten schon ${count} Anfragen dieses Servers.`,
      remedy: `Versuchen Sie es in etwa ${seconds} Sekunden noch einmal.`,
    }),
    'tag-too-long': ({ limit }) => ({
      message: `Ein Schlagwort hat höchstens ${limit} Zeichen und kein Komma.`,
      remedy: 'Kürzen Sie es oder geben Sie mehrere einzeln an.',
    }),
    'took-too-long': () => ({
      message: 'Das hat zu lange gedauert und wurde abgebrochen.',
      remedy: 'Versuchen Sie es später noch einmal oder geben Sie weniger auf einmal an.',
    }),
    'too-many-tags': ({ limit }) => ({
      message: `Das sind mehr als ${limit} Schlagwörter.`,
      remedy: 'Geben Sie weniger an.',
    }),
    'too-many-words': ({ words, limit }) => ({
      message: `Das sind ${words} Wörter; ein Zitat darf höchstens ${limit} haben.`,
      remedy:
        'Prüfen Sie es in Teilen oder den ganzen Entwurf: Jedes Zitat darin wird an seinen Anführungszeichen gefunden.',
    }),
    'unpacks-too-large': () => ({
      message: 'Entpackt enthält die Datei mehr, als gelesen wird.',
      remedy: 'Teilen Sie sie in Kapitel und geben Sie sie einzeln an.',
    }),
    'unread-pages': () => ({
      message: 'Die angegebene Seite wurde nicht verstanden und kann deshalb nicht geprüft werden.',
      remedy: 'Geben Sie Seiten so an, wie sie gedruckt sind: 46, 46–47 oder xii.',
    }),
  },
};
