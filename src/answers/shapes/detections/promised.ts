import type { Property } from '../../../spec/model.ts';

const PLACES =
  /^(?:(?:pred|predicted|detection|det|output)_)?(?:b?boxes|b?box|bounding_boxes|rois?|detections|detected_objects|polygons|outlines|key_?points)$/i;
const MEMBERS = /^(?:b?box(?:es)?|bounding_box|box_2d|polygon|segmentation|segments?|key_?points|xmin|x_?min|x1)$/i;
const COMPANIONS = /^(?:labels?|class(?:es|_ids?|_names?)?|names|scores?|confidences?|confs?|probabilities|probs)$/i;

/** Whether the schema alone says that this property holds places in a picture: by its name, or by the names of its entries' members. */
function promisesPlaces(property: Property): boolean {
  if (property.kind === 'array') {
    const items = property.items?.kind;
    if (items === 'string' || items === 'boolean') return false;
    return PLACES.test(property.name) || property.items?.properties.some(({ name }) => MEMBERS.test(name)) === true;
  }
  return property.kind === 'object' && property.properties.length === 0 && PLACES.test(property.name);
}

/** The same, also for the labels and scores that belong to boxes declared beside them. */
export function promisesDetections(property: Property, siblings: readonly Property[]): boolean {
  if (promisesPlaces(property)) return true;
  return property.kind === 'array' && COMPANIONS.test(property.name) && siblings.some(promisesPlaces);
}
