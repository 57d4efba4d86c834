import type { ErrorCode } from '../../errors.js';
import type { PerLanguage } from '../languages.js';

/** What is said of the bot itself, and where something did not work. */
export interface GeneralTexts {
  readonly helpTitle: string;
  /** Markdown of the interface. */
  readonly help: readonly string[];
  readonly failed: string;
  /**
   * What happened and what to do, by kind of failure (`unforeseen`: none of ours), where nothing more is known; those left out
   * need no other words than their own.
   */
  readonly failures: { readonly [Code in ErrorCode | 'unforeseen']?: string };
  readonly restarting: string;
  readonly notDelivered: string;
  readonly noEmbeds: string;
  readonly withheld: string;
  readonly unknownButtonTitle: string;
  readonly unknownButton: string;
  readonly unknownCommandTitle: string;
  readonly unknownCommand: string;
  readonly sources: string;
  readonly noSources: string;
  readonly noMoreSources: string;
  readonly moreSources: string;
  readonly place: (number: number, of: number) => string;
  readonly pages: (count: string) => string;
  readonly words: (count: string) => string;
}

export const GENERAL_TEXTS: PerLanguage<GeneralTexts> = {
  en: {
    helpTitle: 'Pincite quotes the documents',
    help: [
      'Ask a question, and Pincite shows the sentences of the documents that answer it, word for word, each with its page and citation. It writes nothing of its own; when the documents do not answer, it says so.',
      '',
      '**Ask**: `/ask` (choose a *chapter* or *document* to ask only that one; *private* shows the answer to you alone), a command of each chapter, `/compare` across chapters, `/thread` to ask on in a thread. Or mention me, send me a direct message, or reply to an answer.',
      '**Look up**: `/search` shows every place of a word, `/page`, `/outline`, `/footnote`, `/who`, `/quote`, `/sources`.',
      '**Write**: `/cite` finds the sources of a text, `/verify` checks quotations word by word; both take a draft as a file, and stand in the menu of every message (Apps). `/style` chooses how citations look.',
      '**Keep**: 🔖 saves a quotation, `/notebook` shows what is kept, `/export` makes a file of it.',
      '**Your own and the server’s**: `/my-data` hands out or deletes what is kept of you; for those who look after a server: `/settings`, `/gaps` (what was not answered), and `/status`.',
      '',
      'Under an answer: **Context** shows the sentences around a quotation, **Footnotes** its notes, **Copy citation** text to paste, **More results** the next quotations. The sentence in bold is the one that answers.',
      '**Feedback** says what you think of the quotations; **Publish** shows a private answer to the channel, **Delete** takes a public one away.',
      '',
      'A reply that leans on the question before it (“And who decides?”, “why?”) is asked together with it; the answer shows how. Any other question stands alone.',
    ],
    failed: 'That did not work',
    failures: {},
    restarting: 'Pincite is restarting. Please try again in a minute.',
    notDelivered: 'The answer could not be sent. Please ask again.',
    noEmbeds:
      'I have an answer, but may not show it here: I need the permission “Embed Links” in this channel. Until somebody grants it, use /ask or send me a direct message.',
    withheld:
      'I cannot see the text of a message that does not mention me. Mention me in your reply (the @ beside it must be on), or use /ask.',
    unknownButtonTitle: 'Nothing behind this button',
    unknownButton: 'This button belongs to an answer that is no longer kept. Ask the question again to get a new one.',
    unknownCommandTitle: 'Unknown command',
    unknownCommand: 'This command no longer exists. /help shows those that do; they may take a minute to appear.',
    sources: 'Sources',
    noSources: 'There are no documents yet.',
    noMoreSources: 'There are no more documents.',
    moreSources: 'More sources',
    place: (number, of) => `${number} of ${of}`,
    pages: (count) => `${count} pages`,
    words: (count) => `${count} words`,
  },
  fr: {
    helpTitle: 'Pincite cite les documents',
    help: [
      'Posez une question, et Pincite montre les phrases des documents qui y répondent, mot pour mot, chacune avec sa page et sa référence. Il n’écrit rien lui-même ; quand les documents ne répondent pas, il le dit.',
      '',
      '**Demander** : `/ask` (avec *chapter* ou *document*, seulement à celui-là ; *private* ne montre la réponse qu’à vous), une commande par chapitre, `/compare` entre les chapitres, `/thread` pour continuer dans un fil. Ou mentionnez-moi, écrivez-moi en privé, ou répondez à une réponse.',
      '**Chercher** : `/search` montre chaque endroit où figure un mot, `/page`, `/outline`, `/footnote`, `/who`, `/quote`, `/sources`.',
      '**Écrire** : `/cite` trouve les sources d’un texte, `/verify` vérifie des citations mot à mot ; les deux acceptent un brouillon en fichier et figurent dans le menu de chaque message (Applications). `/style` choisit la forme des références.',
      '**Garder** : 🔖 enregistre une citation, `/notebook` montre ce qui est gardé, `/export` en fait un fichier.',
      '**Pour vous et le serveur** : `/my-data` donne ou supprime ce qui est gardé de vous ; pour les responsables d’un serveur : `/settings`, `/gaps` (ce qui est resté sans réponse) et `/status`.',
      '',
      'Sous une réponse : **Contexte** montre les phrases autour d’une citation, puis ses notes, sa référence à copier et les citations suivantes. La phrase en gras est celle qui répond.',
      '**Votre avis** dit ce que vous pensez des citations ; **Publier** montre au salon une réponse privée, **Supprimer** en retire une publique.',
      '',
      'Une réponse qui s’appuie sur la question d’avant (« Et qui décide ? », « pourquoi ? ») est posée avec elle, et c’est indiqué. Toute autre question se suffit.',
    ],
    failed: 'Cela n’a pas marché',
    failures: {
      overloaded: 'Trop de questions attendent. Réessayez un peu plus tard.',
      cancelled: 'La demande a été annulée. Réessayez.',
      closing: 'Pincite redémarre. Réessayez dans une minute.',
      input: 'La demande ne peut pas être traitée telle quelle.',
      'unknown-document':
        'Ce document n’existe pas, ou plusieurs conviennent. Prenez-en un dans la liste qui apparaît pendant la saisie\u202f; /sources les montre tous.',
      'unknown-chapter':
        'Ce chapitre n’existe pas, ou plusieurs conviennent. Prenez-en un dans la liste qui apparaît pendant la saisie\u202f; /sources les montre tous.',
      'unknown-page': 'Cette page n’existe pas. Donnez un numéro de page tel qu’il est imprimé.',
      'unknown-quotation': 'Cette citation n’existe pas (ou plus).',
      'unknown-style':
        'Ce style de citation n’existe pas. Prenez-en un dans la liste qui apparaît pendant la saisie de /style.',
      'style-damaged': 'Ce style de citation est endommagé. Choisissez-en un autre avec /style.',
      corpus:
        'Un texte ne correspondait pas à son document et n’est pas affiché. La personne qui gère ce bot le trouvera dans le journal.',
      'index-damaged':
        'Un texte ne correspondait pas à son document et n’est pas affiché. La personne qui gère ce bot le trouvera dans le journal.',
      unforeseen:
        'Quelque chose n’a pas marché dans Pincite. Réessayez\u202f; si cela se reproduit, signalez-le à la personne qui gère ce bot.',
      state: 'Ce que Pincite garde ne peut pas être lu ou écrit en ce moment.',
      inference: 'Le modèle n’a pas pu travailler. Réessayez.',
    },
    restarting: 'Pincite redémarre. Réessayez dans une minute.',
    notDelivered: 'La réponse n’a pas pu être envoyée. Posez la question à nouveau.',
    noEmbeds:
      'J’ai une réponse, mais je ne peux pas la montrer ici : il me faut la permission « Intégrer des liens » dans ce salon. D’ici là, utilisez /ask ou écrivez-moi en privé.',
    withheld:
      'Je ne vois pas le texte d’un message qui ne me mentionne pas. Mentionnez-moi dans votre réponse (le @ à côté doit être actif), ou utilisez /ask.',
    unknownButtonTitle: 'Rien derrière ce bouton',
    unknownButton: 'Ce bouton est celui d’une réponse qui n’est plus gardée. Posez la question à nouveau.',
    unknownCommandTitle: 'Commande inconnue',
    unknownCommand:
      'Cette commande n’existe plus. /help montre celles qui existent ; elles mettent parfois une minute à apparaître.',
    sources: 'Sources',
    noSources: 'Il n’y a pas encore de documents.',
    noMoreSources: 'Il n’y a pas d’autres documents.',
    moreSources: 'Autres sources',
    place: (number, of) => `${number} sur ${of}`,
    pages: (count) => `${count} pages`,
    words: (count) => `${count} mots`,
  },
  nl: {
    helpTitle: 'Pincite citeert de documenten',
    help: [
      'Stel een vraag, en Pincite toont de zinnen van de documenten die haar beantwoorden, woord voor woord, elk met bladzijde en bronvermelding. Het schrijft zelf niets; als de documenten niet antwoorden, zegt het dat.',
      '',
      '**Vragen**: `/ask` (met *chapter* of *document* alleen dat ene; *private* toont het antwoord alleen aan u), een commando voor elk hoofdstuk, `/compare` over de hoofdstukken heen, `/thread` om in een thread door te vragen. Of vermeld mij, stuur een privébericht of antwoord op een antwoord.',
      '**Opzoeken**: `/search` toont elke plaats van een woord, `/page`, `/outline`, `/footnote`, `/who`, `/quote`, `/sources`.',
      '**Schrijven**: `/cite` vindt de bronnen van een tekst, `/verify` controleert citaten woord voor woord; beide nemen een concept als bestand en staan in het menu van elk bericht (Apps). `/style` kiest hoe bronvermeldingen eruitzien.',
      '**Bewaren**: 🔖 bewaart een citaat, `/notebook` toont wat bewaard is, `/export` maakt er een bestand van.',
      '**Van u en van de server**: `/my-data` geeft of verwijdert wat van u wordt bewaard; voor wie een server beheert: `/settings`, `/gaps` (wat onbeantwoord bleef) en `/status`.',
      '',
      'Onder een antwoord: **Context** toont de zinnen rond een citaat, en verder zijn noten, de bronvermelding om te kopiëren en de volgende citaten. De vetgedrukte zin is die welke antwoordt.',
      '**Uw oordeel** zegt wat u van de citaten vindt; **Publiceren** toont een privéantwoord aan het kanaal, **Verwijderen** haalt een openbaar antwoord weg.',
      '',
      'Een antwoord dat op de vorige vraag steunt (“En wie beslist?”, “waarom?”) wordt samen met die vraag gesteld; dat staat erbij. Elke andere vraag staat op zichzelf.',
    ],
    failed: 'Dat is niet gelukt',
    failures: {
      overloaded: 'Er wachten te veel vragen. Probeer het later opnieuw.',
      cancelled: 'De aanvraag is afgebroken. Probeer het opnieuw.',
      closing: 'Pincite start opnieuw op. Probeer het over een minuut.',
      input: 'De aanvraag kan zo niet worden behandeld.',
      'unknown-document':
        'Dit document bestaat niet, of meer dan één past. Kies er een uit de lijst die tijdens het typen verschijnt; /sources toont ze alle.',
      'unknown-chapter':
        'Dit hoofdstuk bestaat niet, of meer dan één past. Kies er een uit de lijst die tijdens het typen verschijnt; /sources toont ze alle.',
      'unknown-page': 'Deze pagina bestaat niet. Geef een paginanummer zoals het gedrukt staat.',
      'unknown-quotation': 'Dit citaat bestaat niet (meer).',
      'unknown-style':
        'Deze citeerstijl bestaat niet. Kies er een uit de lijst die tijdens het typen van /style verschijnt.',
      'style-damaged': 'Deze citeerstijl is beschadigd. Kies een andere met /style.',
      corpus:
        'Een tekst kwam niet met zijn document overeen en wordt niet getoond. Wie deze bot beheert, vindt het in het logboek.',
      'index-damaged':
        'Een tekst kwam niet met zijn document overeen en wordt niet getoond. Wie deze bot beheert, vindt het in het logboek.',
      unforeseen:
        'Er ging iets mis in Pincite. Probeer het opnieuw; gebeurt het weer, meld het dan aan wie deze bot beheert.',
      state: 'Wat Pincite bewaart, kan nu niet worden gelezen of geschreven.',
      inference: 'Het model kon niet werken. Probeer het opnieuw.',
    },
    restarting: 'Pincite start opnieuw op. Probeer het over een minuut.',
    notDelivered: 'Het antwoord kon niet worden verzonden. Stel de vraag opnieuw.',
    noEmbeds:
      'Ik heb een antwoord, maar mag het hier niet tonen: ik heb in dit kanaal de toestemming “Links insluiten” nodig. Gebruik tot dan /ask of stuur mij een privébericht.',
    withheld:
      'Ik zie de tekst niet van een bericht dat mij niet vermeldt. Vermeld mij in uw antwoord (de @ ernaast moet aan staan), of gebruik /ask.',
    unknownButtonTitle: 'Niets achter deze knop',
    unknownButton: 'Deze knop hoort bij een antwoord dat niet meer bewaard is. Stel de vraag opnieuw.',
    unknownCommandTitle: 'Onbekend commando',
    unknownCommand:
      'Dit commando bestaat niet meer. /help toont wat er is; soms duurt het een minuut voor het verschijnt.',
    sources: 'Bronnen',
    noSources: 'Er zijn nog geen documenten.',
    noMoreSources: 'Er zijn niet meer documenten.',
    moreSources: 'Meer bronnen',
    place: (number, of) => `${number} van ${of}`,
    pages: (count) => `${count} bladzijden`,
    words: (count) => `${count} woorden`,
  },
  de: {
    helpTitle: 'Pincite zitiert die Dokumente',
    help: [
      'Stellen Sie eine Frage, und Pincite zeigt die Sätze der Dokumente, die sie beantworten, Wort für Wort, jeden mit Seite und Nachweis. Es schreibt nichts selbst; wenn die Dokumente nicht antworten, sagt es das.',
      '',
      '**Fragen**: `/ask` (mit *chapter* oder *document* nur dieses; *private* zeigt die Antwort nur Ihnen), ein Befehl für jedes Kapitel, `/compare` über die Kapitel hinweg, `/thread`, um in einem Thread weiterzufragen. Oder erwähnen Sie mich, schreiben Sie mir direkt, oder antworten Sie auf eine Antwort.',
      '**Nachschlagen**: `/search` zeigt jede Stelle eines Wortes, `/page`, `/outline`, `/footnote`, `/who`, `/quote`, `/sources`.',
      '**Schreiben**: `/cite` findet die Quellen eines Textes, `/verify` prüft Zitate Wort für Wort; beide nehmen einen Entwurf als Datei und stehen im Menü jeder Nachricht (Apps). `/style` wählt, wie Nachweise aussehen.',
      '**Behalten**: 🔖 speichert ein Zitat, `/notebook` zeigt, was aufbewahrt ist, `/export` macht eine Datei daraus.',
      '**Ihres und das des Servers**: `/my-data` gibt heraus oder löscht, was von Ihnen aufbewahrt wird; für alle, die einen Server betreuen: `/settings`, `/gaps` (was unbeantwortet blieb) und `/status`.',
      '',
      'Unter einer Antwort: **Kontext** zeigt die Sätze um ein Zitat, dazu seine Fußnoten, den Nachweis zum Kopieren und die nächsten Zitate. Der fette Satz ist der, der antwortet.',
      '**Rückmeldung** sagt, was Sie von den Zitaten halten; **Veröffentlichen** zeigt eine private Antwort dem Kanal, **Löschen** nimmt eine öffentliche weg.',
      '',
      'Eine Antwort, die sich an die Frage davor anlehnt („Und wer entscheidet?“, „warum?“), wird mit ihr zusammen gestellt; das steht dabei. Jede andere Frage steht für sich.',
    ],
    failed: 'Das hat nicht geklappt',
    failures: {
      overloaded: 'Zu viele Fragen warten. Versuchen Sie es etwas später noch einmal.',
      cancelled: 'Die Anfrage wurde abgebrochen. Versuchen Sie es noch einmal.',
      closing: 'Pincite startet neu. Versuchen Sie es in einer Minute noch einmal.',
      input: 'Die Anfrage kann so nicht bearbeitet werden.',
      'unknown-document':
        'Dieses Dokument gibt es nicht, oder mehrere passen. Wählen Sie eines aus der Liste, die beim Tippen erscheint; /sources zeigt alle.',
      'unknown-chapter':
        'Dieses Kapitel gibt es nicht, oder mehrere passen. Wählen Sie eines aus der Liste, die beim Tippen erscheint; /sources zeigt alle.',
      'unknown-page': 'Diese Seite gibt es nicht. Geben Sie eine Seitenzahl so an, wie sie gedruckt ist.',
      'unknown-quotation': 'Dieses Zitat gibt es nicht (mehr).',
      'unknown-style':
        'Diesen Zitierstil gibt es nicht. Wählen Sie einen aus der Liste, die beim Tippen von /style erscheint.',
      'style-damaged': 'Dieser Zitierstil ist beschädigt. Wählen Sie mit /style einen anderen.',
      corpus:
        'Ein Text stimmte nicht mit seinem Dokument überein und wird nicht gezeigt. Wer diesen Bot betreibt, findet es im Protokoll.',
      'index-damaged':
        'Ein Text stimmte nicht mit seinem Dokument überein und wird nicht gezeigt. Wer diesen Bot betreibt, findet es im Protokoll.',
      unforeseen:
        'In Pincite ist etwas schiefgegangen. Versuchen Sie es noch einmal; geschieht es wieder, melden Sie es der Person, die diesen Bot betreibt.',
      state: 'Was Pincite aufbewahrt, kann gerade nicht gelesen oder geschrieben werden.',
      inference: 'Das Modell konnte nicht arbeiten. Versuchen Sie es noch einmal.',
    },
    restarting: 'Pincite startet neu. Versuchen Sie es in einer Minute noch einmal.',
    notDelivered: 'Die Antwort konnte nicht gesendet werden. Stellen Sie die Frage noch einmal.',
    noEmbeds:
      'Ich habe eine Antwort, darf sie hier aber nicht zeigen: Ich brauche in diesem Kanal die Berechtigung „Links einbetten“. Bis dahin nutzen Sie /ask oder schreiben Sie mir direkt.',
    withheld:
      'Ich sehe den Text einer Nachricht nicht, die mich nicht erwähnt. Erwähnen Sie mich in Ihrer Antwort (das @ daneben muss an sein), oder nutzen Sie /ask.',
    unknownButtonTitle: 'Nichts hinter diesem Knopf',
    unknownButton:
      'Dieser Knopf gehört zu einer Antwort, die nicht mehr aufbewahrt ist. Stellen Sie die Frage noch einmal.',
    unknownCommandTitle: 'Unbekannter Befehl',
    unknownCommand:
      'Diesen Befehl gibt es nicht mehr. /help zeigt, welche es gibt; manchmal erscheinen sie erst nach einer Minute.',
    sources: 'Quellen',
    noSources: 'Es gibt noch keine Dokumente.',
    noMoreSources: 'Es gibt keine weiteren Dokumente.',
    moreSources: 'Weitere Quellen',
    place: (number, of) => `${number} von ${of}`,
    pages: (count) => `${count} Seiten`,
    words: (count) => `${count} Wörter`,
  },
};
