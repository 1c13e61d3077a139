import { behindHost } from '../behind-host.ts';

/** The built site behind the hosts whose recipes stand in hosting/. */
export default behindHost('hosts');
