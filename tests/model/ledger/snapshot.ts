import type { Ledger } from '../../../src/model/index.ts';

/** All that a refusal must leave as it was. */
export function snapshot({ stocks, accounts, log, failed }: Ledger) {
  return { stocks: [...stocks], accounts: [...accounts], log: [...log], failed };
}

/** Entries as text: 'H.D -5, B.D 5'. */
export function asText(
  entries: readonly { sector: string; instrument: string; amount: number }[],
): string {
  return entries.map((e) => `${e.sector}.${e.instrument} ${e.amount}`).join(', ');
}
