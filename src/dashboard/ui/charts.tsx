import { formatNumber } from './format.js';

/** Small pictures of numbers. The numbers are always there as a table too. */

export interface Series {
  name: string;
  /** One of the colours of the style sheet: `--chart-good` and so on. */
  tone: 'good' | 'info' | 'warning' | 'bad' | 'neutral';
}

interface BarChartProps {
  /** What it shows, in a sentence. */
  title: string;
  series: readonly Series[];
  /** From the oldest to the newest; a value for each series. */
  bars: readonly { label: string; values: readonly number[] }[];
}

const width = 720;
const height = 180;
const left = 44;
const bottom = 22;

/** Round numbers for the axis: 1, 2 or 5 times a power of ten. */
export function niceMaximum(value: number): number {
  if (value <= 5) return 5;
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5, 10].find((each) => each * power >= value) ?? 10;
  return factor * power;
}

/** Bars over time, the series stacked. */
export function BarChart({ title, series, bars }: BarChartProps) {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const maximum = niceMaximum(Math.max(0, ...bars.map(({ values }) => sum(values))));
  const step = (width - left) / Math.max(1, bars.length);
  const scale = (value: number) => (value / maximum) * (height - bottom - 8);
  const every = Math.max(1, Math.ceil(bars.length / 8));
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
        {[0, 0.5, 1].map((share) => {
          const y = height - bottom - scale(maximum * share);
          return (
            <g key={share}>
              <line x1={left} x2={width} y1={y} y2={y} className="chart-grid" />
              <text x={left - 8} y={y + 4} textAnchor="end" className="chart-label">
                {formatNumber(maximum * share)}
              </text>
            </g>
          );
        })}
        {bars.map(({ label, values }, index) => {
          const x = left + index * step;
          let y = height - bottom;
          return (
            <g key={label}>
              <title>
                {`${label}: ${series.map(({ name }, n) => `${formatNumber(values[n] ?? 0)} ${name}`).join(', ')}`}
              </title>
              {values.map((value, n) => {
                y -= scale(value);
                return (
                  <rect
                    key={series[n]?.name}
                    x={x + step * 0.15}
                    y={y}
                    width={step * 0.7}
                    height={scale(value)}
                    className="chart-bar"
                    data-tone={series[n]?.tone}
                  />
                );
              })}
              {index % every === 0 && (
                <text x={x + step / 2} y={height - 6} textAnchor="middle" className="chart-label">
                  {label}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <figcaption className="legend">
        {series.map(({ name, tone }) => (
          <span key={name} className="legend-item">
            <span className="legend-mark" data-tone={tone} aria-hidden />
            {name}
          </span>
        ))}
      </figcaption>
      <table className="visually-hidden">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Time</th>
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {values.map((value, n) => (
                <td key={series[n]?.name}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** A line without axes, for a cell of a table. */
export function Sparkline({ values, title }: { values: readonly number[]; title: string }) {
  const maximum = Math.max(1, ...values);
  const step = 100 / Math.max(1, values.length - 1);
  const points = values.map((value, index) => `${index * step},${27 - (value / maximum) * 24}`).join(' ');
  return (
    <svg viewBox="0 0 100 30" className="sparkline" role="img" aria-label={title} preserveAspectRatio="none">
      <polyline points={points} />
    </svg>
  );
}
