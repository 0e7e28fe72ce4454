/** The few questions asked over HTTP. An answer that is not good becomes words, never an exception. */

/** @returns {Promise<{name: string, title: string, slide: string|null}[]>} the lessons; none if the server does not answer */
export async function lessons() {
  const { body } = await ask('/api/scenarios');
  return Array.isArray(body) ? body : [];
}

/**
 * @param {{scenario: string, settings: object, step?: number}} lesson
 * @returns {Promise<{key?: {id: string, drive: string, view: string}, problems?: string[], reached: boolean}>}
 */
export async function newSession(lesson) {
  const { status, body } = await ask('/api/sessions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(lesson),
  });
  if (status === 201) return { key: body, reached: true };
  const problems = (body?.problems ?? [body ?? {}]).map(({ what, mend }) => [what, mend].filter(Boolean).join(' '));
  return { problems, reached: status !== 0 };
}

async function ask(path, options) {
  try {
    const response = await fetch(path, options);
    return { status: response.status, body: await response.json().catch(() => null) };
  } catch {
    return { status: 0, body: null };
  }
}
