/** Why the device's own camera cannot be used. */
export type CameraProblem = 'denied' | 'missing' | 'busy' | 'insecure' | 'failed';

/** What is shown and decoded; stopping it twice is harmless. */
export interface Camera {
  readonly stream: MediaStream;
  stop(): void;
}

const problems: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
};

/** Asks for the camera that looks away from the reader. Never throws. */
export async function startCamera(): Promise<Camera | CameraProblem> {
  if (!globalThis.isSecureContext) return 'insecure';
  if (!navigator.mediaDevices?.getUserMedia) return 'missing';
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: 'environment', width: { ideal: 640 }, height: { ideal: 480 } },
    });
    return {
      stream,
      stop: () => {
        for (const track of stream.getTracks()) track.stop();
      },
    };
  } catch (error) {
    return problems[error instanceof Error ? error.name : ''] ?? 'failed';
  }
}

/** The middle square of the film's present picture, or null before there is one. */
export function frameOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | null {
  const side = Math.min(video.videoWidth, video.videoHeight);
  if (side === 0) return null;
  const pixels = Math.min(side, 400);
  canvas.width = pixels;
  canvas.height = pixels;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  const left = (video.videoWidth - side) / 2;
  const top = (video.videoHeight - side) / 2;
  context.drawImage(video, left, top, side, side, 0, 0, pixels, pixels);
  return context.getImageData(0, 0, pixels, pixels);
}
