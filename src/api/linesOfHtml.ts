import { MIME } from '../files/kinds.ts';
/** These begin a line of their own. */
const BLOCKS = /^(?:ADDRESS|ARTICLE|BLOCKQUOTE|BODY|BR|DD|DIV|DL|DT|H[1-6]|HR|LI|OL|P|PRE|SECTION|TABLE|TR|UL)$/;
const UNREAD = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|IFRAME|OBJECT|SVG|HEAD|TITLE)$/i;

/**
 * The lines of text that an HTML fragment shows: the platform's warnings arrive as HTML. It is parsed into a document of
 * its own, where nothing runs or loads, and only its text is taken.
 */
export function linesOfHtml(html: string): string[] {
  const lines = [''];
  const read = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) lines[lines.length - 1] += node.nodeValue ?? '';
    if (node.nodeType !== Node.ELEMENT_NODE || UNREAD.test(node.nodeName)) return;
    const isBlock = BLOCKS.test(node.nodeName);
    if (isBlock) lines.push('');
    node.childNodes.forEach(read);
    if (isBlock) lines.push('');
  };
  if (html.trim() !== '') read(new DOMParser().parseFromString(html, MIME.html).body);
  return lines.map((line) => line.replaceAll(/\s+/g, ' ').trim()).filter((line) => line !== '');
}
