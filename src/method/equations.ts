import { defineMdastPlugin, markdownToHtml } from 'satteri';
import temml from 'temml';
import { directives, type Setting, scrollingTables } from '../content/markdown.ts';

/** TeX to MathML: set by the browser itself, so that equations need no script and no fonts. */
function equation(tex: string, display: boolean): string {
  const mathml = temml.renderToString(tex, { displayMode: display, throwOnError: true });
  // The page's policy allows no style attributes; what they would nudge can do without.
  return mathml.replace(/ style="[^"]*"/g, '');
}

/** Characters of TeX past which an equation may be wider than a phone, and is scrolled by keyboard. */
const WIDE = 60;

/** On a line of its own: what is wider than a phone scrolls by itself. */
function lineOf(tex: string): string {
  const reach = tex.length > WIDE ? ' tabindex="0"' : '';
  return `<span class="equation"${reach}>${equation(tex, true)}</span>`;
}

const equations = defineMdastPlugin({
  name: 'equations',
  options: { position: true },
  math(node, ctx) {
    ctx.replaceNode(node, { type: 'html', value: lineOf(node.value) });
  },
  inlineMath(node, ctx) {
    // A line of its own may stand in a paragraph.
    const display = ctx.source.startsWith('$$', node.position?.start.offset);
    const value = display ? lineOf(node.value) : equation(node.value, false);
    ctx.replaceNode(node, { type: 'html', value });
  },
});

/** Markdown with the project's directives, `$inline$` and `$$display$$` equations to HTML. */
export function renderMethod(markdown: string, setting: Setting): string {
  const { html } = markdownToHtml(markdown, {
    features: { directive: true, math: true, smartPunctuation: true },
    mdastPlugins: [directives(setting), equations],
  });
  return scrollingTables(html, setting.library.language);
}
