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

/** Of PostgreSQL: a deadlock, or a transaction that another one has overtaken. */
const OVERTAKEN: readonly unknown[] = ['40P01', '40001'];

/** Does a whole transaction once more where it had to give way to another one; then the other one is over. */
export async function retryOnce<T>(transact: () => Promise<T>): Promise<T> {
  try {
    return await transact();
  } catch (error) {
    const code =
      error instanceof Error && 'code' in error ? error.code : undefined;
    if (OVERTAKEN.includes(code)) {
      return await transact();
    }
    throw error;
  }
}
