/**
 * Whether the library checks its own books after every event. On while developing and testing,
 * off in a production build; a page or a benchmark may flip it.
 *
 * Bundlers fill in `import.meta.env`; plain Node has none, and says through NODE_ENV.
 */
export const assertions = {
  on: import.meta.env
    ? import.meta.env.DEV
    : typeof process !== 'undefined' && process.env.NODE_ENV !== 'production',
};
