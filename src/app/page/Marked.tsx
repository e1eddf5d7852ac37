/** A sentence in which `code` stands between backticks, so that it stays whole where it is worded. */
export function Marked({ text }: { text: string }) {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : <code key={index}>{part}</code>));
}
