import type { SpecUnavailable } from '../api/fetchSpec.ts';
import { paragraphs, section } from './usage/help.ts';

/** What the command says whichever of its subcommands is meant. */

export const overview = (commands: readonly (readonly [name: string, summary: string])[]): string =>
  paragraphs([
    section('Usage:', [
      ['deepaas-try-me [URL]', 'opens the page for the DEEPaaS at URL, http://localhost:5000 without it'],
      ['deepaas-try-me COMMAND', 'one of those below'],
    ]),
    ['For the people who write modules for DEEPaaS:', 'try them, and learn what could be better.'],
    section('Commands:', commands),
    section('Options:', [
      ['-h, --help', 'show this help, or that of a command: deepaas-try-me check --help'],
      ['--version', 'show the version'],
    ]),
    section('Exit codes:', [
      ['0', 'all is well'],
      ['1', 'something was found that should be mended'],
      ['2', 'it could not be done: what was typed makes no sense, or nobody answers'],
      ['130', 'it was stopped by Ctrl-C before it was done'],
    ]),
  ]);

export const seeHelp = (command: string): string => `See deepaas-try-me ${command === '' ? '' : `${command} `}--help.`;

export const SERVE = 'opens the page for your module in the browser; what is meant without a command';
export const DEMO = 'opens the page with models of our own';
export const CHECK = 'runs your module and says whether it does what it says';
export const MCP = 'gives your module to an assistant as a tool (Model Context Protocol)';
export const EXPLAIN = 'says why the page looks as it does, and what could be better';

/** Why a command that needs a DEEPaaS has none. What keeps it from starting is often told by its source. */
const ownCertificate =
  'A certificate that no authority of this machine has signed isn’t believed: the environment variable NODE_EXTRA_CA_CERTS names a file with its own.';
export const nobodyAnswers = (url: string, { reason, message }: Pick<SpecUnavailable, 'reason' | 'message'>): string =>
  reason === 'unreachable'
    ? `Nothing answers at ${url}. Is deepaas-run started, at this port? Where it won’t start: deepaas-try-me explain --source api.py reads your module without it.${url.startsWith('https:') ? ` ${ownCertificate}` : ''}`
    : `No DEEPaaS answers at ${url}. ${message}`;

// A folder of examples.
export const noFolder = (folder: string): string => `There is no folder ${folder} that can be read.`;
export const noExamples = (folder: string): string =>
  `The folder ${folder} has no examples.json, and no config.json with examples in it. “Save as example” on the page writes such a folder.`;
export const noDocument = (name: string): string => `${name} is no JSON document with examples by the id of their model.`;
export const largeDocument = (name: string): string => `${name} is larger than 5 MB.`;
export const noFile = (label: string, file: string): string => `The example “${label}” names ${file}, which can’t be read.`;
export const outside = (label: string, file: string): string => `The example “${label}” names ${file}, which leads out of the folder.`;
export const largeFile = (label: string, file: string): string => `The example “${label}” names ${file}, which is larger than 2 GB.`;
