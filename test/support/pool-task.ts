/** The program of the pool's tests: does what it is told. */
import { writeFileSync } from 'node:fs';

type Task = 'answer' | 'report' | 'throw' | 'exit' | 'loop' | 'eat' | 'eat outside' | 'environment' | 'wait';

const eaten: unknown[] = [];

process.on('message', ({ task, file }: { task: Task; file?: string }) => {
  if (file !== undefined) writeFileSync(file, String(process.pid));
  if (task === 'answer') process.send?.({ output: process.pid });
  if (task === 'report') {
    process.send?.({ progress: 1 });
    process.send?.({ progress: 2 });
    process.send?.({ output: process.pid });
  }
  if (task === 'throw') process.send?.({ error: { message: 'the task said no' } });
  if (task === 'exit') process.exit(3);
  if (task === 'environment') process.send?.({ output: Object.keys(process.env).toSorted().join() });
  if (task === 'wait') setTimeout(() => process.send?.({ output: process.pid }), 300);
  while (task === 'loop') eaten.length = 0;
  while (task === 'eat') eaten.push(new Array(1e6).fill(0.5));
  // Buffers, like the memory of WebAssembly, lie outside of the heap that V8 limits.
  if (task === 'eat outside') setInterval(() => eaten.push(Buffer.alloc(20e6, 1)), 20);
});

process.send?.({ ready: true });
