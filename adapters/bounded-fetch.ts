/** The longest answer of a platform that is read, in bytes once unpacked. The longest we ask for is a page of a chat's history: some 300 KB. */
const mostBytes = 1024 * 1024;

/**
 * `fetch`, with an answer of at most 1 MB: past it the connection is closed and reading the body rejects with AnswerTooLong, so that a
 * broken proxy cannot fill this process's memory. Whoever reads it takes that for an answer nobody can know.
 */
export const boundedFetch: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  if (answer.body === null) return answer;
  const { status, statusText, headers } = answer;
  return new Response(answer.body.pipeThrough(atMost(mostBytes)), { status, statusText, headers });
};

class AnswerTooLong extends Error {
  override readonly name = 'AnswerTooLong';
}

function atMost(bytes: number): TransformStream<Uint8Array, Uint8Array> {
  let left = bytes;
  return new TransformStream({
    transform(chunk, out) {
      left -= chunk.byteLength;
      if (left < 0) throw new AnswerTooLong(`an answer of more than ${bytes} bytes`);
      out.enqueue(chunk);
    },
  });
}
