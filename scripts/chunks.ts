import type { Rollup } from 'vite';

/**
 * When a part of the page is first wanted, by the file that is loaded lazily, from early to late. What several parts share
 * comes with the earliest of them, so a later chunk may import an earlier one and never the other way round: among chunks
 * that import each other it would be chance whose constants are made first. `npm run check` refuses such circles.
 */
const STAGES: readonly Stage[] = [
  // Widgets lie together with the libraries they need, the most usual first: one request for what many forms show.
  gathered('choices', /\/inputs\/(switch|slider)\//),
  gathered('menus', /\/inputs\/select\/ShortMenu/),
  gathered('search', /\/src\/inputs\//),
  // What stands around the form.
  spread('around', /\/(BeforeRun|SessionWatch|TimeHint|TrainingNote|ExampleStrip|ExamplePicture|form\/pointing\/tools)\.tsx?$/),
  // A run and its end, fetched while the form is filled in.
  spread(
    'result',
    /\/src\/(answers\/|app\/result\/(waiting|known|answer|NextSteps)|outputs\/(error|json|registry)|runs\/started\/|runs\/kept\/keep\.)/,
  ),
  spread('answer', /\/src\/(outputs|ui\/picture|ui\/text)\//),
  spread('more', /^(?!.*\/src\/(app\/(check|preview)|checks|spec\/python)\/)/),
  // What only people who write modules open, which an idle page doesn't fetch.
  spread('author', /(?:)/),
];

interface Stage {
  /** Name of the chunk with our own code, and of the one with libraries. */
  readonly own: string;
  readonly libraries: string;
  /** The parts, which are loaded lazily. */
  readonly files: RegExp;
  /** Whether its parts themselves lie in it too: one request for them all. */
  readonly whole: boolean;
}

function gathered(name: string, files: RegExp): Stage {
  return { own: name, libraries: name, files, whole: true };
}

function spread(name: string, files: RegExp): Stage {
  return { own: `${name}-shared`, libraries: `${name}-libraries`, files, whole: false };
}

type GetModuleInfo = (id: string) => Pick<Rollup.ModuleInfo, 'importers' | 'dynamicImporters'> | null;

/**
 * Names the chunk of a module; null for one of a single lazy part, which stays with it. What comes with the page has been taken
 * before: an entry that is met on the way up got rid of the module, which only an index of a library ties to it.
 */
export function chunkOf(id: string, getModuleInfo: GetModuleInfo): string | null {
  const parts = [...partsOf(id, getModuleInfo)];
  const stage = STAGES[Math.min(...parts.map((part) => STAGES.findIndex(({ files }) => files.test(part))))];
  if (stage === undefined || (parts.length < 2 && !stage.whole)) return null;
  // What the bundler adds has no path; libraries use it too, and never our code.
  const own = id.includes('/src/') && !id.includes('/node_modules/');
  return own ? stage.own : stage.libraries;
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
    if (info.dynamicImporters.length > 0) parts.add(module);
    pending.push(...info.importers);
  }
  return parts;
}
