/** Names that mean this computer alone, whoever reads them. */
const alone = /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/**
 * The whole address that a phone in the room can open, or null where it could reach nothing: the
 * page was opened from a file, or from an address that belongs to this computer alone.
 */
export function phoneAddress(page: string, path: string): string | null {
  const { protocol, hostname } = new URL(page);
  if (!/^https?:$/.test(protocol) || alone.test(hostname)) return null;
  return new URL(path, page).href;
}
