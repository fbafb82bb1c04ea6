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

import { ForwardedError } from '@backstage/errors';

/** The catalog did not answer, or not to the end. */
export class CatalogError extends ForwardedError {
  constructor(cause: unknown) {
    super('The catalog could not be read to the end', cause);
    this.name = 'CatalogError';
  }
}

/** The same items; what goes wrong while they are fetched is a `CatalogError`. */
export async function* orCatalogError<T>(
  items: AsyncIterable<T>,
): AsyncIterable<T> {
  const iterator = items[Symbol.asyncIterator]();
  for (;;) {
    let next: IteratorResult<T>;
    try {
      next = await iterator.next();
    } catch (error) {
      throw new CatalogError(error);
    }
    if (next.done) {
      return;
    }
    yield next.value;
  }
}
