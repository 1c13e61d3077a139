// @ts-check
// The built site as one zip file, for a folder or a stick without a network. Written by hand: the
// format needs forty lines, and the same site gives the same bytes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

export const ZIP = 'one-to-one.zip';

/** 1 January 2021 in the format's own writing: the time of the build is nobody's business. */
const DAY = ((2021 - 1980) << 9) | (1 << 5) | 1;
const UTF8 = 0x0800;
const DEFLATE = 8;

/**
 * A zip file (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16; no archive over 4 GB).
 * @param {readonly { name: string, content: Buffer }[]} files names with forward slashes
 */
export function zip(files) {
  /** @type {Buffer[]} */
  const bodies = [];
  /** @type {Buffer[]} */
  const entries = [];
  let offset = 0;
  for (const { name, content } of files) {
    const packed = deflateRawSync(content, { level: 9 });
    const path = Buffer.from(name);
    // What both headers of a file hold, from the version needed to the lengths.
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(UTF8, 2);
    facts.writeUInt16LE(DEFLATE, 4);
    facts.writeUInt16LE(DAY, 8);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    bodies.push(Buffer.from('PK\x03\x04'), facts, path, packed);
    entries.push(Buffer.from('PK\x01\x02\x14\x00'), facts, place, path);
    offset += 30 + path.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}

/**
 * Packs a built site into a zip file beside its first page. A site under a sub-path lies in folders
 * of that name, so that its addresses hold wherever the zip is unpacked and served.
 * @param {string} folder of the built site
 * @param {string} base where it lives, "/" or "/name/"
 */
export function zipSite(folder, base) {
  const prefix = base.replace(/^\//, '').replace(/([^/])$/, '$1/');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== ZIP)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => ({ name: prefix + path, content: readFileSync(join(folder, path)) }));
  writeFileSync(join(folder, ZIP), zip(files));
}
