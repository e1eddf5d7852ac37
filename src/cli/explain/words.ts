/** What `explain` says beside what it explains. */

export const USAGE = 'usage: npm run -s explain -- <spec file or API URL> [--json] [--strict] [--allow <rule>]…';
export const warnings = (count: number, rules: string): string => `${count} ${count === 1 ? 'warning' : 'warnings'} (${rules})`;
