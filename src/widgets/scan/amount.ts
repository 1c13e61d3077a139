/** The largest single payment that is believed, in fen (¥100,000.00). */
export const MOST_FEN = 10_000_000;

export type AmountProblem =
  | 'empty'
  | 'not-a-number'
  | 'negative'
  | 'zero'
  | 'too-precise'
  | 'absurd'
  | 'more-than-balance';

export type AmountCheck =
  | { readonly ok: true; readonly fen: number }
  | { readonly ok: false; readonly reason: AmountProblem };

const refuse = (reason: AmountProblem): AmountCheck => ({ ok: false, reason });

/** No honest amount has more characters. */
const LONGEST = 40;

/** Full-width forms, as a Chinese keyboard types them, to the ASCII characters they stand for. */
function narrow(input: string): string {
  return input
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\uffe5/g, '¥')
    .replace(/[\u2212\u2010-\u2013]/g, '-');
}

/**
 * An amount of yuan as a reader types it. Accepts 12, 12.5, 12.50, .5, ¥12.50, 12.50元, 1,000 and
 * full-width digits, with spaces around. A comma is a thousands separator only where one can stand:
 * '1,5' might be one and a half or a slip of the finger, so it is refused rather than guessed.
 *
 * @param balanceFen what the reader has, in fen
 * @returns the amount in whole fen, 1 to MOST_FEN and no more than the balance
 */
export function checkAmount(input: string, balanceFen: number): AmountCheck {
  const typed = narrow(input.trim());
  if (typed === '') return refuse('empty');
  if (typed.length > LONGEST) return refuse(/^[\d.,]+$/.test(typed) ? 'absurd' : 'not-a-number');

  const form = /^(-?)\s*(?:¥\s*)?(-?)\s*([\d.,]+?)\s*(元?)$/.exec(typed);
  const [, before = '', after = '', digits = '', suffix = ''] = form ?? [];
  if (!form || (before && after) || (suffix && typed.includes('¥'))) return refuse('not-a-number');

  const number = /^(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?$/.exec(digits);
  const whole = (number?.[1] ?? '').replaceAll(',', '');
  const part = number?.[2] ?? '';
  if (!number || whole + part === '' || /^0\d*,/.test(digits)) return refuse('not-a-number');

  if (/^0*$/.test(whole + part)) return refuse('zero');
  if (before || after) return refuse('negative');
  if (part.length > 2) return refuse('too-precise');

  const fen = Number(whole || '0') * 100 + Number(part.padEnd(2, '0'));
  if (!(fen <= MOST_FEN)) return refuse('absurd');
  if (!(fen <= balanceFen)) return refuse('more-than-balance');
  return { ok: true, fen };
}
