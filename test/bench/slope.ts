/** A line through points by least squares. @returns megabytes per hour with the standard error, as text */
export function slopePerHour(points: readonly (readonly [seconds: number, megabytes: number])[]): string {
  const count = points.length;
  if (count < 3) return 'too few samples';
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / count;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / count;
  const squares = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / squares;
  const rest = points.reduce((sum, [x, y]) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0);
  const error = Math.sqrt(rest / (count - 2) / squares);
  return `${(slope * 3600).toFixed(1)} ± ${(error * 3600).toFixed(1)} MB/h`;
}
