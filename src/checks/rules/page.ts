import type { RulePassage, Rule, RuleId } from './rule.ts';
import * as words from './words.ts';

/** As in `package.json`, which no browser is given; a test compares them. */
export const REPOSITORY = 'https://github.com/ai4os/try-me-ui';

/** The folder of the pages, in the repository. */
export const PAGES = 'docs/rules';

/** Where a rule's page is read. */
export function rulePage(id: RuleId): string {
  return `${REPOSITORY}/blob/main/${PAGES}/${id}.md`;
}

/** The table of all rules, in Markdown. */
export function rulesTable(rules: readonly Rule[], how: (rule: Rule) => string): string {
  const rows = rules.map((rule) => {
    const cells = [`[${rule.id}](${rule.id}.md)`, `\`${rule.name}\``, rule.severity, how(rule), rule.title];
    return `| ${cells.join(' | ')} |`;
  });
  return `${[`| ${words.COLUMNS.join(' | ')} |`, `| ${words.COLUMNS.map(() => '-').join(' | ')} |`, ...rows].join('\n')}\n`;
}

/** The words of a rule in Markdown, below a heading of the given level. */
export function ruleMarkdown({ doc }: Rule, level = 2): string {
  const heading = '#'.repeat(level);
  const sections = [
    [words.WHAT, doc.what],
    [words.WHY, doc.why],
    [words.EXAMPLE, passage(doc.example)],
    [words.REMEDY, passage(doc.remedy)],
  ];
  return sections.map(([title, text]) => `${heading} ${title}\n\n${text}\n`).join('\n');
}

function passage({ text, python, shell }: RulePassage): string {
  return [text, ...fenced('python', python), ...fenced('sh', shell)].join('\n\n');
}

function fenced(language: string, code: string | undefined): string[] {
  return code === undefined ? [] : [`\`\`\`${language}\n${code.trim()}\n\`\`\``];
}
