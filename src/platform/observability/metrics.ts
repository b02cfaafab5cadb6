import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  registry: Registry;
  /** @param seconds how long the answer took */
  observeRequest(method: string, route: string, status: number, seconds: number): void;
  countPasswordVerification(): void;
  /** What happened, as the activity log tells it. Names are from fixed lists. */
  countEvent(action: string, result: string): void;
  /** @param seconds how long one attempt at a job of this process took */
  observeJob(kind: string, outcome: string, seconds: number): void;
  setReady(ready: boolean): void;
}

/** Prometheus metrics. No organization, user or key ever becomes a label. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'cargolint_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const readiness = new Gauge({
    name: 'cargolint_ready',
    help: '1 while the server takes requests.',
    registers: [registry],
  });
  const verifications = new Counter({
    name: 'cargolint_password_verifications_total',
    help: 'Password hashes that were computed to check a log-in, for unknown accounts too.',
    registers: [registry],
  });
  const events = new Counter({
    name: 'cargolint_activity_events_total',
    help: 'Security events, such as log-ins that failed.',
    labelNames: ['action', 'result'],
    registers: [registry],
  });
  const jobs = new Histogram({
    name: 'cargolint_job_duration_seconds',
    help: 'Time of one attempt at a job, such as reading a document, in this process.',
    labelNames: ['kind', 'outcome'],
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 60, 120],
    registers: [registry],
  });
  return {
    registry,
    observeRequest(method, route, status, seconds) {
      requests.observe({ method, route, status }, seconds);
    },
    countPasswordVerification: () => verifications.inc(),
    countEvent: (action, result) => events.inc({ action, result }),
    observeJob: (kind, outcome, seconds) => jobs.observe({ kind, outcome }, seconds),
    setReady: (ready) => readiness.set(ready ? 1 : 0),
  };
}
