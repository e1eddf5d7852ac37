import type { Rollup } from 'vite';

/**
 * When a part of the page is first wanted, by the file that is loaded lazily, from early to late. What several parts share
 * comes with the earliest of them, so a later chunk may import an earlier one and never the other way round: among chunks
 * that import each other it would be chance whose constants are made first. `npm run check` refuses such circles.
 */
const STAGES: readonly (readonly [name: string, files: RegExp])[] = [
  // The form itself.
  ['form', /\/(inputs\/.*|spec\/parse|form\/run\/FormatChoice)\.tsx?$/],
  // What stands around it.
  ['page', /\/(BeforeRun|SessionWatch|TimeHint|TrainingNote|ExampleStrip|ExamplePicture|form\/pointing\/tools)\.tsx?$/],
  // A run and its end, fetched while the form is filled in.
  [
    'result',
    /\/src\/(answers\/|app\/result\/(waiting|known|answer|NextSteps)|outputs\/(error|json|registry)|runs\/started\/|runs\/kept\/keep\.)/,
  ],
  ['answer', /\/src\/(outputs|ui\/picture|ui\/text)\//],
  ['more', /(?:)/],
];

type GetModuleInfo = (id: string) => Pick<Rollup.ModuleInfo, 'importers' | 'dynamicImporters' | 'isEntry'> | null;

/** Names the chunk of a module that several lazy parts share; null for one of a single part, which stays with it. */
export function sharedChunk(id: string, getModuleInfo: GetModuleInfo): string | null {
  const parts = partsOf(id, getModuleInfo);
  if (parts.size < 2) return null;
  const first = Math.min(...[...parts].map((part) => STAGES.findIndex(([, files]) => files.test(part))));
  // What the bundler adds has no path; libraries use it too, and never our code.
  const own = id.includes('/src/') && !id.includes('/node_modules/');
  return `${STAGES[first]?.[0] ?? ''}-${own ? 'shared' : 'libraries'}`;
}

/** The lazily loaded files that a module comes with, however far away. */
function partsOf(id: string, getModuleInfo: GetModuleInfo): Set<string> {
  const parts = new Set<string>();
  const seen = new Set<string>();
  const pending = [id];
  for (let module = pending.pop(); module !== undefined; module = pending.pop()) {
    if (seen.has(module)) continue;
    seen.add(module);
    const info = getModuleInfo(module);
    if (info === null) continue;
    if (info.isEntry || info.dynamicImporters.length > 0) parts.add(module);
    pending.push(...info.importers);
  }
  return parts;
}
