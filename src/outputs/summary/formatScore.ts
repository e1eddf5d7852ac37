/** A probability as a percentage of three digits, without claiming certainty or impossibility that isn't there. */
export function formatShare(score: number): string {
  if (Number.isNaN(score)) return 'NaN';
  if (score === 0 || score === 1) return `${score * 100}%`;
  if (score < 0.0001) return '<0.01%';
  if (score > 0.9995) return '>99.9%';
  return `${(score * 100).toPrecision(3)}%`;
}

export function formatScore(score: number): string {
  return Number.isFinite(score) ? String(Number(score.toPrecision(6))) : String(score);
}
