import { put } from '../../../answers/shapes/detections/put.ts';
import type { JsonObject } from '../../../spec/model.ts';
import type { Dataset } from '../dataset.ts';

/** Places on the Earth of one of many answers, each with what it is of. A property by the same name keeps its value, apart. */
export function namedFeatures({ features }: Dataset, input: string, about: JsonObject = {}): Pick<Dataset, 'features'> {
  if (features === undefined) return {};
  const told = { input, ...about };
  return {
    features: features.map((feature) => {
      let properties: JsonObject = { ...told };
      for (const [name, value] of Object.entries(feature.properties))
        properties = put(properties, Object.hasOwn(told, name) ? `answer.${name}` : name, value);
      return { ...feature, properties };
    }),
  };
}
