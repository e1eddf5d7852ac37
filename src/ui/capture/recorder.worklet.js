/** Runs in the audio thread: hands over what comes in, in pieces of about a twentieth of a second. */
class Recorder extends AudioWorkletProcessor {
  piece = new Float32Array(2048);
  filled = 0;

  process([input]) {
    const block = input[0];
    if (block === undefined) return true;
    this.piece.set(block, this.filled);
    this.filled += block.length;
    if (this.filled + block.length > this.piece.length) {
      const piece = this.piece.slice(0, this.filled);
      this.port.postMessage(piece, [piece.buffer]);
      this.filled = 0;
    }
    return true;
  }
}

registerProcessor('recorder', Recorder);
