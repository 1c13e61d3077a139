import { formatDays, formatMoney, formatNumber, formatShare } from '../i18n/format.ts';
import type { Unit } from '../model/parameters/parameter.ts';

/** A parameter's value as a person reads it. `decimals` are those of the parameter's step. */
export function formatValue(value: number, unit: Unit, decimals: number, language: string): string {
  switch (unit) {
    case 'share':
    case 'rate':
      return formatShare(value, language, Math.max(0, decimals - 2));
    case 'yuan':
      return formatMoney(value, 'CNY', language);
    case 'days':
      return formatDays(value, language);
    case 'count':
      return formatNumber(value, language, 0);
    case 'ratio':
      return formatNumber(value, language, decimals);
  }
}
