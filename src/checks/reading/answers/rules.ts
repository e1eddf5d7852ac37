import { mediumOf, MIME } from '../../../files/kinds.ts';
import { chosenMedium } from '../../../spec/hints.ts';
import type { ModelSpec, Property } from '../../../spec/model.ts';
import type { ReadingFound, ReadingRule } from '../define.ts';
import { isPlayed } from '../videoCodec.ts';
import * as words from './words.ts';

const MEDIUM = /image|audio|video/i;
/** Names that speak of a medium and are something about it. */
const ABOUT = /(?:id|name|path|url|uri|type|format|size|shape|width|height|hash|label|class|title)s?$/i;

export const ANSWER_RULES: readonly ReadingRule[] = [
  {
    id: 'TM201',
    name: 'no-schema',
    severity: 'warning',
    ...words.NO_SCHEMA,
    model: (model) => model.predict !== undefined && model.predict.response === undefined && answersJson(model),
  },
  {
    id: 'TM202',
    name: 'several-media-answered',
    formerly: 'several-media',
    severity: 'warning',
    ...words.SEVERAL_MEDIA_ANSWERED,
    property: (property) => property.kind === 'string' && property.hints.media.length > 1 && !property.hints.noparse,
  },
  {
    id: 'TM203',
    name: 'medium-in-name',
    severity: 'warning',
    ...words.MEDIUM_IN_NAME,
    property: (property) =>
      property.kind === 'string' && property.hints.media.length === 0 && !property.hints.file && soundsLikeMedium(property.name),
  },
  {
    id: 'TM204',
    name: 'video-codec',
    severity: 'warning',
    ...words.VIDEO_CODEC,
    property: (property) => isFilm(property) && unlessPlayed([property.description]),
    model: (model) => unlessPlayed(formatsOf(model).filter((mime) => mediumOf(mime) === 'video')),
  },
  {
    id: 'TM205',
    name: 'untyped-member',
    formerly: 'no-type',
    severity: 'warning',
    ...words.UNTYPED_MEMBER,
    property: (property) => property.kind === 'any',
  },
  {
    id: 'TM206',
    name: 'unknown-members',
    severity: 'warning',
    ...words.UNKNOWN_MEMBERS,
    property: (property) => property.kind === 'object' && property.properties.length === 0 && property.values === undefined,
  },
  {
    id: 'TM207',
    name: 'no-mime-type',
    severity: 'warning',
    ...words.NO_MIME_TYPE,
    model: (model) => (model.predict?.produces ?? []).some((mime) => mime !== '*/*' && !/^[\w.+-]+\/[\w.+*-]+$/.test(mime)),
  },
  {
    id: 'TM208',
    name: 'wildcard-mime-type',
    severity: 'warning',
    ...words.WILDCARD_MIME_TYPE,
    model: (model) => formatsOf(model).some((mime) => mime.endsWith('/*')),
  },
];

function soundsLikeMedium(name: string): boolean {
  return MEDIUM.test(name) && !ABOUT.test(name);
}

function isFilm(property: Property): boolean {
  return property.kind === 'string' && chosenMedium(property.hints) === 'video';
}

/** One that browsers don't play is certain; where nothing is said of any, nothing tells. */
function unlessPlayed(films: readonly string[]): ReadingFound {
  if (films.some((said) => isPlayed(said) === false)) return true;
  return films.length > 0 && films.every((said) => isPlayed(said) === undefined) ? 'tip' : false;
}

function formatsOf({ predict }: ModelSpec): readonly string[] {
  return predict?.accept?.formats ?? [];
}

function answersJson(model: ModelSpec): boolean {
  return model.predict?.accept === undefined || formatsOf(model).includes(MIME.json);
}
