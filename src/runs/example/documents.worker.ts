import { expose } from 'comlink';
import { compareDocuments, compareTexts } from './documents.ts';

expose({ compareDocuments, compareTexts });
