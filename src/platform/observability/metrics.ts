import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  registry: Registry;
  /** @param seconds how long the answer took */
  observeRequest(method: string, route: string, status: number, seconds: number): void;
  countPasswordVerification(): void;
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
  return {
    registry,
    observeRequest(method, route, status, seconds) {
      requests.observe({ method, route, status }, seconds);
    },
    countPasswordVerification: () => verifications.inc(),
    setReady: (ready) => readiness.set(ready ? 1 : 0),
  };
}
