/** `npm run generate`: what is made from what stands elsewhere. Tests refuse files that aren't what this would write. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { endpointTypes, TARGET } from './endpointTypes.ts';
import { FOLDER, rulePages } from './rulePages.ts';

// Types of the endpoints that `src/api` calls.
writeFileSync(TARGET, await endpointTypes());

// Pages of rules about modules.
const pages = await rulePages();
mkdirSync(FOLDER, { recursive: true });
for (const name of readdirSync(FOLDER)) if (!pages.has(name)) rmSync(new URL(name, FOLDER));
for (const [name, text] of pages) writeFileSync(new URL(name, FOLDER), text);
