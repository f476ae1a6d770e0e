/** Longest address that is put together, bytes. */
const reach = 128;
const signs = ['[at]', '(at)', '[AT]', '(AT)', '{at}', '[@]'];
const local = /[A-Za-z0-9][\w.+-]{0,63} {0,2}$/;
const domain =
  /^[[({](?:at|@)[\])}] {0,2}([a-z0-9-]{1,63}(?:(?:\.| {0,2}[[({](?:dot|\.)[\])}] {0,2})[a-z0-9-]{1,63}){1,4})(?![\w@])/i;
const point = / {0,2}[[({](?:dot|\.)[\])}] {0,2}/gi;

/** Addresses that are written so that no program takes them (`ana [at] example [dot] org`), as they are meant, in place: blanks fill the gap. */
export function resolveAddressesIn(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const sign of signs)
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      const [found, host] = domain.exec(text.toString('latin1', at, at + reach)) ?? [];
      const [name] = local.exec(text.toString('latin1', Math.max(0, at - reach), at)) ?? [];
      if (found === undefined || host === undefined || name === undefined) continue;
      const meant = `${name.trimEnd()}@${host.replace(point, '.')}`;
      text.write(meant.padEnd(name.length + found.length), at - name.length, 'latin1');
    }
}
