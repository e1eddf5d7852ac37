const TAGS =
  'a|abbr|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|font|h[1-6]|hr|html|i|img|kbd|li|mark|ol|p|pre|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|var';

/** Known elements only: in `path/<model>/x` and `a < b` the brackets are text. */
const TAG = new RegExp(`</?(?:${TAGS})(?:\\s[^<>]*)?/?>`, 'gi');

/** What remains of simple HTML in a description: its text. */
export function stripTags(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, '').replace(TAG, (tag) => (/^<(?:br|\/p|\/div|\/li|\/tr)\b/i.test(tag) ? '\n' : ''));
}
