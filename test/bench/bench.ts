import { benchAuthentication } from './authentication.js';
import { benchDashboard } from './dashboard.js';
import { benchReading } from './reading.js';
import { benchScale } from './scale.js';

/** `npm run bench`, or `npm run bench -- NAME …` for some of them. */
const benchmarks: Record<string, () => Promise<void>> = {
  authentication: benchAuthentication,
  dashboard: benchDashboard,
  reading: benchReading,
  scale: benchScale,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.`,
  );
  process.exit(2);
}
for (const [name, run] of Object.entries(benchmarks)) {
  if (asked.length === 0 || asked.includes(name)) await run();
}
