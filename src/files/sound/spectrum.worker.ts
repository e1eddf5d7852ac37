import { expose } from 'comlink';
import { spectrogram } from './spectrum.ts';

expose({ spectrogram });
