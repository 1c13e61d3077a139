import { behindHost } from '../behind-host.ts';

/** A WordPress that run.mjs started, and the built site beside it. */
export default behindHost('wordpress');
