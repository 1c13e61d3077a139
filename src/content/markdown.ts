import { defineMdastPlugin, markdownToHtml } from 'satteri';
import { fill } from '../i18n/fill.ts';
import { words } from '../i18n/words.ts';
import { href } from '../site/href.ts';
import type { Citations } from './citations.ts';
import { factOf, shortSource, sourcesOf } from './citations.ts';
import { formatFigure } from './figures.ts';
import { escapeHtml } from './html.ts';
import type { Library } from './library.ts';

export interface Setting {
  readonly library: Library;
  /** Where the text prints its notes; without one, citations lead to the sources page. */
  readonly citations?: Citations;
  /** Put before the steps' ids where several chapters stand on one page. */
  readonly prefix?: string;
}

type Inline = (label: string, id: string | undefined, setting: Setting) => string;

const list = (label: string): string[] => label.split(/[\s,]+/).filter(Boolean);

/** Inline directives: `:name[label]{#id}`. The words themselves stay in content/. */
const inline: Readonly<Record<string, Inline>> = {
  n(label, _, { library }) {
    const figure = library.figures.get(label);
    if (!figure) throw new Error(`no figure "${label}" in content/data/figures`);
    return `<span class="figure-number">${escapeHtml(formatFigure(figure, library.language))}</span>`;
  },
  p(label, _, { library }) {
    const story = words(library.language, 'story');
    return list(label)
      .map((number) => {
        const name = fill(story.paragraph, { number }, library.language);
        return `<a class="paragraph" href="${href(library.language, `claims/#P${number}`)}" aria-label="${escapeHtml(name)}">P${number}</a>`;
      })
      .join(' ');
  },
  fact(label, _, { library, citations }) {
    const links = list(label).map((id) => {
      factOf(library, id);
      if (!citations) {
        return `<a class="cite" href="${href(library.language, `sources/#${id}`)}">${id}</a>`;
      }
      const { number, first } = citations.cite(id);
      const name = fill(words(library.language, 'story').note, { number }, library.language);
      const anchor = first ? ` id="cite-${id}"` : '';
      return `<a class="cite"${anchor} href="#note-${id}" aria-label="${escapeHtml(name)}">${number}</a>`;
    });
    return `<sup class="cites">${links.join(' ')}</sup>`;
  },
  term(label, id, { library }) {
    if (!library.glossary.some((term) => term.id === id)) {
      throw new Error(`no glossary entry "${id}" for "${label}"`);
    }
    return `<dfn><a class="term" href="${href(library.language, `glossary/#${id}`)}">${escapeHtml(label)}</a></dfn>`;
  },
};

const shapes = new Set(['coin', 'token', 'slip', 'paper']);
const shape = (name: string): string =>
  `<svg class="shape shape-${name}" viewBox="0 0 20 20" aria-hidden="true"><use href="#shape-${name}"></use></svg>`;

/** A margin note ends with where it comes from: its sources, and its notes. */
function recordSources(facts: string, setting: Setting): string {
  const { library } = setting;
  const story = words(library.language, 'story');
  const links = sourcesOf(library, list(facts)).map(
    (source) =>
      `<a href="${href(library.language, `sources/#${source.id}`)}">${escapeHtml(shortSource(source, library.language))}</a>`,
  );
  const notes = inline['fact']?.(facts, undefined, setting) ?? '';
  return `<p class="record-sources">${escapeHtml(story.sources)} ${links.join('; ')} ${notes}</p>`;
}

/** The project’s directives, for a renderer of Markdown. */
export function directives(setting: Setting) {
  const story = words(setting.library.language, 'story');
  return defineMdastPlugin({
    name: 'story-directives',
    options: { position: true },
    containerDirective(node, ctx) {
      const attributes = node.attributes ?? {};
      const line = node.position?.start.line;
      if (node.name === 'step') {
        const { title, state } = attributes;
        const id = attributes['id'] && `${setting.prefix ?? ''}${attributes['id']}`;
        if (!id || !title) throw new Error(`step without id or title, line ${line}`);
        ctx.setProperty(node, 'data', {
          hName: 'section',
          hProperties: {
            className: ['step'],
            id,
            'data-step': id,
            'data-state': state ?? '',
            'aria-labelledby': `${id}-title`,
            tabindex: '-1',
          },
        });
        ctx.prependChild(node, {
          type: 'html',
          value: `<h2 id="${id}-title">${escapeHtml(title)}</h2>`,
        });
        ctx.insertBefore(node, { type: 'html', value: '<!--step-->' });
      } else if (node.name === 'record') {
        ctx.setProperty(node, 'data', {
          hName: 'div',
          hProperties: { className: ['record'], role: 'note', 'aria-label': story.record },
        });
        ctx.prependChild(node, {
          type: 'html',
          value: `<p class="record-label">${escapeHtml(story.record)}</p>`,
        });
        if (attributes['facts']) {
          ctx.appendChild(node, {
            type: 'html',
            value: recordSources(attributes['facts'], setting),
          });
        }
      } else {
        throw new Error(`unknown directive :::${node.name}, line ${line}`);
      }
    },
    leafDirective(node, ctx) {
      if (node.name !== 'closing') {
        throw new Error(`unknown directive ::${node.name}, line ${node.position?.start.line}`);
      }
      ctx.replaceNode(node, { type: 'html', value: `<!--${node.name}-->` });
    },
    textDirective(node, ctx) {
      const render = inline[node.name];
      if (render) {
        const id = node.attributes?.['id'] ?? undefined;
        const value = render(ctx.textContent(node), id, setting);
        ctx.replaceNode(node, { type: 'html', value });
      } else if (shapes.has(node.name)) {
        ctx.replaceNode(node, { type: 'html', value: shape(node.name) });
      } else {
        // Ordinary words with a colon in them ("10:30") are not directives: put them back.
        const { start, end } = node.position ?? {};
        const source = ctx.source.slice(start?.offset, end?.offset);
        ctx.replaceNode(node, { type: 'text', value: source || `:${node.name}` });
      }
    },
  });
}

/** A table may be wider than a phone: it scrolls by itself, also by keyboard. */
export function scrollingTables(html: string, language: string): string {
  const label = escapeHtml(words(language, 'story').table);
  const open = `<div class="table-scroll" role="group" tabindex="0" aria-label="${label}">`;
  return html.replaceAll('<table>', `${open}<table>`).replaceAll('</table>', '</table></div>');
}

/** Markdown with the project's directives to HTML. */
export function renderMarkdown(markdown: string, setting: Setting): string {
  const { html } = markdownToHtml(markdown, {
    features: { directive: true, smartPunctuation: true },
    mdastPlugins: [directives(setting)],
  });
  return scrollingTables(html, setting.library.language);
}

/** The same for a single paragraph, without the paragraph's own tags. */
export function renderInline(markdown: string, setting: Setting): string {
  return renderMarkdown(markdown, setting)
    .trim()
    .replace(/^<p>([\s\S]*)<\/p>$/, '$1');
}
