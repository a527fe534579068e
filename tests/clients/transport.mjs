/** Sends an operation and calls back with each payload; with no accept header the answer comes whole. */
export async function send(url, query, accept, onPayload, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: accept ?? 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const type = response.headers.get('content-type') ?? '';
  const body = await response.text();
  if (!type.startsWith('multipart/mixed'))
    return onPayload(JSON.parse(body));
  const boundary = `--${/boundary="?([^";]+)/.exec(type)?.[1] ?? '-'}`;
  for (const part of body.split(boundary).slice(1)) {
    const json = part.slice(part.indexOf('\r\n\r\n')).trim();
    if (!part.startsWith('--') && json)
      onPayload(JSON.parse(json));
  }
}

export async function whole(url, query) {
  let answer;
  await send(url, query, null, (payload) => { answer = payload; });
  return answer;
}

/** The same JSON without type names, which clients add, and with keys in order. */
export function plain(value) {
  if (Array.isArray(value))
    return value.map(plain);
  if (!value || typeof value !== 'object')
    return value;
  return Object.fromEntries(Object.keys(value).filter((key) => key !== '__typename').sort().map((key) => [key, plain(value[key])]));
}
