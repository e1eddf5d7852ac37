/** Control characters, and those that turn the direction of writing: `gpj.exe` must not read as `exe.jpg`. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const LONGEST_STEP = 200;
const MOST_STEPS = 40;

/** A name from a foreign archive as a path that leads nowhere else: `C:\..\x` and `/../x` are both `x`. */
export function safePath(spelled: string): string {
  const steps = spelled
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/i, '')
    .split('/')
    .map((step) => step.replace(INVISIBLE, '').trim().slice(0, LONGEST_STEP))
    .filter((step) => step !== '' && !/^\.+$/.test(step));
  return steps.slice(-MOST_STEPS).join('/') || 'unnamed';
}

/** `path`, and the spelling where cleaning changed more than slashes. */
export function nameOf(spelled: string): { path: string; spelled?: string } {
  const path = safePath(spelled);
  const harmless = spelled.replace(/^\.\//, '').replace(/\/$/, '');
  return path === harmless ? { path } : { path, spelled: spelled.slice(0, 2000) };
}

/** A spelling to look at, with what can’t be seen spelled out. */
export function visible(spelled: string): string {
  return spelled.replace(INVISIBLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// Upper half of code page 437, which ZIP names are in when no flag says otherwise.
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Many programs write UTF-8 without setting its flag, and other text is hardly ever valid UTF-8 by chance. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Not UTF-8: the code page that ZIP began with.
    return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : CP437[byte - 128])).join('');
  }
}
