import { toInt16 } from '../../files/sound/wav.ts';
import workletUrl from './recorder.worklet.js?url&no-inline';

export interface Listening {
  readonly rate: number;
  readonly stop: () => void;
}

/** Hands over a microphone's samples, one channel of 16 bits, and how loud each piece is at most. */
export async function listen(stream: MediaStream, onPiece: (piece: Int16Array<ArrayBuffer>, peak: number) => void): Promise<Listening> {
  const context = new AudioContext();
  try {
    await context.audioWorklet.addModule(workletUrl);
    await context.resume();
  } catch (error) {
    await context.close();
    throw error;
  }
  const source = context.createMediaStreamSource(stream);
  const node = new AudioWorkletNode(context, 'recorder', { numberOfOutputs: 0, channelCount: 1, channelCountMode: 'explicit' });
  node.port.addEventListener('message', ({ data }: MessageEvent<Float32Array>) => {
    let peak = 0;
    for (const value of data) peak = Math.max(peak, Math.abs(value));
    onPiece(Int16Array.from(data, toInt16), peak);
  });
  node.port.start();
  source.connect(node);
  const stop = () => {
    source.disconnect();
    node.port.close();
    void context.close();
  };
  return { rate: context.sampleRate, stop };
}
