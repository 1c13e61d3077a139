import { defineMdastPlugin, markdownToHtml } from 'satteri';
import temml from 'temml';

/** TeX to MathML: set by the browser itself, so that equations need no script and no fonts. */
function equation(tex: string, display: boolean): string {
  const mathml = temml.renderToString(tex, { displayMode: display, throwOnError: true });
  // The page's policy allows no style attributes; what they would nudge can do without.
  return mathml.replace(/ style="[^"]*"/g, '');
}

const equations = defineMdastPlugin({
  name: 'equations',
  math(node, ctx) {
    ctx.replaceNode(node, {
      type: 'html',
      value: `<p class="equation">${equation(node.value, true)}</p>`,
    });
  },
  inlineMath(node, ctx) {
    ctx.replaceNode(node, { type: 'html', value: equation(node.value, false) });
  },
});

/** Markdown with `$inline$` and `$$display$$` equations to HTML. */
export function renderMethod(markdown: string): string {
  return markdownToHtml(markdown, {
    features: { math: true, smartPunctuation: true },
    mdastPlugins: [equations],
  }).html;
}
