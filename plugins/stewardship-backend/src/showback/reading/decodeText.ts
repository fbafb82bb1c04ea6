/*
 * Copyright 2026 The Stewardship Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { StringDecoder } from 'node:string_decoder';

const SLICE_BYTES = 256 * 1024;

/** Anything that makes text of bytes that may end within a character. */
type Decoder = { write(bytes: Buffer): string; end(): string };

/**
 * The text of a file in slices: UTF-8, or UTF-16 where a byte order mark says so. Slices are large, as much is done once for
 * each of them.
 */
export async function* decodeText(
  chunks: AsyncIterable<Buffer>,
  sliceBytes = SLICE_BYTES,
): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  let isStart = true;
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    size += chunk.length;
    // The mark has up to three bytes.
    if (size >= Math.max(sliceBytes, 3)) {
      const bytes = waiting.length === 1 ? waiting[0] : Buffer.concat(waiting);
      waiting = [];
      size = 0;
      decoder ??= decoderFor(bytes);
      const text = decoder.write(bytes);
      if (text !== '') {
        yield isStart ? withoutMark(text) : text;
        isStart = false;
      }
    }
  }
  const bytes = Buffer.concat(waiting);
  decoder ??= decoderFor(bytes);
  const text = decoder.write(bytes) + decoder.end();
  yield isStart ? withoutMark(text) : text;
}

function decoderFor(bytes: Buffer): Decoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return new StringDecoder('utf16le');
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const decoder = new TextDecoder('utf-16be', { ignoreBOM: true });
    return {
      write: part => decoder.decode(part, { stream: true }),
      end: () => decoder.decode(),
    };
  }
  // Far faster than TextDecoder with plain ASCII, which most bills are.
  return new StringDecoder('utf8');
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
