/** `npm run generate`: types of the endpoints that `src/api` calls. A test refuses a file that the recording no longer gives. */
import { writeFileSync } from 'node:fs';
import { endpointTypes, TARGET } from './endpointTypes.ts';

writeFileSync(TARGET, await endpointTypes());
