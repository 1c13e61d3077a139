/** The builds that the browser tests look at, each served as plain files. */
const site = (folder: string, base: string, port: number) => ({
  folder,
  base,
  port,
  url: `http://127.0.0.1:${port}${base}`,
});

export const sites = {
  root: site('dist', '/', 4411),
  subPath: site('dist-sub-path', '/one-to-one/', 4412),
  pseudo: site('dist-pseudo', '/', 4413),
};
