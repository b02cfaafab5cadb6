import { benchAuthentication } from './authentication.js';
import { benchDashboard } from './dashboard.js';
import { benchGrowth } from './growth.js';
import { benchLoad } from './load.js';
import { type BenchOptions, parseOptions } from './options.js';
import { benchReading } from './reading.js';
import { benchScale } from './scale.js';
import { benchSoak } from './soak.js';

/** `npm run bench`, or `npm run bench -- NAME …` for some of them. A benchmark that has bars answers whether they are met. */
const benchmarks: Record<string, (options: BenchOptions) => Promise<boolean | void>> = {
  authentication: benchAuthentication,
  dashboard: benchDashboard,
  growth: benchGrowth,
  load: benchLoad,
  reading: benchReading,
  scale: benchScale,
  soak: benchSoak,
};

const options = parseOptions(process.argv.slice(2));
const unknown = options.names.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.`,
  );
  process.exit(2);
}
// Whoever stops a benchmark stops its servers too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

for (const [name, run] of Object.entries(benchmarks)) {
  if (options.names.length > 0 && !options.names.includes(name)) continue;
  if ((await run(options)) === false) process.exitCode = 1;
}
