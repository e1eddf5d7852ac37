import type { ModelSpec } from '../../spec/model.ts';
import { kindInWords } from './forms.ts';
import { nameSpan } from './quote.ts';
import * as say from './words.ts';

/**
 * What a site tells assistants in two files beside the page: `llms.txt` (llmstxt.org) and `SKILL.md` (a skill of an agent). Where a
 * static server has only files, they tell how to read the description that lies beside them; where somebody of ours can ask DEEPaaS,
 * they tell of its models.
 */
export interface SiteFiles {
  readonly 'llms.txt': string;
  readonly 'SKILL.md': string;
}

/** More models than these are a catalogue, of which the description tells. */
const MAX_MODELS = 20;

export function generalFiles(): SiteFiles {
  const { site } = say;
  return {
    'llms.txt': llmsText([]),
    'SKILL.md': skill('deepaas-model', site.generalSkill, [site.skillTitle, site.steps, ...site.rules]),
  };
}

/** @param guides the guide of each of the models, in their order */
export function filesOfModels(models: readonly ModelSpec[], guides: readonly string[]): SiteFiles {
  const [first] = models;
  if (first === undefined) return generalFiles();
  const name = models.length === 1 ? `deepaas-${slug(first.id)}`.slice(0, 64).replace(/-+$/, '') : 'deepaas-models';
  const told = models.slice(0, MAX_MODELS).map(takes).join('; ');
  return {
    'llms.txt': llmsText(models),
    'SKILL.md': skill(name, say.site.skillOf(told), [
      ...guides.slice(0, MAX_MODELS),
      ...(guides.length > MAX_MODELS ? [say.site.moreModels] : []),
    ]),
  };
}

/** Ends up where an assistant is told what it is, so nothing of a module's own words is in it but its id, of plain letters. */
function takes({ id, predict }: ModelSpec): string {
  const files = (predict?.args ?? []).filter(({ kind }) => kind === 'file').map(kindInWords);
  return say.site.takes(slug(id), [...new Set(files)].join(', '));
}

function slug(id: string): string {
  const plain = id
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 50) || 'model';
}

function llmsText(models: readonly ModelSpec[]): string {
  const { site } = say;
  const list = models.slice(0, MAX_MODELS).map(({ id }) => `- [SKILL.md](SKILL.md): ${site.howToCall(nameSpan(id))}`);
  return `${[site.title, site.summary, site.relative, ...(list.length === 0 ? [] : [site.modelsTitle, list.join('\n')]), site.links].join('\n\n')}\n`;
}

function skill(name: string, description: string, parts: readonly string[]): string {
  return `${[say.site.head(name, description.slice(0, 1024)), ...parts].join('\n\n').trimEnd()}\n`;
}
