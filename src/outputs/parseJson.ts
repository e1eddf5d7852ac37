export { formatJson } from '../ui/json/formatJson.ts';
export { parseJson } from '../ui/json/parseJson.ts';
