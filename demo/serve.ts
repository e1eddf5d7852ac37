import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { createDemo } from './createDemo.ts';
import { serve } from './nodeBridge.ts';

const USAGE = `npx tsx demo/serve.ts [options]
  --port 5000          where to listen
  --host 127.0.0.1
  --dialect v2|v3      DEEPaaS 2.6 or the unreleased 3
  --file-style contentMediaType|binary   how DEEPaaS 3 describes files
  --base-path /x
  --models a,b         only these demo models
  --client-max-size N  bytes, 0 is unlimited
  --start-delay N      seconds of 502 after the first request
  --placeholder --no-train --no-predict --models-route-fails`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '5000' },
    host: { type: 'string', default: '127.0.0.1' },
    dialect: { type: 'string', default: 'v2' },
    'file-style': { type: 'string', default: 'contentMediaType' },
    'base-path': { type: 'string', default: '' },
    models: { type: 'string' },
    'client-max-size': { type: 'string', default: '0' },
    'start-delay': { type: 'string', default: '0' },
    placeholder: { type: 'boolean', default: false },
    'no-train': { type: 'boolean', default: false },
    'no-predict': { type: 'boolean', default: false },
    'models-route-fails': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(USAGE);
} else {
  const basePath = values['base-path'].replace(/\/+$/, '');
  const demo = createDemo({
    dialect: values.dialect === 'v3' ? 'v3' : 'v2',
    fileStyle: values['file-style'] === 'binary' ? 'binary' : 'contentMediaType',
    basePath,
    ...(values.models === undefined ? {} : { models: values.models.split(',') }),
    clientMaxSize: Number(values['client-max-size']),
    startDelayMs: Number(values['start-delay']) * 1000,
    placeholder: values.placeholder,
    noTrain: values['no-train'],
    noPredict: values['no-predict'],
    modelsRouteFails: values['models-route-fails'],
  });
  createServer((message, to) => void serve(message, to, demo)).listen(Number(values.port), values.host, () => {
    console.log(`The demo DEEPaaS is at http://${values.host}:${values.port}${basePath}/swagger.json`);
  });
}
