/** Preloaded by `NODE_OPTIONS`: whoever wants to leave this machine is refused, and noted in the file that `LOOPBACK_LOG` names. */
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function (...given) {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const host =
    typeof first === 'object' && first !== null
      ? first.path === undefined
        ? first.host
        : undefined
      : typeof second === 'string'
        ? second
        : undefined;
  if (host !== undefined && !/^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host)) {
    appendFileSync(process.env.LOOPBACK_LOG ?? 'loopback.log', `${host}\n`);
    throw new Error(`not of this machine: ${host}`);
  }
  return connect.apply(this, given);
};
