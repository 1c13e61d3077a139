/** The article that the site explains. */
export const article = { date: '2021-09-15', paragraphs: 24 } as const;
