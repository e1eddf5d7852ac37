import { MIME } from '../../files/kinds.ts';
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
  const page = new DOMParser().parseFromString(source, MIME.html);
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

/** Fewer words than this beside a script may be all that is left of a page. */
const ENOUGH_WORDS = 80;

/** How much of a page its scripts draw, as far as can be seen: maps and plots of Python's libraries are empty without them. */
export function drawnByScripts(source: string): 'nothing' | 'perhaps some' | 'all' {
  if (!/<script\b/i.test(source)) return 'nothing';
  const page = new DOMParser().parseFromString(source, MIME.html);
  for (const element of page.querySelectorAll('script, style, noscript, template')) element.remove();
  if (page.body.querySelector('svg *, table td, img[src^="data:"], video[src^="data:"], audio[src^="data:"]') !== null) return 'nothing';
  const words = (page.body.textContent ?? '').trim().length;
  return words === 0 ? 'all' : words < ENOUGH_WORDS ? 'perhaps some' : 'nothing';
}

function isActive(name: string, value: string): boolean {
  if (name.startsWith('on') || name === 'ping' || name === 'formaction' || name === 'target') return true;
  // What isn't inside the page would be a request; the policy refuses it too, and complains aloud.
  if (/^(?:src|srcset|poster|background)$/.test(name)) return !/^\s*data:/i.test(value);
  return /^(?:xlink:)?href$/.test(name) && !value.trim().startsWith('#');
}
