/** Of a sound's outline and of its spectrogram, in pixels; kept free while the sound is decoded. */
export const WAVEFORM = 72;
export const SPECTROGRAM = 132;
