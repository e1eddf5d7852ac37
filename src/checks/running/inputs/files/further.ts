/** Files of kinds that few models take: loaded together, when one of them is asked for. */
export { ownDicom } from './dicom.ts';
export { encodeFlac } from './flac.ts';
export { encodeHdf5 } from './hdf5.ts';
export { encodePdf } from './pdf.ts';
export { encodeXlsx } from './xlsx.ts';
