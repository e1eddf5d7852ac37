import Link from '@mui/material/Link';
import type { ComponentProps, ReactNode } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { stripTags } from './plainText.ts';

const ALLOWED = [
  'a',
  'blockquote',
  'br',
  'code',
  'del',
  'em',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'img',
  'li',
  'ol',
  'p',
  'pre',
  'strong',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
];

function SafeLink({ href, children }: { href: string | undefined; children: ReactNode }) {
  // Relative addresses would lead to the page's own origin, where the author's files aren't.
  if (href === undefined || !/^(?:https?:|mailto:)/i.test(href)) return <>{children}</>;
  return (
    <Link href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </Link>
  );
}

/** A heading inside a help text must not enter the page's outline. */
function Heading({ children }: ComponentProps<'h1'>) {
  return (
    <p>
      <strong>{children}</strong>
    </p>
  );
}

const COMPONENTS: Components = {
  a: ({ href, children }) => <SafeLink href={href}>{children}</SafeLink>,
  // Loading a picture would tell a third party who reads this page.
  img: ({ src, alt }) => <SafeLink href={src}>{alt === undefined || alt === '' ? (src ?? 'picture') : alt}</SafeLink>,
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
};

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

/** HTML inside Markdown becomes its text. Working on the parsed tree leaves code samples alone. */
function htmlToText() {
  const visit = (node: Node) => {
    if (node.type === 'html') {
      node.type = 'text';
      node.value = stripTags(node.value ?? '');
    }
    node.children?.forEach(visit);
  };
  return visit;
}

/** A single line break stays one: authors write lists, tables and `Choices: …` line by line, and know nothing of Markdown. */
function keepBreaks() {
  const visit = (node: Node) => {
    if (node.children === undefined) return;
    node.children = node.children.flatMap((child): Node[] => {
      visit(child);
      const lines = child.type === 'text' ? (child.value ?? '').split('\n') : [];
      if (lines.length < 2) return [child];
      return lines.flatMap((value, index) => [...(index > 0 ? [{ type: 'break' }] : []), { type: 'text', value }]);
    });
  };
  return visit;
}

/** Markdown of an unknown author, without pictures, scripts or styles. The heavy half of `HelpText`; load it lazily. */
export default function Markdown({ text }: { text: string }) {
  return (
    <ReactMarkdown
      // A single tilde means "about" far more often than it strikes out.
      remarkPlugins={[[remarkGfm, { singleTilde: false }], htmlToText, keepBreaks]}
      allowedElements={ALLOWED}
      unwrapDisallowed
      components={COMPONENTS}
    >
      {text}
    </ReactMarkdown>
  );
}
