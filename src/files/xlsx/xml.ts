import { Parser } from 'saxen';
import { XlsxError } from './xlsxError.ts';
import * as say from './words.ts';

export interface XmlWalk {
  /** Names come without their prefix, which each program chooses. Attributes are read when they are asked for. */
  open?(name: string, attribute: (name: string) => string | undefined): void;
  /** `text` is all that stood in the element since it, or one inside of it, was opened. */
  close?(name: string, text: string): void;
}

/**
 * Walks through XML. No declared entity is known, so that none can grow.
 * @throws XlsxError where it is broken
 */
export function walkXml(xml: string, walk: XmlWalk): void {
  let text = '';
  let broken = false;
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    text = '';
    walk.open?.(local(name), (wanted) => {
      const all = attributes();
      const own = all[wanted] ?? Object.entries(all).find(([spelled]) => local(spelled) === wanted)?.[1];
      return own === undefined ? undefined : decode(own);
    });
  });
  parser.on('closeTag', (name) => {
    walk.close?.(local(name), text);
    text = '';
  });
  parser.on('text', (piece, decode) => {
    text += decode(piece);
  });
  parser.on('cdata', (piece) => {
    text += piece;
  });
  parser.on('error', () => {
    broken = true;
  });
  parser.parse(xml);
  if (broken) throw new XlsxError(say.brokenXml);
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
