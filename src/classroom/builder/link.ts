import { amount, flag, oneOf, type StateOf } from '../../state/fields.ts';
import { PUPILS, REGIMES } from '../bank-run/state.ts';

/** What a class can be shown, and where. */
export interface Offer {
  /** "lesson-ID", "chapter-ID", "figure-ID" or "bank-run". */
  readonly name: string;
  readonly title: string;
  readonly steps: readonly { readonly id: string; readonly title: string }[];
}

export const CONTROLS = ['all', 'some', 'none'] as const;
export const THEMES = ['auto', 'light', 'dark', 'projector'] as const;
/** Where nothing else is chosen: the first step, the opening state. */
export const START = 'start';

/** What the teacher chooses, among what there is. */
export const fieldsOf = (offers: readonly Offer[]) => ({
  show: oneOf(
    offers.map(({ name }) => name),
    offers[0]?.name ?? '',
  ),
  step: oneOf([START, ...new Set(offers.flatMap(({ steps }) => steps.map(({ id }) => id)))], START),
  controls: oneOf(CONTROLS, 'all'),
  theme: oneOf(THEMES, 'auto'),
  reveal: flag(),
  pupils: amount(PUPILS),
  regime: oneOf(REGIMES, 'rumour'),
});
export type Choices = StateOf<ReturnType<typeof fieldsOf>>;

function query(pairs: Readonly<Record<string, string | false>>): string {
  const kept = Object.entries(pairs).filter((pair): pair is [string, string] => pair[1] !== false);
  const text = new URLSearchParams(kept).toString();
  return text === '' ? '' : `?${text}`;
}

/** The chosen step of what is shown; none where it has no such step. */
export function stepOf(choices: Choices, offers: readonly Offer[]): string | undefined {
  const offer = offers.find(({ name }) => name === choices.show);
  return offer?.steps.find(({ id }) => id === choices.step)?.id;
}

/** Address of what was chosen, from the base of the site in its language. */
export function linkOf(choices: Choices, offers: readonly Offer[]): string {
  const { show, controls, theme, reveal, pupils, regime } = choices;
  if (show === 'bank-run') return `classroom/bank-run/#pupils=${pupils}&regime=${regime}`;
  const [, kind = '', id = ''] = /^(\w+)-(.*)$/.exec(show) ?? [];
  const step = stepOf(choices, offers) ?? (false as const);
  if (kind === 'figure') {
    const asked = {
      step,
      controls: controls === 'all' ? (false as const) : controls,
      theme: theme === 'auto' ? (false as const) : theme,
    };
    return `v1/embed/${id}/${query(asked)}`;
  }
  return `classroom/present/${query({ [kind]: id, step, reveal: reveal ? '1' : (false as const) })}`;
}
