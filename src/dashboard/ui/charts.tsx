import { useLayoutEffect, useRef, useState } from 'react';
import { formatNumber } from './format.js';

/** Small pictures of numbers. The numbers are always there as a table or as text too. */

export interface Series {
  name: string;
  /** One of the colours of the style sheet: `--chart-good` and so on. */
  tone: 'good' | 'info' | 'warning' | 'bad' | 'neutral';
}

export interface Bar {
  label: string;
  /** Where the label below the axis would say too little, such as the day of an hour. */
  fullLabel?: string;
  /** A value for each series. */
  values: readonly number[];
}

interface BarChartProps {
  /** What it shows, in a sentence. */
  title: string;
  series: readonly Series[];
  /** From the oldest to the newest. */
  bars: readonly Bar[];
}

const height = 190;
const bottom = 24;
const top = 10;
/** Room for a label below the axis, in pixels. */
const labelRoom = 68;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Round numbers for the axis, of which the half is a whole number too. */
export function niceMaximum(value: number): number {
  if (value <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 4, 6, 8].find((each) => each * power >= value) ?? 10;
  return factor * power;
}

/** The width of an element as it is now, so that letters in a drawing keep their size. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    setWidth(current.clientWidth);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}

/** Bars over time, the series stacked. */
export function BarChart({ title, series, bars }: BarChartProps) {
  const { element, width } = useWidth();
  const maximum = niceMaximum(Math.max(0, ...bars.map(({ values }) => sum(values))));
  const left = formatNumber(maximum).length * 7 + 12;
  const step = Math.max(0, width - left) / Math.max(1, bars.length);
  const scale = (value: number) => (value / maximum) * (height - bottom - top);
  return (
    <figure className="chart">
      <div ref={element} className="chart-frame">
        {width > 0 && (
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
            {[0, 0.5, 1].map((share) => {
              const y = Math.round(height - bottom - scale(maximum * share)) + 0.5;
              return (
                <g key={share}>
                  <line x1={left} x2={width} y1={y} y2={y} className="chart-grid" />
                  <text x={left - 8} y={y + 4} textAnchor="end" className="chart-label">
                    {formatNumber(maximum * share)}
                  </text>
                </g>
              );
            })}
            {bars.map((bar, index) => (
              <Column
                key={index}
                bar={bar}
                series={series}
                x={left + index * step}
                step={step}
                scale={scale}
              />
            ))}
            <TimeAxis bars={bars} left={left} step={step} />
          </svg>
        )}
      </div>
      <figcaption className="legend">
        {series.map(({ name, tone }) => (
          <span key={name} className="legend-item">
            <span className="legend-mark" data-tone={tone} aria-hidden />
            {name}
          </span>
        ))}
      </figcaption>
      <NumbersTable title={title} series={series} bars={bars} />
    </figure>
  );
}

interface ColumnProps {
  bar: Bar;
  series: readonly Series[];
  x: number;
  step: number;
  scale: (value: number) => number;
}

function Column({ bar, series, x, step, scale }: ColumnProps) {
  const counts = series.map(({ name }, n) => `${name}: ${formatNumber(bar.values[n] ?? 0)}`);
  const barWidth = Math.min(step * 0.72, 36);
  let y = height - bottom;
  return (
    <g className="chart-column">
      <title>{[bar.fullLabel ?? bar.label, ...counts].join('\n')}</title>
      {/* Something to point at, also where the bar is low. */}
      <rect x={x} y={top} width={step} height={height - bottom - top} className="chart-hit" />
      {bar.values.map((value, n) => {
        if (value === 0) return null;
        y -= scale(value);
        return (
          <rect
            key={series[n]?.name}
            x={x + (step - barWidth) / 2}
            y={y}
            width={barWidth}
            height={scale(value)}
            className="chart-bar"
            data-tone={series[n]?.tone}
          />
        );
      })}
    </g>
  );
}

/** As many labels as fit, counted from the newest bar, which is the one that people look for. */
function TimeAxis({ bars, left, step }: { bars: readonly Bar[]; left: number; step: number }) {
  const every = Math.max(1, Math.ceil(labelRoom / Math.max(1, step)));
  return (
    <>
      {bars.map(({ label }, index) => {
        if ((bars.length - 1 - index) % every !== 0) return null;
        const isLast = index === bars.length - 1;
        const middle = left + (index + 0.5) * step;
        // The first label must not run into the axis, the last one not out of the picture.
        if (middle - labelRoom / 2 < 0) return null;
        return (
          <text
            key={index}
            x={isLast ? left + (index + 1) * step : middle}
            y={height - 6}
            textAnchor={isLast ? 'end' : 'middle'}
            className="chart-label"
          >
            {label}
          </text>
        );
      })}
    </>
  );
}

function NumbersTable({ title, series, bars }: BarChartProps) {
  return (
    <div className="visually-hidden">
      <table>
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
          {bars.map(({ label, fullLabel, values }, index) => (
            <tr key={index}>
              <th scope="row">{fullLabel ?? label}</th>
              {values.map((value, n) => (
                <td key={series[n]?.name}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ShareBarProps {
  parts: readonly { tone: Series['tone']; value: number }[];
  /** What the whole bar stands for; by default the sum of its parts. */
  total?: number;
}

/** How a whole is divided. What stands beside it says the numbers. */
export function ShareBar({ parts, total: whole }: ShareBarProps) {
  const total = Math.max(1, whole ?? sum(parts.map(({ value }) => value)));
  let x = 0;
  return (
    <svg className="share-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
      <rect width="100" height="8" className="share-ground" />
      {parts.map(({ tone, value }) => {
        const start = x;
        x += (value / total) * 100;
        return (
          <rect key={tone} x={start} width={x - start} height="8" className="chart-bar" data-tone={tone} />
        );
      })}
    </svg>
  );
}

interface MeterProps {
  /** What is measured. */
  label: string;
  /** The same in words and numbers, for those who don't see it. */
  text: string;
  value: number;
  maximum: number;
}

/** How much of a limit is used: calm below 70 %, urgent from 90 % on. */
export function Meter({ label, text, value, maximum }: MeterProps) {
  const share = Math.min(1, value / Math.max(1, maximum));
  const tone = share >= 0.9 ? 'bad' : share >= 0.7 ? 'warning' : 'good';
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={maximum}
      aria-valuenow={Math.min(value, maximum)}
      aria-valuetext={text}
    >
      <svg className="share-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
        <rect width="100" height="8" className="share-ground" />
        <rect width={share * 100} height="8" className="chart-bar" data-tone={tone} />
      </svg>
    </div>
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
