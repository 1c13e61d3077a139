import { encode, QrCodeDataType } from 'uqr';
import { expect, it } from 'vitest';
import { type ModuleKind, moduleKinds } from '../../../src/widgets/scan/kinds.ts';

/** The encoder has one name for what tells format and version. */
const NAMES: Readonly<Record<ModuleKind, QrCodeDataType>> = {
  data: QrCodeDataType.Data,
  finder: QrCodeDataType.Position,
  timing: QrCodeDataType.Timing,
  alignment: QrCodeDataType.Alignment,
  format: QrCodeDataType.Function,
  version: QrCodeDataType.Function,
};

it.each([1, 2, 5, 6, 7, 8, 14, 21, 32, 36, 40])(
  'modules of version %d are for what the encoder uses them for',
  (version) => {
    const { types } = encode('1', { minVersion: version, maskPattern: 0, border: 0 });
    expect(moduleKinds(version).map((kind) => NAMES[kind])).toEqual(types.flat());
  },
);
