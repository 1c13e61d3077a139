import { forget, recall, remember } from './storage.ts';

const themes = ['light', 'dark', 'projector'];

/** The palette the reader chose, or "auto" for the device's own. */
export function chosenTheme(): string {
  const theme = recall('theme');
  return theme !== null && themes.includes(theme) ? theme : 'auto';
}

export function chooseTheme(theme: string): void {
  if (themes.includes(theme)) {
    document.documentElement.dataset['theme'] = theme;
    remember('theme', theme);
  } else {
    delete document.documentElement.dataset['theme'];
    forget('theme');
  }
}
