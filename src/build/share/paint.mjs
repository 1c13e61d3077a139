// @ts-check
// A picture of a drawing, and how much of its ground a drawing covers.

/** @returns {Promise<typeof import('sharp').default>} */
async function load() {
  try {
    return (await import('sharp')).default;
  } catch (error) {
    const message =
      'The pictures for sharing cannot be drawn: the package "sharp" does not load here. Run "npm ci" on this machine.';
    throw new Error(message, { cause: error });
  }
}

/** What draws; it is there once the renderer is loaded. */
export async function painter() {
  const sharp = await load();
  const render = (/** @type {string} */ svg) => sharp(Buffer.from(svg), { density: 72 });
  return {
    /**
     * A PNG with few colours: a drawing has no more, and a chat fetches it at once.
     * @param {string} svg
     */
    paint: (svg) =>
      render(svg)
        .png({ palette: true, colours: 128, dither: 0, compressionLevel: 9, effort: 10 })
        .toBuffer(),
    /**
     * The part of a drawing in which there is something.
     * @param {string} drawing the elements of an SVG
     * @param {number} width of their ground
     * @param {number} height
     */
    async extent(drawing, width, height) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawing}</svg>`;
      const { info } = await render(svg)
        .trim({ background: 'transparent', threshold: 1 })
        .toBuffer({ resolveWithObject: true });
      const [x, y] = [-(info.trimOffsetLeft ?? 0), -(info.trimOffsetTop ?? 0)];
      return { x, y, width: info.width, height: info.height };
    },
  };
}
