/**
 * Heights at which a figure's opening state is whole in a frame 640 and 320 px wide, for hosts that
 * do not listen. A browser test measures them.
 */
export const DEFAULT_HEIGHT = 760;
