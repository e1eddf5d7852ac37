import { formatBytes, grouped, plural } from '../../files/amounts.ts';
import type { Dataset } from './dataset.ts';
import type { Feature } from './format.ts';

const of = (count: number, one: string, many: string) => plural(count, `1 ${one}`, `${grouped(count)} ${many}`);

export const saveFor = 'Save for another program…';
export const title = 'Save for another program';
export const formats = 'Format';
export const cancel = 'Cancel';
export const save = 'Save';
export const saving = 'Saving…';
export const looking = 'Looking at what there is…';
export const lookedAt = (done: number, total: number): string => `${grouped(done)} of ${grouped(total)} answers`;
export const written = (done: number, total: number): string => `${grouped(done)} of ${of(total, 'file', 'files')}`;
export const notRead = 'What is shown couldn’t be put together for another program.';
export const notSaved = 'The file couldn’t be made.';
export const nothing = 'There is nothing in it that another program takes.';

export const withPictures = (count: number, bytes: number, areSounds: boolean): string => {
  const [one, many] = areSounds ? ['the sound', 'sounds'] : ['the picture', 'pictures'];
  return `With ${plural(count, one, `the ${grouped(count)} ${many}`)} (${formatBytes(bytes)})`;
};
export const noPictures = 'The pictures can’t be put in: none was sent as one.';

/** `412 things of 3 classes in 10 pictures` */
export function contents({ images, classes, sounds = [], features = [] }: Dataset): string {
  const items = images.reduce((sum, image) => sum + image.items.length, 0);
  const labelled = images.filter(({ labels }) => labels !== undefined).length;
  const maps = images.filter(({ labelMap }) => labelMap !== undefined).length;
  const events = sounds.reduce((sum, sound) => sum + sound.events.length, 0);
  const inPictures = `in ${of(images.length, 'picture', 'pictures')}`;
  const told = [
    ...(items > 0 || (images.length > 0 && labelled + maps === 0)
      ? [
          `${of(items, 'detection', 'detections')}${classes.length === 0 ? '' : ` of ${of(classes.length, 'class', 'classes')}`} ${inPictures}`,
        ]
      : []),
    ...(labelled > 0 ? [`The classes of ${of(labelled, 'picture', 'pictures')}`] : []),
    ...(maps > 0 ? [of(maps, 'label map', 'label maps')] : []),
    ...(events > 0 ? [`${of(events, 'event', 'events')} in ${of(sounds.length, 'sound', 'sounds')}`] : []),
    ...(features.length > 0 ? [`${of(features.length, 'place', 'places')} on the Earth`] : []),
  ];
  return `${told.join(' · ')}.`;
}

// What each format is for.
export const aboutCoco = 'For training and evaluation: Detectron2, MMDetection, FiftyOne, Roboflow, pycocotools.';
export const aboutCsv = 'A row for each detection, for spreadsheets, pandas and R.';

// What becomes of it on the way.
export const changesTitle = 'What changes on the way';
export const losesNothing = 'Everything that is shown is in it.';

/** @param hasBoxes whether the format says at least a box */
export function lost(feature: Feature, count: number, hasBoxes: boolean): string {
  const boxed = (one: string, many: string) =>
    hasBoxes
      ? `${of(count, one, many)} ${plural(count, 'becomes the box around it', 'become the boxes around them')}.`
      : `Without ${of(count, one, many)}.`;
  switch (feature) {
    case 'polygons':
      return boxed('outline', 'outlines');
    case 'lines':
      return boxed('line', 'lines');
    case 'points':
      return boxed('set of points', 'sets of points');
    case 'masks':
      return boxed('mask', 'masks');
    case 'boxes':
      return `Without ${of(count, 'box', 'boxes')}.`;
    case 'labelMaps':
      return `Without ${of(count, 'label map', 'label maps')}.`;
    case 'scores':
      return 'Without the scores.';
    case 'tracks':
      return 'Without the tracks.';
    case 'facts':
      return `Without what else is said about ${plural(count, 'one of them', `${grouped(count)} of them`)}.`;
    case 'labels':
      return `Without the classes of ${of(count, 'whole picture', 'whole pictures')}.`;
    case 'empty':
      return `Without ${of(count, 'picture', 'pictures')} in which nothing was found.`;
  }
}

export const withoutPlace = (count: number): string =>
  `Without ${of(count, 'detection that has', 'detections that have')} no place in the picture.`;
export const sizeUnknown = (count: number): string =>
  `Without what was found in ${of(count, 'picture', 'pictures')} whose size isn’t known: this format writes places as shares of it.`;
export const outside = (count: number): string =>
  `Without ${of(count, 'detection that lies', 'detections that lie')} outside of the picture or ${plural(count, 'has', 'have')} no area.`;
export const cutOff = (count: number): string =>
  `${of(count, 'detection is', 'detections are')} cut off at the edge of the picture: what lies beyond it is refused.`;
export const picturesMissing = (count: number, total: number): string =>
  `Without ${of(count, 'picture', 'pictures')} of ${grouped(total)}: ${plural(count, 'it wasn’t', 'they weren’t')} sent as one.`;
export const framesNotIncluded =
  'Without the frames of the film as pictures: they are named in the order of the answer, from frame_000000.jpg on.';
export const renamed = (count: number): string =>
  `${of(count, 'picture gets', 'pictures get')} another name: ${plural(count, 'its own is', 'their own are')} there twice, if only with another ending, or can’t be ${plural(count, 'that of a file', 'those of files')}.`;
export const idsCounted =
  'The classes are numbered from 1 in the order of their names: the module doesn’t give each class a number of its own.';

// Formats that have a name of several words, and what they are for.
export const yoloDetect = 'YOLO detect';
export const aboutYoloDetect = 'Boxes for training with Ultralytics: a text for each picture, and data.yaml.';
export const yoloSegment = 'YOLO segment';
export const aboutYoloSegment = 'Outlines for training with Ultralytics.';
export const yoloPose = 'YOLO pose';
export const aboutYoloPose = 'Poses for training with Ultralytics.';
export const yoloOriented = 'YOLO OBB';
export const aboutYoloOriented = 'Oriented boxes for training with Ultralytics.';
export const cvat = 'CVAT for images 1.1';
export const aboutCvat = 'To correct in CVAT: open the task of these pictures and upload it as annotations.';
export const labelStudio = 'Label Studio';
export const aboutLabelStudio = 'To correct in Label Studio: tasks with predictions, and the labelling interface for them.';
export const voc = 'Pascal VOC';
export const aboutVoc = 'Boxes in XML, for older training code and LabelImg.';
export const geoJson = 'GeoJSON';
export const aboutGeoJson = 'Places for QGIS, ArcGIS, Leaflet and geopandas.';
export const masksPng = 'Masks as PNG';
export const aboutMasksPng = 'A picture of class numbers, or in black and white for each mask, with a table of the classes.';
export const classesCsv = 'CSV of classes';
export const aboutClassesCsv = 'A row for each class of each picture.';
export const classFolders = 'A folder for each class';
export const aboutClassFolders = 'The pictures in the folder of their surest class: torchvision, Keras, Ultralytics.';
export const audacity = 'Audacity labels';
export const aboutAudacity = 'To listen to each event: File, Import, Labels.';
export const raven = 'Raven selection table';
export const aboutRaven = 'For Raven Pro and Lite, and bioacoustics packages in R.';

export const notOnEarth = (count: number): string =>
  `Without what was found in ${of(count, 'picture that doesn’t say', 'pictures that don’t say')} where on the Earth ${plural(count, 'it lies', 'they lie')}.`;
export const linesBesideArea = (count: number): string =>
  `Without lines and points of ${of(count, 'detection that has', 'detections that have')} an area.`;
/** Beside the formats. */
export const unknownSystem = (code: string | undefined): string =>
  `It can’t be saved as GeoJSON: ${code === undefined ? 'the picture doesn’t say in which system its coordinates are' : `the picture’s coordinates are in ${code}, which this page can’t turn into latitude and longitude`}.`;
export const idsFromZero = 'The classes are numbered from 0: the module gives no numbers, or some that are too large for a list of names.';
export const withoutIds = 'Without the module’s numbers of the classes, which are told by their names.';
export const severalParts = (count: number): string =>
  `${of(count, 'detection', 'detections')} in several parts: each part becomes one of its own.`;
export const masksAsOutlines = (count: number): readonly string[] =>
  count === 0
    ? []
    : [
        `${of(count, 'mask becomes outlines', 'masks become outlines')} along the edges of the pixels: parts that don’t touch become detections of their own, and holes are filled.`,
      ];
export const boxesAsOutlines = (count: number): string =>
  `${of(count, 'box becomes an outline', 'boxes become outlines')} of four corners.`;
export const labelsFirst = 'CVAT takes only labels and attributes that its task has already: their names are listed in the file.';
export const interfaceFirst = 'The interface in the file belongs into the project’s settings before the tasks are imported.';
export const withoutScores = 'Without the scores.';
export const withoutFacts = 'Without what else is said about each.';
export const onlySurest = 'Only the surest class of each picture.';
export const valuesRenumbered =
  'The classes are numbered from 1 in the pictures, since a byte doesn’t hold the module’s numbers; the table tells which is which.';
