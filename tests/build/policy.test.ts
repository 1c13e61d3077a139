import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { policyFiles, policyIn, together } from '../../src/build/policy.mjs';
import { filesUnder, read } from './files.ts';

const meta = (policy: string): string =>
  `<meta http-equiv="content-security-policy" content="${policy}">`;

describe('the policy as a header', () => {
  test('allows each page what it allows itself, and nothing that none does', () => {
    const one = policyIn(meta("default-src 'self';script-src 'self' 'sha256-a'; style-src 'self'"));
    const two = policyIn(meta("default-src 'self';script-src 'self' 'sha256-b'; style-src 'self'"));
    expect(together([one, two])).toBe(
      "default-src 'self'; script-src 'self' 'sha256-a' 'sha256-b'; style-src 'self'",
    );
  });

  test('lets only figures be framed by others', () => {
    for (const text of Object.values(policyFiles("default-src 'self'", '/a/'))) {
      expect(text).toContain('/a/');
      expect(text.match(/frame-ancestors [^"]*/g)).toEqual(["frame-ancestors 'self'"]);
    }
  });

  test('is written beside the pages, with a source for each that they name', () => {
    for (const name of ['_policy.nginx.conf', '_policy.caddy']) {
      const written = read(`dist/${name}`);
      const pages = filesUnder('dist', '.html');
      expect(pages.length).toBeGreaterThan(20);
      for (const page of pages) {
        for (const [directive, sources] of policyIn(read(page))) {
          for (const source of [directive, ...sources]) expect(written).toContain(source);
        }
      }
      expect(written).not.toContain('unsafe');
    }
  });
});

test('the workflow runs the two commands of the README, and commands that there are', () => {
  const workflow = read('.github/workflows/pages.yml');
  const { scripts } = JSON.parse(read('package.json'));
  const steps: { run?: string }[] = Object.values(
    parse(workflow).jobs as Record<string, { steps: { run?: string }[] }>,
  ).flatMap(({ steps }) => steps);
  const runs = steps.map(({ run = '' }) => run).join('\n');
  expect(runs).toContain('npm start');
  expect(runs).toContain('npm test');
  for (const [, name = ''] of runs.matchAll(/npm run ([\w:-]+)/g))
    expect(scripts).toHaveProperty(name);
});
