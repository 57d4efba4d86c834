/** A text as HTML that shows exactly that text. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A text with the characters that change the direction of what follows named, so that they change nothing here. */
export function withControlsShown(text: string): string {
  const name = (control: string): string => `[U+${control.charCodeAt(0).toString(16).toUpperCase()}]`;
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, name);
}

/** What is read on a page: the HTML without its tags. Only for HTML made here. */
export function readableText(html: string): string {
  return html
    .replace(/<br>|<\/(?:p|div|li|h\d|blockquote|pre|button|footer)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}
