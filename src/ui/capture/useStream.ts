import { useCallback, useEffect, useState } from 'react';
import { report } from '../../files/report.ts';
import { mediaDevices } from '../../files/environment.ts';
import { captureProblem, insecureProblem, unpluggedProblem, type Device } from './problem.ts';

export interface Capture {
  readonly stream: MediaStream | undefined;
  readonly problem: string | undefined;
  /** What can be chosen from; named only once the visitor has allowed one. */
  readonly devices: readonly MediaDeviceInfo[];
  readonly retry: () => void;
}

/** A camera's or microphone's stream for as long as it is on the page. The constraints must stay the same object. */
export function useStream(device: Device, constraints: MediaStreamConstraints | undefined): Capture {
  const [stream, setStream] = useState<MediaStream>();
  const [problem, setProblem] = useState<string>();
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([]);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (constraints === undefined) return;
    let wanted = true;
    let opened: MediaStream | undefined;
    const stop = () => opened?.getTracks().forEach((track) => track.stop());
    const fail = (words: string) => {
      if (!wanted) return;
      setStream(undefined);
      setProblem(words);
    };
    const start = async () => {
      const media = mediaDevices();
      if (media === undefined) return fail(insecureProblem(device));
      try {
        opened = await media.getUserMedia(constraints);
      } catch (error) {
        return fail(captureProblem(error, device));
      }
      if (!wanted) return stop();
      for (const track of opened.getTracks()) track.addEventListener('ended', () => fail(unpluggedProblem(device)));
      setProblem(undefined);
      setStream(opened);
      const kind = device === 'camera' ? 'videoinput' : 'audioinput';
      const all = await media.enumerateDevices().catch((error: unknown) => {
        report('Listing cameras and microphones', error);
        return [];
      });
      if (wanted) setDevices(all.filter((found) => found.kind === kind && found.deviceId !== ''));
    };
    void start();
    return () => {
      wanted = false;
      stop();
      setStream(undefined);
    };
  }, [device, constraints, attempt]);
  const retry = useCallback(() => {
    setProblem(undefined);
    setAttempt((count) => count + 1);
  }, []);
  return { stream, problem, devices, retry };
}
