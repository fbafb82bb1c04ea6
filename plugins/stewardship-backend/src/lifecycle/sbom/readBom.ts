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

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Finding } from '../../sources/reading';
import { sizeOf } from '../../sources/limits';
import type { ProductIndex } from '../identify/ProductIndex';
import { BomIntake } from './BomIntake';
import type { Bom, BomLimits } from './bom';
import { BomVisitor, type BomFormat, type BomHeader } from './BomVisitor';
import { JsonWalk, JsonWalkError } from './JsonWalk';

/** Bytes that are worked on at once: a few milliseconds. */
const PIECE = 32 * 1024;

/** What a file is that is no bill of materials, by how it begins. */
const BEGINNINGS: [RegExp, string][] = [
  [/^\uFEFF?\s*<(!doctype html|html)/i, 'it is a web page'],
  [/^\uFEFF?\s*</, 'it is XML'],
  [/^\uFEFF?\s*SPDXVersion:/, 'it is SPDX in lines of tag and value'],
  [/^\uFEFF?\s*(#|---|[a-z]+:)/i, 'it is YAML or other text'],
  [/^(\uFFFD\uFFFD|.?\0)/s, 'it is not UTF-8'],
];

/** What came of reading the bytes of a bill of materials. */
export type BomReading =
  | { status: 'read'; bom: Bom }
  | { status: 'wrong'; finding: Finding };

/**
 * Reads a bill of materials in CycloneDX JSON or SPDX JSON, piece by piece: however large it is, it takes little memory, and
 * others get their turn. Throws what the stream throws, and the signal's reason.
 */
export async function readBom(
  stream: AsyncIterable<Uint8Array | string>,
  options: {
    index: ProductIndex;
    limits: BomLimits;
    /** The place, as shown. */
    path: string;
    signal: AbortSignal;
  },
): Promise<BomReading> {
  const { index, limits, path, signal } = options;
  const wrong = (value: string): BomReading => ({
    status: 'wrong',
    finding: { kind: 'bomInvalid', path, value },
  });
  const tooLarge = (expected: string): BomReading => ({
    status: 'wrong',
    finding: {
      kind: 'bomTooLarge',
      path,
      value: `it has more than ${expected}`,
      expected,
    },
  });
  // What the document is may stand at its end.
  const intakes: Record<BomFormat, BomIntake> = {
    cycloneDx: new BomIntake({ index, limits }),
    spdx: new BomIntake({ index, limits }),
  };
  const visitor = new BomVisitor({
    onComponent: (format, component) => intakes[format].take(component),
  });
  const walk = new JsonWalk({ visitor, depth: limits.depth });
  let size = 0;
  try {
    for await (const piece of piecesOf(stream)) {
      signal.throwIfAborted();
      if (size === 0) {
        const beginning = describeBeginning(piece);
        if (beginning) {
          return wrong(beginning);
        }
      }
      size += piece.byteLength;
      if (size > limits.bytes) {
        return tooLarge(sizeOf(limits.bytes));
      }
      walk.write(piece);
      if (Object.values(intakes).some(intake => intake.isOver)) {
        return tooLarge(`${limits.components} components`);
      }
    }
    if (size === 0) {
      return wrong('it is empty');
    }
    walk.end();
  } catch (error) {
    if (error instanceof JsonWalkError) {
      return wrong(error.message);
    }
    throw error;
  }
  const format = formatOf(visitor.header);
  if (format.status === 'wrong') {
    return wrong(format.value);
  }
  const bom = intakes[format.format].bom();
  return visitor.strays === 0
    ? { status: 'read', bom }
    : {
        status: 'read',
        bom: {
          ...bom,
          finding: {
            kind: 'bomInvalid',
            path,
            value: `${visitor.strays} of its components are not objects; the others were read`,
          },
        },
      };
}

/** What is read in one go may be large. */
async function* piecesOf(
  stream: AsyncIterable<Uint8Array | string>,
): AsyncIterable<Uint8Array> {
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    for (let start = 0; start < bytes.byteLength; start += PIECE) {
      yield bytes.subarray(start, start + PIECE);
      await nextTurn();
    }
  }
}

function describeBeginning(piece: Uint8Array): string | undefined {
  const [first, second] = piece;
  if (
    (first === 0x1f && second === 0x8b) ||
    (first === 0x50 && second === 0x4b)
  ) {
    return 'it is compressed';
  }
  const start = Buffer.from(piece.subarray(0, 200)).toString('utf8');
  return BEGINNINGS.find(([pattern]) => pattern.test(start))?.[1];
}

function formatOf(
  header: BomHeader,
): { status: 'known'; format: BomFormat } | { status: 'wrong'; value: string } {
  const { bomFormat, specVersion, spdxVersion, twice } = header;
  const wrong = (value: string) => ({ status: 'wrong' as const, value });
  if (!header.isObject) {
    return wrong('it is not one JSON object');
  }
  if (twice !== undefined) {
    return wrong(`it has '${twice}' twice`);
  }
  if (bomFormat === 'CycloneDX') {
    if (!/^1(\.\d+)?$/.test(String(specVersion ?? '1'))) {
      return wrong('it is of a version of CycloneDX that is not known');
    }
    return header.components === 'other'
      ? wrong("its 'components' are not a list")
      : { status: 'known', format: 'cycloneDx' };
  }
  if (typeof spdxVersion === 'string' && /^SPDX-2\.\d+$/.test(spdxVersion)) {
    return header.packages === 'other'
      ? wrong("its 'packages' are not a list")
      : { status: 'known', format: 'spdx' };
  }
  return header.isGraph || spdxVersion !== undefined
    ? wrong('it is of a version of SPDX that is not known')
    : wrong("it has neither 'bomFormat' nor 'spdxVersion'");
}
