/** What stands in templates until somebody writes something: alone, or as the beginning of a text that asks for one. */
const PLACEHOLDERS: readonly RegExp[] = [
  /^[\s\W_]*$/u,
  /^\W*(?:to ?do|fix ?me|tb[ad]|wip|xxx+|n\/?a|not (?:available|applicable|yet|set|specified|defined|provided)|none|null|unknown|undefined|empty|placeholder|dummy|foo|bar|foobar|test|stand-?in|sample|example|changeme|change me|later|no (?:description|license|licence|author)(?: (?:yet|given|provided|available))?)\W*$/i,
  /^\W*(?:to ?do|fix ?me|tb[ad])\b\s*[:.!-]/i,
  /\blorem ipsum\b/i,
  /^\W*(?:a |an |the |some )?(?:short|brief|one[- ]line|long)?\s*(?:(?:project|module|model|package|application|app)(?:[’']s)?\s+)?(?:summary|description|abstract|name|title|author|licen[cs]e)(?: (?:of|for|about) (?:the |your |my |this )?(?:project|module|model|package|application|app|work|tool))?(?: (?:goes )?here)?\W*$/i,
  /^\W*(?:please )?(?:add|write|put|insert|enter|describe|fill in|replace|type|provide|give)\b.{0,40}\b(?:here|your|this|description|summary|name|author|licen[cs]e)\b.{0,40}$/i,
  /^\W*(?:your|my) (?:full |first |last |own )?(?:name|project|module|model|organi[sz]ation|company|team|description|app|email|e-mail)\b.{0,60}$/i,
  /^\W*(?:author|your)[ _-]?(?:name|email)?\W*$/i,
  /^\W*(?:me|my project here|first ?name last ?name|jane doe|john doe|someone|somebody|nobody|anonymous)\W*$/i,
  /^\W*(?:this is )?an? (?:template|placeholder|example|dummy|test|sample|new|minimal|empty) (?:module|project|model|description|app|application|package)\b.{0,20}$/i,
  /\{\{.*\}\}|\{%.*%\}|<(?:your|insert|project|author|description|name|license)[ \w-]*>|\[(?:your|insert|project|author)[ \w-]*\]/i,
  /^\S*@(?:example\.(?:com|org|net)|email|domain|your[\w.-]*)\S*$/i,
  /^https?:\/\/(?:www\.)?(?:github|gitlab)\.com\/(?:your|user(?:name)?|owner|org|example)[\w-]*\/|^https?:\/\/(?:localhost|127\.)/i,
];

/** Longer texts were written by somebody. */
const LONGEST = 300;

export function isPlaceholder(text: string): boolean {
  return text.length <= LONGEST && PLACEHOLDERS.some((pattern) => pattern.test(text.trim()));
}
