import { formatJson } from '../../../files/json/formatJson.ts';
import { MIME } from '../../../files/kinds.ts';
import type { Json, JsonObject } from '../../../spec/model.ts';
import { put } from '../../../answers/shapes/detections/put.ts';
import type { Dataset, DatasetImage, DatasetItem } from '../dataset.ts';
import { placed, type ExportFormat, type WriteContext } from '../format.ts';
import { areasOnEarth, itemGeometry } from '../earth/geometry.ts';
import { outlinesOfMask } from '../outlines.ts';
import { isPlaced, earthUnder } from '../earth/place.ts';
import * as words from '../words.ts';

/** RFC 7946: longitude and latitude in degrees of WGS 84, whatever the answer or the picture had them in. */
export const geoJson: ExportFormat = {
  id: 'geojson',
  label: words.geoJson,
  about: words.aboutGeoJson,
  fits: ({ features = [], images }) => features.length > 0 || images.some((image) => isPlaced(image) && isSomething(image)),
  keeps: new Set(['boxes', 'polygons', 'lines', 'points', 'masks', 'labelMaps', 'scores', 'tracks', 'facts', 'labels']),
  losses: ({ images }) => [...withoutPlace(images), ...onlySurest(images), ...besideArea(images)],
  *write(dataset, context) {
    const own = (dataset.features ?? []).map((feature) => ({ type: 'Feature', ...feature }));
    const features = [...own, ...featuresOfImages(dataset, context)];
    yield {
      path: 'places.geojson',
      blob: new Blob([formatJson({ type: 'FeatureCollection', features }, { indent: 0 })], { type: MIME.geoJson }),
    };
  },
};

const isSomething = ({ items, labelMap, labels = [] }: DatasetImage) => items.length > 0 || labelMap !== undefined || labels.length > 0;

function withoutPlace(images: readonly DatasetImage[]): string[] {
  const count = images.filter((image) => isSomething(image) && !isPlaced(image)).length;
  return count === 0 ? [] : [words.notOnEarth(count)];
}

function onlySurest(images: readonly DatasetImage[]): string[] {
  return images.some((image) => isPlaced(image) && (image.labels?.length ?? 0) > 1) ? [words.onlySurest] : [];
}

function besideArea(images: readonly DatasetImage[]): string[] {
  const is = ({ shapes, mask }: DatasetItem) => {
    const areas = shapes.filter(({ kind }) => kind === 'box' || kind === 'polygon').length;
    return (areas > 0 || mask !== undefined) && shapes.length > areas;
  };
  const count = images.reduce((sum, { items }) => sum + items.filter(is).length, 0);
  return count === 0 ? [] : [words.linesBesideArea(count)];
}

function* featuresOfImages(dataset: Dataset, context: WriteContext): Generator<JsonObject> {
  const { classes, hasOwnIds } = dataset;
  const ids = new Map(hasOwnIds ? classes.map(({ id, name }) => [name, id]) : []);
  for (const { image, path } of placed(dataset, context)) {
    const earth = earthUnder(image, image.size);
    if (earth === undefined) continue;
    const feature = (geometry: JsonObject | null, told: JsonObject, more?: JsonObject): JsonObject => ({
      type: 'Feature',
      geometry,
      properties: withMore({ image: path, ...told }, more),
    });
    const classOf = (label: string): JsonObject => ({
      ...(label !== '' && { class: label }),
      ...(ids.has(label) && { class_id: ids.get(label) ?? null }),
    });
    for (const item of image.items) {
      const { label, score, track, more } = item;
      const told = { ...classOf(label), ...scoreOf(score), ...(track !== undefined && { track_id: track }) };
      yield feature(itemGeometry(item, earth), told, more);
    }
    const { labelMap, labels: [surest] = [], place } = image;
    if (labelMap !== undefined) {
      const onMap = earthUnder(image, labelMap) ?? earth;
      for (const { id, name } of classes) {
        if (id === labelMap.background) continue;
        const bits = Uint8Array.from(labelMap.values, (value) => Number(value === id));
        const pixels = bits.reduce((sum, bit) => sum + bit, 0);
        if (pixels > 0) yield feature(areasOnEarth(outlinesOfMask(bits, labelMap), onMap), { class: name, class_id: id, pixels });
      }
    }
    // What the whole picture shows is all over it.
    if (surest !== undefined && place !== undefined) {
      const [width, height] = image.size === undefined ? [place.width, place.height] : [image.size.width, image.size.height];
      const outer = [0, 0, width, 0, width, height, 0, height];
      yield feature(areasOnEarth([{ outer, holes: [] }], earth), { class: surest.label, ...scoreOf(surest.score) }, image.more);
    }
  }
}

const scoreOf = (score: number | undefined): JsonObject => (score !== undefined && Number.isFinite(score) ? { score } : {});

/** Members by the names of ours keep theirs, apart. */
function withMore(told: JsonObject, more: JsonObject = {}): JsonObject {
  let all = told;
  for (const [name, value] of Object.entries<Json>(more)) all = put(all, Object.hasOwn(told, name) ? `answer.${name}` : name, value);
  return all;
}
