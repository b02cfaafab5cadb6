import net from 'node:net';

/** A connection to a server that a test can break: clients use the cable's port instead of the server's. */
export interface Cable {
  port: number;
  /** Keeps back what is sent from now on, in both directions, as a network does that loses all packets. */
  hold(): void;
  /** Breaks what was held; new connections are good. */
  release(): void;
  close(): void;
}

export async function layCable(port: number): Promise<Cable> {
  const sockets = new Set<net.Socket>();
  let isHeld = false;
  const forward = (from: net.Socket, to: net.Socket) => {
    sockets.add(from);
    from.on('data', (chunk) => {
      if (!isHeld) to.write(chunk);
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const listener = net.createServer((client) => {
    const server = net.connect(port, '127.0.0.1');
    forward(client, server);
    forward(server, client);
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  return {
    port: (listener.address() as net.AddressInfo).port,
    hold: () => void (isHeld = true),
    release() {
      isHeld = false;
      breakAll();
    },
    close() {
      breakAll();
      listener.close();
    },
  };
}
