import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What opens an address in the browser of whoever sits before the screen, word by word: no shell reads it.
 * @returns undefined where nobody would see it
 */
export function openingWords(
  url: string,
  platform: NodeJS.Platform,
  env: Environment,
): readonly [program: string, ...words: string[]] | undefined {
  if (env.CI !== undefined && env.CI !== '' && env.CI !== 'false') return undefined;
  if (env.BROWSER === 'none') return undefined;
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler', url];
  // Whoever came over the network has their screen elsewhere.
  const isRemote = (env.SSH_CONNECTION ?? env.SSH_TTY ?? '') !== '';
  if (platform === 'darwin') return isRemote ? undefined : ['open', url];
  // Linux on Windows has the browser of Windows.
  if ((env.WSL_DISTRO_NAME ?? '') !== '') return ['rundll32.exe', 'url.dll,FileProtocolHandler', url];
  return (env.DISPLAY ?? '') === '' && (env.WAYLAND_DISPLAY ?? '') === '' ? undefined : ['xdg-open', url];
}

/** The address stands in the terminal as well: where nothing can be opened, nothing is lost. */
export function openBrowser(url: string): void {
  const [program, ...words] = openingWords(url, process.platform, process.env) ?? [];
  if (program === undefined) return;
  const opening = spawn(program, words, { detached: true, stdio: 'ignore', windowsHide: true });
  // There is no such program.
  opening.once('error', () => undefined);
  opening.unref();
}
