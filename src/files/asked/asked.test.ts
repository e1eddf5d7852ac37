import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { readAsked } from './asked.ts';
import { acceptOf, nameOfAsked } from './invitation.ts';

const LISTS =
  'Give a picture file (image) or Video.\nallowed image formats: .bmp, .jpg, .jpeg, .mpo, .png, .tif, .tiff, .pfm, and .webp. \nallowed video formats: .asf, .avi, .gif, .mkv,.mov, .mp4, .mpeg, .ts, .webm';

describe('what is asked for', () => {
  test.each([
    ['', undefined],
    ['The data file to run the model on.', undefined],
    ['Choose the file to be classified.', undefined],
    ['NOT available yet!.', undefined],
    ['an image upload', 'an image'],
    ['Choose the audiofile to be classified.', 'a sound file'],
    ['A video', 'a video'],
    // Kinds that are files of their own.
    ['NPY file with some np.arrays for predictions.', 'an NPY file'],
    ['Give a 5-channel .npy file to run upon.', 'an NPY file'],
    ['Input a DICOM file', 'a DICOM file'],
    ['A .dcm image of the chest', 'a DICOM file'],
    ['The volume as NIfTI (.nii or .nii.gz)', 'a NIfTI file'],
    ['Profiles as NetCDF', 'a NetCDF file'],
    ['A table in CSV or TSV', 'a CSV or TSV file'],
    ['Features (.h5 or .hdf5)', 'an HDF5 file'],
    ['A FITS file of the field', 'a FITS file'],
    ['An XLSX with one row for each image', 'an XLSX file'],
    // Pictures, sounds and films with their formats.
    ['Give an image.\nallowed image formats: .jpg, .jpeg and .png.', 'an image (JPG, PNG)'],
    ['A JPEG or PNG', 'an image (JPEG, PNG)'],
    ['A recording as WAV or FLAC', 'a sound file (WAV, FLAC)'],
    ['The scene as GeoTIFF', 'an image (GeoTIFF)'],
    ['A satellite image (.tif)', 'an image (TIFF)'],
    [LISTS, 'an image or a video'],
    [
      'Give either an image or a video.\nvideo has to be MP4, AVI, MKV, WMV, FLV, WebM.\nImages have to be JPEG, PNG, BMP, TIFF, PPM,EXR.',
      'an image or a video',
    ],
    ['An audio file whose spectrogram image is classified', undefined],
    // What is in an archive, and what else is taken.
    ['Choose the ZIP file containing images to be classified.', 'a ZIP'],
    [
      'A zip file containing the photos (images)                 (all images at the top of the zip file) or one                image file.',
      'a ZIP or an image',
    ],
    ['A ZIP of JPG or PNG files', 'a ZIP'],
    ['JPG images in a ZIP', 'a ZIP'],
    ['Images packed as a tgz', 'a TGZ'],
    ['An image or a zip of images', 'a ZIP or an image'],
    ['An image (JPG, PNG) or a ZIP', 'a ZIP or an image (JPG, PNG)'],
    ['.npy file or image', 'an NPY file or an image'],
    ['Image, CSV', 'a CSV file or an image'],
    // What comes out is not what is asked for.
    [
      'Image file predictions are either stored as .npy files or other image formats. See each model for the dimensions of the input image.',
      'an image',
    ],
    ['Upload a NetCDF. Predictions are saved as .npy files.', 'a NetCDF file'],
    ['The image to segment, returns a CSV', 'an image'],
    ['An image. The output is a ZIP with masks', 'an image'],
    ['A sound; results come as JSON.', undefined],
    ['An image, converted to PNG first', 'an image'],
    // What is refused.
    ['An image, not a PDF', 'an image'],
    ['A CSV, no XLSX', 'a CSV file'],
    ['Any format except GIF: an image', 'an image'],
    ['npz is not supported; npy only', 'an NPY file'],
    ['An .npy file. .npz isn’t supported.', 'an NPY file'],
    ["NPY only, NPZ files aren't accepted", 'an NPY file'],
    ['An image, no .zip', 'an image'],
    ['An image, not .zip', 'an image'],
    ['A CSV (no XLSX)', 'a CSV file'],
    ['A CSV without a ZIP around it', 'a CSV file'],
    ['Any archive except .zip or .tgz', undefined],
    ['Does not accept npz, zip or csv: an image', 'an image'],
    ['An image; the model doesn’t accept ZIP', 'an image'],
    ['NPZ, ZIP and CSV are not supported. Give an image.', 'an image'],
    ['A DICOM file (NIfTI not yet)', 'a DICOM file'],
    ['NPY, NPZ (not supported yet)', 'an NPY file'],
    ['An image or a ZIP, NetCDF is not yet supported', 'a ZIP or an image'],
    ['CSV is accepted but XLSX is not', 'a CSV file'],
    ['CSV; XLSX: unsupported', 'a CSV file'],
    ['HDF5 cannot be read, only NetCDF', 'a NetCDF file'],
    // What is no refusal.
    ['Not only a CSV', 'a CSV file'],
    ['A ZIP with no more than 10 files', 'a ZIP'],
    ['A ZIP is not required', 'a ZIP'],
    ['Not larger than 10 MB, a CSV', 'a CSV file'],
    ['No default, CSV or TSV', 'a CSV or TSV file'],
    ['An image as .png #noparse', undefined],
  ])('%j', (description, expected) => {
    expect(nameOfAsked(readAsked(description), false)).toBe(expected);
  });

  test.each([
    ['Images', 'images'],
    ['Tables (.csv)', 'CSV files'],
    ['Archives (zip) or images (png)', 'ZIPs or images (PNG)'],
  ])('several: %j', (description, expected) => {
    expect(nameOfAsked(readAsked(description), true)).toBe(expected);
  });
});

describe('what the file dialog lets choose at once', () => {
  test.each([
    ['An image', 'image', 'image/*'],
    ['Select the ZIP file containing images', 'image', '.zip,application/zip'],
    ['A zip or a single image file', 'image', 'image/*,.zip,application/zip'],
    ['Input a 3-channel .npy file', undefined, '.npy,application/x-npy'],
    ['Input a DICOM file', undefined, '.dcm,.dicom,application/dicom'],
    ['A GeoTIFF', undefined, 'image/*,.tif,.tiff,image/tiff'],
    ['Image file predictions are saved as .npy files', 'image', 'image/*,.npy,application/x-npy'],
    ['A FITS file', undefined, '.fits'],
    ['Any file', undefined, ''],
    ['A file whose results are saved as CSV', undefined, ''],
  ] as const)('%j', (description, medium, expected) => {
    expect(acceptOf(readAsked(description, medium))).toBe(expected);
  });
});

test('whatever is written, it is read soon', () => {
  const piece = fc.constantFrom(
    'image',
    ' or ',
    ' zip ',
    '.npy',
    ' not ',
    ' with ',
    '(',
    ')',
    ', ',
    '. ',
    '\n',
    ' predictions are ',
    ' a ',
    'x',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
      const name = nameOfAsked(readAsked(pieces.join('')), false);
      expect(name === undefined || /^(?:an?) /.test(name)).toBe(true);
    }),
  );
});
