import { MOST_FEN } from './amount.ts';
import { isPayee, type PayeeId } from './payees.ts';
import { plainText } from './text.ts';

/*
 * A code of the market carries a link to this site, so that a phone's own camera opens the same
 * payment. Payee and amount stand in the fragment, which a browser never sends to a server.
 *
 *   <base>pay/#noodles          static: whoever pays types the amount
 *   <base>pay/#bus/2.00         dynamic: the amount is in the code, in yuan
 */

export interface Payment {
  readonly payee: PayeeId;
  /** Fen; null where the code carries no amount. */
  readonly fen: number | null;
}

export type LinkProblem = 'too-long' | 'bad-form' | 'no-payee' | 'unknown-payee' | 'bad-amount';

export type Scanned =
  | ({ readonly kind: 'payment' } & Payment)
  /** Not the market's: `text` is fit to be shown as plain text, and must never be followed. */
  | { readonly kind: 'foreign'; readonly text: string; readonly link: boolean }
  | { readonly kind: 'malformed'; readonly reason: LinkProblem };

/** The longest payment link that is read, in characters; longer ones are not ours. */
const LONGEST_LINK = 400;
const PAGE = 'pay/';
/** Yuan, as `paymentLink` writes them or shorter; no sign, no leading zeros, no exponent. */
const YUAN = /^(0|[1-9]\d{0,8})(?:\.(\d{1,2}))?$/;

/**
 * @param base the site's address with its path, ending in a slash
 * @throws RangeError where the base is no web address, or the amount no whole number of fen from 1
 *   to MOST_FEN
 */
export function paymentLink(
  base: string,
  { payee, fen = null }: { readonly payee: PayeeId; readonly fen?: number | null },
): string {
  if (!/^https?:\/\/[^\s?#]+\/$/.test(base)) throw new RangeError(`not a base address: ${base}`);
  if (fen === null) return `${base}${PAGE}#${payee}`;
  if (!Number.isInteger(fen) || fen < 1 || fen > MOST_FEN)
    throw new RangeError(`not an amount in fen: ${fen}`);
  return `${base}${PAGE}#${payee}/${(fen / 100).toFixed(2)}`;
}

/**
 * What a decoded text asks for. Only the exact form that `paymentLink` writes, on one of the
 * `bases`, is a payment: comparing characters leaves nothing for clever addresses to play with
 * (user names before the host, backslashes, odd encodings).
 *
 * @param bases addresses under which this site is served, each ending in a slash
 */
export function readPayment(text: string, bases: readonly string[]): Scanned {
  const base = bases.find((one) => one !== '' && text.startsWith(`${one}${PAGE}`));
  if (base === undefined) {
    return { kind: 'foreign', text: plainText(text), link: /^\s*[a-z][a-z\d+.-]*:\S/i.test(text) };
  }
  if (text.length > LONGEST_LINK) return { kind: 'malformed', reason: 'too-long' };
  return readFragment(text.slice(base.length + PAGE.length));
}

/**
 * The part of a payment link from its `#` on; what the page that a phone opens has to read.
 * An empty fragment is a link without a payee.
 */
export function readFragment(fragment: string): Exclude<Scanned, { kind: 'foreign' }> {
  const malformed = (reason: LinkProblem) => ({ kind: 'malformed', reason }) as const;
  if (fragment.length > LONGEST_LINK) return malformed('too-long');
  if (fragment === '' || fragment === '#') return malformed('no-payee');
  if (!fragment.startsWith('#')) return malformed('bad-form');

  const [payee = '', amount, ...rest] = fragment.slice(1).split('/');
  if (payee === '') return malformed('no-payee');
  if (!isPayee(payee)) return malformed('unknown-payee');
  if (rest.length > 0) return malformed('bad-form');
  if (amount === undefined) return { kind: 'payment', payee, fen: null };

  const [, yuan, part = ''] = YUAN.exec(amount) ?? [];
  const fen = Number(yuan) * 100 + Number(part.padEnd(2, '0'));
  // NaN, where the form did not match, fails this comparison too.
  if (!(fen >= 1 && fen <= MOST_FEN)) return malformed('bad-amount');
  return { kind: 'payment', payee, fen };
}
