import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Figures about the running of the program, in the form Prometheus reads. They hold no address, name or record. */
export interface Metrics {
  /** Notes a request that was answered: the pattern of its address, never the address itself. */
  request(pattern: string, status: number, seconds: number): void;
  signIn(outcome: string): void;
  text(): Promise<string>;
  readonly type: string;
}

/** @param database asked at every reading: whether it answers, and open connections */
export function openMetrics(database: () => { readonly open: number; readonly waiting: number }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'verband_' });
  const requests = new Histogram({
    name: 'verband_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['pattern', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const signIns = new Counter({
    name: 'verband_sign_ins_total',
    help: 'Sign-ins by how they ended',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const connections = new Gauge({
    name: 'verband_database_connections',
    help: 'Connections to the database, open and waited for',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { open, waiting } = database();
      this.set({ state: 'open' }, open);
      this.set({ state: 'waiting' }, waiting);
    },
  });
  void connections;
  return {
    request: (pattern, status, seconds) => requests.observe({ pattern, status: String(status) }, seconds),
    signIn: (outcome) => signIns.inc({ outcome }),
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}
