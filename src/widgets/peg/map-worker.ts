import type { PathInput } from '../../model/price/path.ts';
import { mapRow, SIDE } from './map.ts';

/** Works a map out row by row, and says each as soon as it is there. */
addEventListener('message', ({ data }: MessageEvent<PathInput>) => {
  for (let row = 0; row < SIDE; row++) postMessage(mapRow(data, row));
});
