// Ends the servers of a process that is gone, however it went: its standard input is a pipe that only that process holds,
// so the end of the pipe means that nobody is left to stop them. Each line is `+PID SIGNAL` or `-PID`.
import { createInterface } from 'node:readline';

const held = new Map();
const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
const send = (pid, signal) => {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch {
      // Not a group, or gone.
    }
  }
};

// Ctrl-C reaches the whole terminal group: the leash must outlive its holder.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

for await (const line of createInterface({ input: process.stdin })) {
  const match = /^([+-])(\d+)(?: (SIG[A-Z]+))?$/.exec(line);
  if (match === null) continue;
  if (match[1] === '+') held.set(Number(match[2]), match[3] ?? 'SIGTERM');
  else held.delete(Number(match[2]));
}
for (const [pid, signal] of held) send(pid, signal);
for (let waited = 0; waited < 10_000 && [...held.keys()].some(alive); waited += 50) {
  await new Promise((resolve) => setTimeout(resolve, 50));
}
for (const pid of held.keys()) if (alive(pid)) send(pid, 'SIGKILL');
