import { writeFileSync } from 'node:fs';
import { encode } from 'uqr';

const SIDE = 480;
const FRAMES = 10;
const [dark, light, wall] = [28, 224, 116];

/**
 * Writes a film (YUV4MPEG2, as Chromium's fake camera plays it in a loop) of a hand that holds a
 * code up and turns it a little; without a text, of a bare wall.
 */
export function writeFilm(file: string, text: string | null): void {
  const code = text === null ? null : encode(text, { ecc: 'M', border: 4 });
  const colourless = Buffer.alloc((SIDE * SIDE) / 2, 128);
  const frames = Array.from({ length: FRAMES }, (_, at) => [
    Buffer.from('FRAME\n'),
    frame(code, (at / FRAMES - 0.5) * 0.5),
    colourless,
  ]);
  const head = Buffer.from(`YUV4MPEG2 W${SIDE} H${SIDE} F15:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(file, Buffer.concat([head, ...frames.flat()]));
}

/** The brightness of each pixel, with the code turned by `angle` radians. */
function frame(code: ReturnType<typeof encode> | null, angle: number): Buffer {
  const pixels = Buffer.alloc(SIDE * SIDE, wall);
  if (!code) return pixels;
  const unit = (SIDE * 0.68) / code.size;
  const [cos, sin] = [Math.cos(angle) / unit, Math.sin(angle) / unit];
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const [right, down] = [x - SIDE / 2, y - SIDE / 2];
      const column = Math.floor(right * cos + down * sin + code.size / 2);
      const row = Math.floor(down * cos - right * sin + code.size / 2);
      const module = code.data[row]?.[column];
      if (module !== undefined) pixels[y * SIDE + x] = module ? dark : light;
    }
  }
  return pixels;
}
