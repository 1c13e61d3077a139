export type GripWords = typeof import('../../../content/interface/en/grip.json');
