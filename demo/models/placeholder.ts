import { blankPicture, encodePng } from '../media/picture.ts';
import { field, oneOf } from '../server/fields.ts';
import { defineModel } from '../server/model.ts';

/** What DEEPaaS loads when the module can't be imported: the page must say so instead of drawing a form. */
export const placeholder = defineModel({
  id: 'deepaas-test',
  metadata: {
    id: '0',
    name: 'deepaas-test',
    description:
      'This is not a model at all, just a placeholder for testing the API functionality. If you are seeing this, it is ' +
      'because DEEPaaS could not load a valid model.',
    author: 'Alvaro Lopez Garcia',
    version: '0.0.1',
    url: 'https://github.com/indigo-dc/DEEPaaS/',
    license: 'Apache 2.0',
  },
  args: {
    data: field.file('Data file to perform inference.', { required: true }),
    parameter: field.int('This is a parameter for prediction', { required: true }),
    parameter_three: field.str("This is a parameter that forces its value to be one of the choices declared in 'enum'", {
      validate: [oneOf(['foo', 'bar'])],
      metadata: { enum: ['foo', 'bar'] },
    }),
    accept: field.str('Media type(s) that is/are acceptable for the response.', {
      location: 'headers',
      validate: [oneOf(['application/json', 'text/plain', 'image/png'])],
    }),
  },
  trainArgs: {
    sleep: field.int(undefined, { required: true }),
    parameter_two: field.str('This is a string parameter.'),
  },
  schema: {
    date: field.date(),
    labels: field.list(field.nested({ label: field.str(), probability: field.float() })),
    data: field.str(),
  },
  predict({ accept }) {
    const logo = encodePng(blankPicture(30, 13));
    if (accept === 'image/png') return logo;
    const data = `data:image/png;base64,${Buffer.from(logo).toString('base64')}`;
    return accept === 'text/plain' ? data : { date: '2019-01-1', labels: [{ label: 'foo', probability: 1 }], data };
  },
  train: () => null,
});
