import { plural } from '../../files/amounts.ts';

const DEVICES = { camera: 'camera', microphone: 'microphone' } as const;
type Device = keyof typeof DEVICES;

// What records.
export const camera = 'Camera';
export const microphone = 'Microphone';
export const recordSome = 'Record…';
export const record = 'Record';
export const aPicture = 'a picture';
export const aSound = 'a sound';
export const aVideo = 'a video';
export const recordVideo = 'Record a video';
export const forArgument = (name: string): string => `for ${name}`;

// While it records.
export const stop = 'Stop';
export const takePicture = 'Take the picture';
export const takeAnother = 'Take another';
export const recordAgain = 'Record again';
export const takeIt = 'Use it';
export const pictureTaken = 'The picture taken';
export const theRecording = 'The recording';
export const recordingHeard = 'the recording';
export const cameraSees = 'What the camera sees';
export const frontOrBack = 'Front or back';
export const withSound = 'With sound';
export const atMost = 'At most';
export const limit = (seconds: number): string =>
  seconds < 60 ? `${seconds} seconds` : `${seconds / 60} ${plural(seconds / 60, 'minute', 'minutes')}`;
/** A device that doesn’t tell its name. */
export const numbered = (device: string, position: number): string => `${device} ${position}`;
export const level = 'Level';
export const decibels = (db: number): string => `${db} decibels`;
export const recording = 'Recording';
export const timeOf = (time: string, longest: string): string => `${time} of ${longest}`;

// What goes wrong.
export const chooseFile = 'Choose a file instead';
export const tryAgain = 'Try again';
export const nearlySilent = 'There is almost nothing to hear. Is it the right microphone, and is it switched on?';
export const tooShort = 'Nothing was recorded. Record a little longer.';
export const noFilms = 'This browser can’t record films.';
export const tooSlow = 'Nothing was recorded: the browser couldn’t keep up with the camera.';
export const insecure = (device: Device): string =>
  `Browsers allow the ${DEVICES[device]} only on pages that come by https or from this computer itself, and this one doesn’t.`;
export const unplugged = (device: Device): string => `The ${DEVICES[device]} was unplugged or taken away.`;
export const notAllowed = (device: Device): string =>
  `The ${DEVICES[device]} isn’t allowed. Somebody refused it, or the site or the system forbids it: look at the symbol beside the page’s address.`;
export const forbidden = (device: Device): string => `The browser’s settings forbid the ${DEVICES[device]} on this page.`;
export const notFound = (device: Device): string => `No ${DEVICES[device]} was found. Plug one in and try again.`;
export const inUse = (device: Device): string => `The ${DEVICES[device]} is there but doesn’t start. Another program may be using it.`;
export const stopped = (device: Device): string => `The ${DEVICES[device]} stopped before it had started.`;
export const chosenIsGone = (device: Device): string =>
  `No ${DEVICES[device]} was found, or the chosen one is gone. Plug one in or choose another one.`;
export const notStarted = (device: Device): string => `The ${DEVICES[device]} couldn’t be started.`;
export const notStartedFor = (device: Device, error: string): string => `The ${DEVICES[device]} couldn’t be started (${error}).`;
