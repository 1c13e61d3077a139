/** What an embed page's address may ask for besides the widget's own state. */
export interface EmbedParams {
  readonly theme: 'light' | 'dark' | 'projector' | 'auto';
  readonly controls: 'all' | 'some' | 'none';
  /** Language asked for, as in a page's own links to its translations. */
  readonly lang: string;
  /** Id of a scroll step to start at. */
  readonly step: string;
  /** A title of the host's own, as text. */
  readonly title: string;
  /** Whether the host wants to hear of predictions and the like. */
  readonly events: boolean;
}

/** What the picture in the page already has or its style sheet answers; the rest is pym.js's. */
const inPicture = new Set(
  ['theme', 'lang', 'controls'].concat(['childId', 'initialWidth', 'parentTitle', 'parentUrl']),
);

/** Whether an address asks for something else than the figure as it was drawn at build time. */
export const asksForMore = (query: string): boolean =>
  [...new URLSearchParams(query).keys()].some((name) => !inPicture.has(name));

const LONGEST_TITLE = 200;

const pick = <T extends string>(values: readonly T[], text: string | null, fallback: T): T =>
  values.find((value) => value === text) ?? fallback;

/** Bad values give the default. */
export function readParams(query: string): EmbedParams {
  const asked = new URLSearchParams(query);
  const step = asked.get('step') ?? '';
  const lang = asked.get('lang') ?? '';
  return {
    theme: pick(['auto', 'light', 'dark', 'projector'], asked.get('theme'), 'auto'),
    controls: pick(['all', 'some', 'none'], asked.get('controls'), 'all'),
    lang: /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(lang) ? lang : '',
    step: /^[a-z0-9-]{1,40}$/.test(step) ? step : '',
    title: (asked.get('title') ?? '')
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, LONGEST_TITLE)
      // A cut through a character leaves half of it.
      .replace(/\p{Cs}/gu, ''),
    events: asked.get('events') === '1',
  };
}
