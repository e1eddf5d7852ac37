import type { RuleWords } from '../../rules/rule.ts';

export const none = 'The metadata of the module can’t be read: get_metadata() fails, or is missing.';
export const noneToRead = 'There is no metadata to look at.';

// What is missing.
export const noName = 'The metadata have no name, which is the heading of the page.';
export const noDescription = 'The metadata have no description: a visitor who comes by a link learns nowhere what the model is for.';
export const noAuthor = 'The metadata name no author: nobody can be told of a wrong result, or cited for a right one.';
export const noLicence = 'The metadata name no licence: without one nobody may use what the module answers.';
export const noLink = 'The metadata lead nowhere, to no home page and no repository: a wrong answer can’t be reported from the page.';

export const placeholder = (what: string, said: string): string =>
  `The metadata’s ${what} is “${said.length > 80 ? `${said.slice(0, 79)}…` : said}”, which stands in templates until somebody writes one.`;

export const NO_METADATA = {
  title: 'The module’s metadata can be read',
  doc: {
    what: 'Asks for the metadata of the model, which `get_metadata()` returns.',
    why: 'Without it the page has no name, no description and no licence to show, and the list of models of the server may fail as a whole.',
    example: {
      text: 'The distribution has another name than the one that is looked up.',
      python: 'def get_metadata():\n    return dict(importlib.metadata.metadata("no-such-package"))',
    },
    remedy: {
      text: 'Return a dictionary that doesn’t depend on what is installed.',
      python: 'def get_metadata():\n    return {"name": "plants", "description": "Names plants in pictures."}',
    },
  },
} as const satisfies RuleWords;

export const INCOMPLETE_METADATA = {
  title: 'The metadata name what the module does, its authors, its licence and where it lives',
  doc: {
    what: 'Looks for `name`, `description` (or `summary`), `author` (or `authors`), `license` and a web address in `url`, `home-page` or `project-url` in what `get_metadata()` returns. What stands in templates, such as “TODO” or “A short description of the project”, counts as none.',
    why: 'It is what a visitor reads before they trust a module with a file. Without a licence nobody may use it, without an author nobody can be asked or cited, and the page offers to report a wrong answer where the module lives.',
    example: { text: 'There is a name and nothing more.', python: 'def get_metadata():\n    return {"name": "plants"}' },
    remedy: {
      text: 'Write two sentences on what goes in and what comes out (Markdown is drawn), the names of people or of the group, the SPDX name of the licence, and the address of the repository.',
      python:
        'def get_metadata():\n    return {\n        "name": "Plants",\n        "description": "Names the plant in a picture.",\n        "author": ["Ada Muster", "Lab for Plants"],\n        "license": "Apache-2.0",\n        "url": "https://github.com/example/plants",\n    }',
    },
  },
} as const satisfies RuleWords;
