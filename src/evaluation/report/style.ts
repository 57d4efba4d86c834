import { markup } from './markup.js';

/** The page's style and script, whole elements: nothing from outside is ever put into them. */
export const STYLE = markup`
:root { color-scheme: light dark; --line: #8886; --right: #1a7f37; --wrong: #c4322b; --soft: #8881; }
@media (prefers-color-scheme: dark) { :root { --right: #57c273; --wrong: #ff8078; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; }
h3 { margin: 0; font-size: 1.05rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { padding: .25rem .7rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
th:first-child, td:first-child { text-align: left; }
.charts { display: flex; flex-wrap: wrap; gap: 1rem; }
.charts svg { max-width: 100%; height: auto; }
figure { margin: 0; flex: 1 1 24rem; }
figcaption { font-size: .85rem; }
form { position: sticky; top: 0; padding: .6rem 0; background: Canvas; border-bottom: 1px solid var(--line); }
label { margin-right: 1.2rem; }
article { border: 1px solid var(--line); border-radius: .5rem; padding: .8rem 1rem; margin: 1rem 0; }
article[hidden] { display: none; }
.facts { margin: .2rem 0 .6rem; font-size: .9rem; }
.right { color: var(--right); font-weight: 600; }
.wrong { color: var(--wrong); font-weight: 600; }
blockquote { margin: .4rem 0; padding-left: .8rem; border-left: 3px solid var(--line); unicode-bidi: isolate; }
blockquote p { margin: 0; white-space: pre-line; }
blockquote footer { font-size: .85rem; opacity: .8; }
.gold { border-left-color: var(--right); background: var(--soft); }
.hit blockquote { border-left-color: var(--right); }
`;

/** Shows what is asked for; without it everything is shown. */
export const SCRIPT = markup`
const form = document.querySelector('form');
const articles = [...document.querySelectorAll('article')];
const shown = document.querySelector('output');
form.hidden = false;
const filter = () => {
  const { kind, misses } = form.elements;
  for (const article of articles) {
    const other = kind.value !== '' && article.dataset.kind !== kind.value;
    article.hidden = other || (misses.checked && article.dataset.right === 'yes');
  }
  shown.textContent = articles.filter((article) => !article.hidden).length + ' of ' + articles.length;
};
form.addEventListener('input', filter);
filter();
`;
