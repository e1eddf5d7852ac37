export const play = (label: string): string => `Play ${label}`;
export const pause = (label: string): string => `Pause ${label}`;
export const positionIn = (label: string): string => `Position in ${label}`;
export const timeOf = (time: string, duration: string): string => `${time} of ${duration}`;
export const start = 'Start';
export const end = 'End';
export const hundredths = (seconds: number): string => `${seconds.toFixed(2)} s`;
export const tenths = (seconds: number): string => `${seconds.toFixed(1)} s`;

export const spectrogram = (top: string): string => `Spectrogram from 0 to ${top}`;
export const spectrogramLoudest = (top: string, loudest: string): string => `Spectrogram from 0 to ${top}, loudest at ${loudest}`;
export const hertz = (value: number): string => `${value} Hz`;
export const kilohertz = (value: number): string => `${value} kHz`;

// In a picture that is saved.
export const soundOf = (label: string, hasSpectrogram: boolean): string =>
  `${hasSpectrogram ? 'Waveform and spectrogram' : 'Waveform'}: ${label}`;
export const amplitude = 'Amplitude';
export const time = 'Time (s)';
export const frequency = 'Frequency (kHz)';
export const decibel = 'dB';
export const outlineTold = (seconds: number, peak: number): string => `Waveform of ${seconds} s, peak ${peak}`;
