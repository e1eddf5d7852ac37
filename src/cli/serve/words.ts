import { USUAL_PORT } from './listen.ts';

export const ABOUT =
  'Shows the page on which your model can be tried, in your browser. It waits for a DEEPaaS that is still starting and follows its restarts: leave it open while you work on your module. What you enter is sent to your own DEEPaaS and to nobody else.';
export const URL_HELP = 'where DEEPaaS is; http://localhost:5000 without it';
export const PORT = `where the page is; ${USUAL_PORT} or any free one without it`;
export const HOST = 'address to listen at; without it only this machine can see the page';
export const ALLOWED_HOST = 'a name under which browsers may ask for the page, behind a router of your own';
export const NO_OPEN = 'don’t open the browser';
export const CONFIG =
  'settings of the page, a config.json with the examples it speaks of beside it; read anew with each reload. Its allowApi stays off: other APIs aren’t let through';
export const TRAIN = 'show training as well, and let it through';
export const INSECURE = 'for an https address whose certificate nobody has signed';
export const DEMO = 'models of our own instead of yours, to see what there is';
export const EXAMPLES = [
  ['http://localhost:5000', 'the usual: your module runs here'],
  ['https://gpu.example:5000/base --insecure', 'it runs elsewhere, with a certificate of its own'],
  ['--config deploy/config.json --train', 'as your deployment will look'],
  ['--demo', 'without a module'],
] as const;
export const EXITS = [
  [0, 'it was ended with Ctrl-C'],
  [2, 'it could not be started: what was typed makes no sense, or the port is taken'],
] as const;

export const NOT_FOUND = '404: Not Found';
export const NO_ANSWER = '502: Bad Gateway. The model doesn’t answer; it may be starting or have stopped.';
export const FOREIGN_ORIGIN = '403: Forbidden. Another site can’t start a run.';
export const FOREIGN_HOST =
  '421: Misdirected Request. This name isn’t known here. If it is yours, start deepaas-try-me with --allowed-host and it.';

export const page = (address: string): string => `The page is at ${address}`;
export const END = 'Ctrl-C ends it.';
export const waiting = (address: string): string =>
  `Waiting for DEEPaaS at ${address} … is deepaas-run started? The page goes on by itself.`;
export const another = (address: string, status: number): string =>
  `What answers at ${address} is no DEEPaaS: it has no description (${status}). Is it another program, or is a base path missing? The page goes on by itself.`;
export const answers = (address: string): string => `DEEPaaS at ${address} answers.`;
export const again = (address: string): string => `DEEPaaS at ${address} answers again.`;
export const gone = (address: string): string => `DEEPaaS at ${address} has stopped answering. The page waits for it.`;
export const seenByAll = (host: string): string =>
  `Everybody who reaches this machine at ${host} can use your model now: there is no password.`;
export const portTaken = (port: number): string =>
  `Port ${port} is taken by another program. Choose another one, or leave --port out for any that is free.`;
export const portForbidden = (port: number): string => `Port ${port} may not be used by you. Choose one of at least 1024.`;
export const noSuchHost = (host: string): string => `This machine has no address ${host}.`;
export const configFault = (file: string, reason: string): string => `${file} can’t be read: ${reason}`;
export const configKept = (file: string, reason: string): string => `${file} can’t be read, what it said before stays: ${reason}`;
export const pageMissing = (folder: string): string => `The built page is missing: ${folder}. In a checkout, npm run build makes it.`;
export const demoAndUrl = '--demo has models of its own: leave the address out.';

export const DEMO_BANNER = [
  'Models of our own, no module needed. Worth a look:',
  '  scene_colours  examples with recorded answers: a click on one fills the form',
  '  detector       boxes on a picture; many pictures at once, batches, exports',
  '  kitchen_sink   every kind of argument and of answer',
  '  audio_level    a sound, recorded here or from a file',
  '  slow, failing  what visitors see while a model runs, and when it fails',
  'Your own description without its model: add #/preview to the address.',
  'The button API says why a form looks as it does, and gives the code for each run.',
];
