// @ts-check
// The content policy as a header, for hosts that send headers: what every page already says of
// itself, together, and what a page cannot say of itself: who may show it in a frame.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"/;

/** @typedef {Map<string, Set<string>>} Policy sources by directive */

/**
 * The policy that a page carries.
 * @param {string} html
 * @returns {Policy}
 */
export function policyIn(html) {
  const directives = (meta.exec(html)?.[1] ?? '').split(';').map((one) => one.trim().split(/\s+/));
  return new Map(directives.flatMap(([name, ...from]) => (name ? [[name, new Set(from)]] : [])));
}

/**
 * The one policy that allows each page what it allows itself, and nothing that none does.
 * @param {readonly Policy[]} policies
 * @returns {string}
 */
export function together(policies) {
  /** @type {Policy} */
  const all = new Map();
  for (const policy of policies) {
    for (const [name, sources] of policy) {
      all.set(name, new Set([...(all.get(name) ?? []), ...sources]));
    }
  }
  return [...all].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/**
 * As nginx and Caddy read it. A figure may be framed by anybody: no directive, since even "*" would
 * shut out an article that is opened from a file or inside an app. The other pages are framed by
 * the site alone.
 * @param {string} policy
 * @param {string} base
 */
export function policyFiles(policy, base) {
  const pages = `${policy}; frame-ancestors 'self'`;
  return {
    '_policy.nginx.conf': `map "" $one_to_one_base {
  default "${base}";
}
map $uri $one_to_one_policy {
  default "${pages}";
  "~^${base}(.+/)?v1/embed/" "${policy}";
}
`,
    '_policy.caddy': `(one-to-one-policy) {
	@figures path ${base}v1/embed/* ${base}*/v1/embed/*
	@pages not path ${base}v1/embed/* ${base}*/v1/embed/*
	header @figures Content-Security-Policy "${policy}"
	header @pages Content-Security-Policy "${pages}"
}
(one-to-one-missing) {
	rewrite * ${base}404.html
}
`,
  };
}

/**
 * @param {string} folder of the built site
 * @param {string} base where it will live
 */
export function writePolicies(folder, base) {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => policyIn(readFileSync(join(folder, name), 'utf8')));
  for (const [name, text] of Object.entries(policyFiles(together(pages), base))) {
    writeFileSync(join(folder, name), text);
  }
}
