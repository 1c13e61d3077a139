import { describe, expect, it } from 'vitest';
import { fill } from '../../src/i18n/fill.ts';
import { toPseudo } from '../../src/i18n/pseudo.ts';

describe('filling a template', () => {
  it('puts values into places, each as often as it is named', () => {
    expect(fill('{a} and {b} and {a}', { a: 1, b: 'two' }, 'en')).toBe('1 and two and 1');
  });

  it('chooses the plural form of the count', () => {
    const template = { one: '{count} claim', other: '{count} claims' };
    expect(fill(template, { count: 1 }, 'en')).toBe('1 claim');
    expect(fill(template, { count: 0 }, 'en')).toBe('0 claims');
    expect(fill({ other: '{count} 条' }, { count: 1 }, 'zh-Hans')).toBe('1 条');
  });

  it('says which value is missing', () => {
    expect(() => fill('{who} pays', {}, 'en')).toThrow('{who}');
  });

  it('takes values as they are, without filling them again', () => {
    expect(fill('{a}', { a: '{b}' }, 'en')).toBe('{b}');
  });
});

describe('the pseudo-language', () => {
  it('makes words longer and leaves places alone', () => {
    const words = toPseudo('Pay {payee} now');
    expect(words).toContain('{payee}');
    expect(words).not.toMatch(/Pay|now/);
    expect(words.length).toBeGreaterThan('Pay {payee} now'.length * 1.3);
  });
});
