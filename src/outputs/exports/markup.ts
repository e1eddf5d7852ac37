/** Characters that XML 1.0 can't hold in any spelling, and halves of characters. */
const NEVER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Foreign text in XML: readers would take line breaks and tabs in attributes for blanks, if they weren't spelled out. */
function xmlText(text: string | number): string {
  return String(text)
    .replace(NEVER, '\ufffd')
    .replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark)
    .replace(/[\t\n\r\u0085\u2028]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes, on lines of its own; `content` is text where it is a text, else elements. */
export function element(name: string, attributes: Attributes = {}, content?: string | number | readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${xmlText(value)}"`]));
  const open = `<${name}${written.join('')}`;
  if (content === undefined) return `${open}/>`;
  if (typeof content !== 'object') return `${open}>${xmlText(content)}</${name}>`;
  return [`${open}>`, ...content.map((inner) => inner.replace(/^/gm, '  ')), `</${name}>`].join('\n');
}

export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

export function xmlFile(root: string, type: string): Blob {
  return new Blob([xmlDocument(root)], { type });
}

/**
 * Foreign text in YAML, as a double-quoted scalar: JSON's strings are that, but for characters that end a line or that no reader of YAML
 * lets through.
 */
export function yamlText(text: string): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return JSON.stringify(wellFormed).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Foreign text in a column of a table whose cells can't be quoted. */
export function oneLine(text: string): string {
  return text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ');
}
