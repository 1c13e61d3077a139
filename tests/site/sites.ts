/** Where the first of them is served; two runs on one machine need ports of their own. */
const first = Number(process.env['TEST_PORT'] ?? 4411);

/** The builds that the browser tests look at, each served as plain files. */
const site = (folder: string, base: string, port: number) => ({
  folder,
  base,
  port,
  url: `http://127.0.0.1:${port}${base}`,
});

export const sites = {
  root: site('dist', '/', first),
  subPath: site('dist-sub-path', '/one-to-one/', first + 1),
  pseudo: site('dist-pseudo', '/', first + 2),
};
