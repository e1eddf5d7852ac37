/** Elements that run something, load something or lead somewhere. */
const DROPPED =
  'script, noscript, iframe, frame, frameset, object, embed, applet, portal, base, link, meta, form[action], input[type=image]';

/** Nothing may be requested, whatever the page asks for; styles and pictures that it carries itself are shown. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src data:; font-src data:";

/**
 * A foreign page that only shows itself: without scripts, requests and links to elsewhere. The frame's sandbox and the
 * policy inside forbid the same again, but neither of them stops a click on a link.
 */
export function harmlessPage(source: string): string {
  const page = new DOMParser().parseFromString(source, 'text/html');
  for (const element of page.querySelectorAll(DROPPED)) element.remove();
  for (const element of page.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) if (isActive(name, element.getAttribute(name) ?? '')) element.removeAttribute(name);
  }
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = POLICY;
  page.head.prepend(policy);
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

/** Words that a page has in itself, from which on it says something without its scripts. */
const ENOUGH_WORDS = 80;

/** Whether nothing of a page is to be seen without its scripts, as of maps and plots of Python's libraries. */
export function drawsByScripts(source: string): boolean {
  if (!/<script\b/i.test(source)) return false;
  const page = new DOMParser().parseFromString(source, 'text/html');
  for (const element of page.querySelectorAll('script, style, noscript, template')) element.remove();
  const shown = page.body.querySelector('svg *, table td, img[src^="data:"], video[src^="data:"], audio[src^="data:"]');
  return shown === null && (page.body.textContent ?? '').trim().length < ENOUGH_WORDS;
}

function isActive(name: string, value: string): boolean {
  if (name.startsWith('on') || name === 'ping' || name === 'formaction' || name === 'target') return true;
  // What isn't inside the page would be a request; the policy refuses it too, and complains aloud.
  if (/^(?:src|srcset|poster|background)$/.test(name)) return !/^\s*data:/i.test(value);
  return /^(?:xlink:)?href$/.test(name) && !value.trim().startsWith('#');
}
