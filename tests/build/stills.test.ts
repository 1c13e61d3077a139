import { describe, expect, it } from 'vitest';
import { lightenStills } from '../../src/build/stills.mjs';

const figure = (inside: string): string =>
  `<figure class="figure still" aria-label="A"><!--[-->${inside}<!--]--></figure>`;

describe('a picture that never wakes', () => {
  it('loses the marks for waking it and digits that nobody sees', () => {
    expect(
      lightenStills(figure('<svg data-picture><path d="M1.2345,-6.789L1e3 4"></path></svg>')),
    ).toBe(
      '<figure class="figure still" aria-label="A"><svg data-picture><path d="M1.2,-6.8L1e3 4"/></svg></figure>',
    );
  });

  it('keeps every number that is read', () => {
    const read = '<svg data-picture aria-label="at 0.9175"><text>0.9175</text></svg><p>1.2345</p>';
    expect(lightenStills(figure(read))).toContain(read);
  });

  it('keeps its numbers but where it is told to stand bare', () => {
    const numbers = '<details class="numbers svelte-x"><summary>N</summary><p>1</p></details>';
    expect(lightenStills(figure(numbers))).toContain(numbers);
    expect(lightenStills(figure(numbers), true)).not.toContain('details');
  });

  it('leaves everything else alone', () => {
    const live =
      '<widget-figure><!--[--><svg data-picture><path d="M1.2345"/></svg></widget-figure>';
    expect(lightenStills(live)).toBe(live);
  });
});
