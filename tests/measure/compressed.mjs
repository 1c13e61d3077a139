// @ts-check
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/**
 * Copies a built site and puts compressed copies beside its text files, as a host would serve them.
 * @param {string} from
 * @param {string} to
 */
export function copyCompressed(from, to) {
  cpSync(from, to, { recursive: true });
  compress(to);
}

/** @param {string} folder */
export function compress(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const file of files) {
    if (!file.isFile() || !/\.(html|css|js|svg|xml|txt|json)$/.test(file.name)) continue;
    const path = join(file.parentPath, file.name);
    const text = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(text));
    writeFileSync(`${path}.br`, brotliCompressSync(text));
  }
}
