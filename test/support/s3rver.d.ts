declare module 's3rver' {
  import type { RequestListener } from 'node:http';

  /** What the tests use of it. */
  export default class S3rver {
    constructor(options: {
      directory: string;
      silent: boolean;
      vhostBuckets: boolean;
      configureBuckets: { name: string }[];
    });
    configureBuckets(): Promise<void>;
    callback(): RequestListener;
    on(event: 'error', listener: (error: unknown) => void): this;
  }
}
