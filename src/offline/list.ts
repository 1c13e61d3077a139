/** The files of one version of the site, as the build lists them in offline.json. */
export interface SiteFile {
  /** Its address under the base: "peg/", "_astro/client.js", "" for the first page. */
  readonly path: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  readonly bytes: number;
}

export interface FileList {
  readonly version: string;
  /** All files together, as they are stored, and as a server sends them if it compresses. */
  readonly bytes: number;
  readonly sent: number;
  readonly files: readonly SiteFile[];
}

export const LIST = 'offline.json';

function isFile(value: unknown): value is SiteFile {
  if (typeof value !== 'object' || value === null) return false;
  const { path, hash, bytes } = value as Record<string, unknown>;
  return (
    typeof path === 'string' &&
    typeof hash === 'string' &&
    /^[0-9a-f]{64}$/.test(hash) &&
    Number.isSafeInteger(bytes)
  );
}

/** A list from data of any origin; nothing where it is none. */
export function parseList(value: unknown): FileList | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { version, bytes, sent, files } = value as Record<string, unknown>;
  const whole = typeof version === 'string' && Number.isSafeInteger(bytes);
  return whole && Number.isSafeInteger(sent) && Array.isArray(files) && files.every(isFile)
    ? { version, bytes: bytes as number, sent: sent as number, files }
    : undefined;
}
