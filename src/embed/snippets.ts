import { escapeHtml } from '../content/html.ts';

/** The code that a journalist pastes, for each kind of system. Pure: used by the page and its tests. */
export const SYSTEMS = [
  'script',
  'plain',
  'wordpress',
  'ghost',
  'markdown',
  'iframe',
  'image',
] as const;
export type System = (typeof SYSTEMS)[number];

export interface Snippet {
  /** Address of the site with its path, ending in a slash. */
  readonly base: string;
  readonly id: string;
  /** Query string of the state; empty for the opening state. */
  readonly state: string;
  /** Query string of the opening state in full. */
  readonly opening: string;
  readonly theme: string;
  readonly controls: string;
  readonly title: string;
  /** Title of the frame, for those who do not see it. */
  readonly label: string;
  readonly height: number;
  /** Address of the chapter's page. */
  readonly page: string;
}

/** Address of the frame; what is as by default is left out. */
export function frameAddress({ base, id, state, theme, controls, title }: Snippet): string {
  const query = new URLSearchParams(state);
  if (theme !== 'auto') query.set('theme', theme);
  if (controls !== 'all') query.set('controls', controls);
  if (title !== '') query.set('title', title);
  const text = query.toString();
  return `${base}v1/embed/${id}/${text === '' ? '' : `?${text}`}`;
}

const frame = (snippet: Snippet): string =>
  `<iframe src="${escapeHtml(frameAddress(snippet))}" title="${escapeHtml(snippet.label)}" width="100%" height="${snippet.height}" loading="lazy" frameborder="0"></iframe>`;

const element = (snippet: Snippet): string => {
  const attributes = [
    ['widget', snippet.id],
    ['state', snippet.state],
    ['theme', snippet.theme === 'auto' ? '' : snippet.theme],
    ['controls', snippet.controls === 'all' ? '' : snippet.controls],
    ['title', snippet.title],
    ['label', snippet.label],
    ['height', String(snippet.height)],
  ].filter(([, value]) => value !== '');
  const text = attributes.map(([name, value = '']) => `${name}="${escapeHtml(value)}"`).join(' ');
  return `<one-to-one ${text}></one-to-one>\n<script src="${escapeHtml(snippet.base)}embed.js" async></script>`;
};

/** What to paste. A system that makes frames of addresses is given the address alone, if that will do. */
export function snippetFor(system: System, snippet: Snippet): string {
  const page = escapeHtml(snippet.page);
  switch (system) {
    case 'script':
      return element(snippet);
    case 'plain':
    case 'ghost':
    case 'markdown':
      return frame(snippet);
    case 'wordpress': {
      // It asks a file what to show, and a file cannot tell one query from another: with a choice in
      // it, the address would give the figure as it opens.
      const opens = snippet.state === snippet.opening;
      const address = frameAddress(opens ? { ...snippet, state: '' } : snippet);
      return address.includes('?') ? frame(snippet) : address;
    }
    case 'iframe':
      return frameAddress(snippet);
    case 'image':
      return `<a href="${page}"><img src="${escapeHtml(snippet.base)}v1/image/${snippet.id}.png" alt="${escapeHtml(snippet.label)}" width="1200" height="630"></a>`;
  }
}
