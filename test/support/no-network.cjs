// Loaded before everything else, in the process and in its threads: reaching for the network ends the process.
const net = require('node:net');

const refuse = (what) => {
  process.stderr.write(`network: ${what}\n`);
  process.exit(97);
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const target = Array.isArray(args[0]) ? args[0][0] : args[0];
  // Pipes between processes are no network.
  if (!target?.path) refuse(JSON.stringify(target));
  return connect.apply(this, args);
};
globalThis.fetch = (address) => refuse(String(address));
