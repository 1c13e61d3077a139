import type { Namespaces } from '../../i18n/words.ts';

export type PresentWords = Namespaces['present'];
