import { toPseudo } from '../i18n/pseudo.ts';

const title = /(title=")([^"]*)(")/g;
/** Directives, their labels' brackets and attributes, links, equations and code must survive as they are. */
const kept =
  /(:{2,4}[a-z]+(?:\{[^}]*\})?|:[a-z]+\[[^\]]*\](?:\{[^}]*\})?|:[a-z]+\b|\]\([^)]*\)|`[^`]*`|<!--\w+-->|\$\$[\s\S]*?\$\$|(?<![A-Z])\$[^$\n]*\$)/g;

/** Pseudo-language for Markdown: the prose is changed, the markup and directives are not. */
export function pseudoMarkdown(markdown: string): string {
  return markdown
    .split(kept)
    .map((part, index) => {
      if (index % 2 === 0) return toPseudo(part);
      const titled = part.replace(title, (_, open, words, close) => open + toPseudo(words) + close);
      return titled.replace(/^:term\[([^\]]*)\]/, (_, term: string) => `:term[${toPseudo(term)}]`);
    })
    .join('');
}
